/// 个人借贷账户信息记录 (210).
enum Account210: RecordType {
  static let rule = RecordRule(
    type: "210", root: "InAcctInf",
    segments: [
      base, AccountSegments.opening, AccountSegments.parties, AccountSegments.pledges,
      AccountSegments.agreement, AccountSegments.originalDebt, AccountSegments.monthly,
      AccountSegments.instalmentLimit, AccountSegments.debt, AccountSegments.trades,
    ], holdsAccountType: true)

  private static let base = SegmentRule(
    letter: "B", element: "AcctBsSgmt",
    items: [
      .item("InfRecType", .text, 3), .item("AcctType", .code(.accountType), 2),
      .item("AcctCode", .ownIdentifier, 60), .item("RptDate", .date, 10),
      .item(
        "RptDateCode",
        .codeByType([
          "D1": .reportTime, "R1": .reportTime, "R2": .reportTime, "R3": .reportTime,
          "R4": .reportTime, "C1": .reportTimeOfCollection,
        ]), 2), .item("Name", .text, 30),
      .item("IDType", .code(.identityType), 2),
      .item("IDNum", .identityNumber(typeItem: "IDType"), 20),
      .item("MngmtOrgCode", .office, 14),
    ])

  static func identityKey(_ record: CheckedRecord) -> String {
    "\(record["B", "AcctCode"])|\(record["B", "RptDate"])"
  }

  static func check(_ record: CheckedRecord, _ findings: inout Findings) {
    AccountContents.check(record, &findings)
    AccountTiming.check(record, &findings)
    AccountValues.check(record, &findings)
  }

  static func checkStored(
    _ record: CheckedRecord, _ database: BureauDatabase, _ findings: inout Findings
  ) {
    AccountHistory.check(record, database, &findings)
  }

  static func store(_ record: CheckedRecord, _ database: inout BureauDatabase) {
    AccountHistory.store(record, &database)
  }
}
