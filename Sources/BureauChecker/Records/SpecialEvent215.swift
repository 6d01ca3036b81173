/// 个人借贷账户特殊事件说明记录 (215).
enum SpecialEvent215: RecordType {
  static let rule = RecordRule(
    type: "215", root: "InSpcEvtDscInf",
    segments: [
      SegmentRule(
        letter: "B", element: nil,
        items: [
          .recordType.conditional(), .item("AcctCode", .ownIdentifier, 60),
          .item("OpetnType", .code(.specialEvent), 2), .item("Month", .month, 7),
          .item("Flag", .code(.flag), 1), .reportDate,
        ])
    ])

  static func identityKey(_ record: CheckedRecord) -> String {
    ["AcctCode", "OpetnType", "Month", "Flag"].map { record["B", $0] }.joined(separator: "|")
  }

  static func check(_ record: CheckedRecord, _ findings: inout Findings) {
    findings.require(
      record["B", "RptDate"].hasPrefix(record["B", "Month"]), .eventMonthOfReport, "Month",
      with: ["RptDate"])
  }

  static func checkStored(
    _ record: CheckedRecord, _ database: BureauDatabase, _ findings: inout Findings
  ) {
    guard
      let account = Accounts.find(
        record["B", "AcctCode"], "AcctCode", or: .eventAccountUnknown, in: database, &findings)
    else { return }
    let event = record["B", "OpetnType"]
    let month = record["B", "Month"]
    if record["B", "Flag"] == "0" {
      findings.require(account.events[month] == event, .eventNotWithdrawable, "Flag")
      return
    }
    guard event == "21" else {
      findings.require(account.type == "R2", .eventOnlyCards, "OpetnType")
      return
    }
    findings.require(account.type == "D1", .eventOnlyLoans, "OpetnType")
    if let last = ReportDay.monthNumber(account.newestMonth),
      let this = ReportDay.monthNumber(month)
    {
      findings.require(this == last + 1, .eventMonthAfterLast, "Month")
    }
  }

  static func store(_ record: CheckedRecord, _ database: inout BureauDatabase) {
    let code = record["B", "AcctCode"]
    let month = record["B", "Month"]
    let event = record["B", "OpetnType"]
    let isEffective = record["B", "Flag"] == "1"
    database.accounts[code]?.events[month] = isEffective ? event : nil
    database.accounts[code]?.restarts[month] =
      isEffective && event == "12" ? record["B", "RptDate"] : nil
    database.accounts[code]?.rebuild()
  }
}
