/// 个人借贷账户信息记录 (210).
enum Account210: RecordType {
  static let rule = RecordRule(
    type: "210", root: "InAcctInf",
    segments: [
      base, AccountSegments.opening, AccountSegments.parties, AccountSegments.pledges,
      AccountSegments.agreement, AccountSegments.originalDebt, AccountSegments.monthly,
      AccountSegments.instalmentLimit, AccountSegments.debt, AccountSegments.trades,
    ], accountTypes: .accountType)

  private static let base = SegmentRule(
    letter: "B", element: "AcctBsSgmt",
    items: [
      .recordType, .item("AcctType", .code(.accountType), 2),
      .item("AcctCode", .ownIdentifier, 60), .reportDate,
      .item(
        "RptDateCode",
        .codeByType([
          "D1": .reportTime, "R1": .reportTime, "R2": .reportTime, "R3": .reportTime,
          "R4": .reportTime, "C1": .reportTimeOfCollection,
        ]), 2),
    ] + ItemRule.person + [.office])

  static func identityKey(_ record: CheckedRecord) -> String {
    "\(record["B", "AcctCode"])|\(record["B", "RptDate"])"
  }

  static func check(_ record: CheckedRecord, _ findings: inout Findings) {
    AccountContents.check(record, &findings)
    AccountTiming.check(record, &findings)
    AccountValues.check(record, &findings)
    AccountParties.checkBorrower(record.personKey, record, &findings)
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
