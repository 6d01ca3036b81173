/// 个人证件整合信息记录 (140): two documents of one person.
enum IdentityLink140: RecordType {
  static let rule = RecordRule(
    type: "140", root: "InCtfItgInf",
    segments: [
      .flat(
        [.recordType.conditional()] + ItemRule.person + [
          .item("OthName", .text, 30), .item("OthIDType", .code(.identityType), 2),
          .item("OthIDNum", .identityNumber(type: "OthIDType"), 20),
          .item("OthAssFlg", .code(.flag), 1), .source, .reportDate,
        ])
    ])

  static func identityKey(_ record: CheckedRecord) -> String {
    let other = ["OthIDType", "OthIDNum", "OthName"].map { record["B", $0] }
    return ([record.sourceKey] + other).joined(separator: "|")
  }

  static func store(_ record: CheckedRecord, _ database: inout BureauDatabase) {
    database.personRecords["140", default: [:]][identityKey(record)] = record.segments["B"]?.items
  }
}
