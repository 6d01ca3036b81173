/// 整笔删除请求记录 (214, 224, 234, 514).
enum SubjectDeletion<Kind: SubjectKind>: RecordType {
  static var rule: RecordRule {
    RecordRule(
      type: Kind.family + "4", root: Kind.rootPrefix + "EntDel",
      segments: [.flat([.recordType, .item("DelRecCode", .ownIdentifier, 60)])])
  }

  static func identityKey(_ record: CheckedRecord) -> String { record["B", "DelRecCode"] }

  static func checkStored(
    _ record: CheckedRecord, _ database: BureauDatabase, _ findings: inout Findings
  ) {
    _ = Kind.find(
      record["B", "DelRecCode"], "DelRecCode", or: .deletedUnknown, in: database, &findings)
  }

  static func store(_ record: CheckedRecord, _ database: inout BureauDatabase) {
    let code = record["B", "DelRecCode"]
    guard let stored = database[keyPath: Kind.stored].removeValue(forKey: code) else { return }
    Kind.list(code, of: stored.person, as: nil, now: nil, &database)
  }
}
