/// 个人授信协议整笔删除请求记录 (224).
enum AgreementDeletion224: RecordType {
  static let rule = EntireDeletion.rule(type: "224", root: "InCtrctEntDel")

  static func identityKey(_ record: CheckedRecord) -> String { record["B", "DelRecCode"] }

  static func check(_ record: CheckedRecord, _ findings: inout Findings) {}

  static func checkStored(
    _ record: CheckedRecord, _ database: BureauDatabase, _ findings: inout Findings
  ) {
    guard database.isComplete else { return }
    findings.require(
      database.agreements[record["B", "DelRecCode"]] != nil, .deletedUnknown, "DelRecCode")
  }

  static func store(_ record: CheckedRecord, _ database: inout BureauDatabase) {
    let code = record["B", "DelRecCode"]
    guard let agreement = database.agreements.removeValue(forKey: code) else { return }
    database.agreementsOfPerson[agreement.person]?.removeAll { $0 == code }
  }
}
