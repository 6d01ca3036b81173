/// 个人借贷账户标识变更请求记录 (211).
enum AccountIdentifierChange211: RecordType {
  static let rule = IdentifierChange.rule(type: "211", root: "InAcctIDCagsInf")

  static func identityKey(_ record: CheckedRecord) -> String { record["B", "OdBnesCode"] }

  static func check(_ record: CheckedRecord, _ findings: inout Findings) {
    IdentifierChange.check(record, &findings)
  }

  static func checkStored(
    _ record: CheckedRecord, _ database: BureauDatabase, _ findings: inout Findings
  ) {
    IdentifierChange.checkStored(
      record, inUse: { database.accounts[$0] != nil }, database, &findings)
  }

  static func store(_ record: CheckedRecord, _ database: inout BureauDatabase) {
    let old = record["B", "OdBnesCode"]
    let new = record["B", "NwBnesCode"]
    guard var account = database.accounts.removeValue(forKey: old) else { return }
    account.code = new
    database.accounts[new] = account
    database.retired[new] = nil
    database.retired[old] = new
    database.accountsOfPerson[account.person] = database.accountsOfPerson[account.person]?
      .map { $0 == old ? new : $0 }
  }
}
