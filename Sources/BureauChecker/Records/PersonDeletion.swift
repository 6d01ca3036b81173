/// 整笔删除请求记录 of what is held about a person (114, 134).
enum PersonDeletion<Told: PersonRecord>: RecordType {
  static var rule: RecordRule {
    RecordRule(
      type: String(Told.recordType.prefix(2)) + "4", root: Told.deletionRoot,
      segments: [.flat([.recordType.conditional()] + ItemRule.person + [.source])])
  }

  static func identityKey(_ record: CheckedRecord) -> String { record.sourceKey }

  static func checkStored(
    _ record: CheckedRecord, _ database: BureauDatabase, _ findings: inout Findings
  ) {
    guard database.isComplete else { return }
    findings.require(Told.isStored(record, database), .deletedUnknown, "IDNum")
  }

  static func store(_ record: CheckedRecord, _ database: inout BureauDatabase) {
    Told.delete(record, &database)
  }
}
