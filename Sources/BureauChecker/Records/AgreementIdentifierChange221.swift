/// 个人授信协议标识变更请求记录 (221).
enum AgreementIdentifierChange221: RecordType {
  static let rule = IdentifierChange.rule(type: "221", root: "InCtrctIDCagsInf")

  static func identityKey(_ record: CheckedRecord) -> String { record["B", "OdBnesCode"] }

  static func check(_ record: CheckedRecord, _ findings: inout Findings) {
    IdentifierChange.check(record, &findings)
  }

  static func checkStored(
    _ record: CheckedRecord, _ database: BureauDatabase, _ findings: inout Findings
  ) {
    IdentifierChange.checkStored(
      record, inUse: { database.agreements[$0] != nil }, database, &findings)
  }

  static func store(_ record: CheckedRecord, _ database: inout BureauDatabase) {
    let old = record["B", "OdBnesCode"]
    let new = record["B", "NwBnesCode"]
    guard var agreement = database.agreements.removeValue(forKey: old) else { return }
    agreement.code = new
    database.agreements[new] = agreement
    database.retired[new] = nil
    database.retired[old] = new
    database.agreementsOfPerson[agreement.person] = database.agreementsOfPerson[agreement.person]?
      .map { $0 == old ? new : $0 }
  }
}
