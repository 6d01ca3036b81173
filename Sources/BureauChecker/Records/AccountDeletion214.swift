/// 个人借贷账户整笔删除请求记录 (214).
enum AccountDeletion214: RecordType {
  static let rule = EntireDeletion.rule(type: "214", root: "InAcctEntDel")

  static func identityKey(_ record: CheckedRecord) -> String { record["B", "DelRecCode"] }

  static func check(_ record: CheckedRecord, _ findings: inout Findings) {}

  static func checkStored(
    _ record: CheckedRecord, _ database: BureauDatabase, _ findings: inout Findings
  ) {
    guard database.isComplete else { return }
    findings.require(
      database.accounts[record["B", "DelRecCode"]] != nil, .deletedUnknown, "DelRecCode")
  }

  static func store(_ record: CheckedRecord, _ database: inout BureauDatabase) {
    let code = record["B", "DelRecCode"]
    guard let account = database.accounts.removeValue(forKey: code) else { return }
    database.accountsOfPerson[account.person]?.removeAll { $0 == code }
  }
}
