/// 个人基本信息整笔删除请求记录 (114).
enum BasicDeletion114: RecordType {
  static let rule = RecordRule(
    type: "114", root: "InBsInfDlt",
    segments: [
      SegmentRule(
        letter: "B", element: nil,
        items: [
          .item("InfRecType", .text, 3).conditional(), .item("Name", .text, 30),
          .item("IDType", .code(.identityType), 2),
          .item("IDNum", .identityNumber(typeItem: "IDType"), 20),
          .item("InfSurcCode", .ownIdentifierOrSelf, 20),
        ])
    ])

  static func identityKey(_ record: CheckedRecord) -> String { record.personKey }

  static func check(_ record: CheckedRecord, _ findings: inout Findings) {}

  static func checkStored(
    _ record: CheckedRecord, _ database: BureauDatabase, _ findings: inout Findings
  ) {
    guard database.isComplete else { return }
    findings.require(database.people[record.personKey] != nil, .deletedUnknown, "IDNum")
  }

  static func store(_ record: CheckedRecord, _ database: inout BureauDatabase) {
    database.people[record.personKey] = nil
  }
}
