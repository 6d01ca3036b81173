/// 个人授信协议按段删除请求记录 (223).
enum AgreementSegmentDeletion223: RecordType {
  static let rule = SegmentDeletion.rule(type: "223", root: "InCtrctDel")

  static func identityKey(_ record: CheckedRecord) -> String {
    SegmentDeletion.identityKey(record)
  }

  static func check(_ record: CheckedRecord, _ findings: inout Findings) {
    SegmentDeletion.check(record, letters: "D", &findings)
  }

  static func checkStored(
    _ record: CheckedRecord, _ database: BureauDatabase, _ findings: inout Findings
  ) {
    guard database.isComplete else { return }
    findings.require(
      database.agreements[record["B", "DelRecCode"]] != nil, .deletedUnknown, "DelRecCode")
  }

  static func store(_ record: CheckedRecord, _ database: inout BureauDatabase) {
    let (from, to) = SegmentDeletion.range(record)
    guard let agreement = database.agreements[record["B", "DelRecCode"]],
      agreement.reportedOn >= from, agreement.reportedOn <= to
    else { return }
    database.agreements[agreement.code]?.limit = [:]
  }
}
