/// Record 210 against what the bureau holds about the account.
enum AccountHistory {
  static func check(
    _ record: CheckedRecord, _ database: BureauDatabase, _ findings: inout Findings
  ) {
    let code = record["B", "AcctCode"]
    findings.require(database.retired[code] == nil, .retiredCode, "AcctCode")
    if database.isComplete {
      findings.require(database.people[record.personKey] != nil, .personUnknown, "IDNum")
      if record.has("F") {
        findings.require(
          database.agreements[record["F", "Mcc"]] != nil, .agreementUnknown, "Mcc")
      }
    }
    guard let account = database.accounts[code] else {
      if database.isComplete { AccountContents.checkAsFirst(record, &findings) }
      return
    }
    findings.require(
      account.type == record["B", "AcctType"], .accountTypeChanged, "AcctType")
    findings.require(
      !account.reports.contains { $0.day == record["B", "RptDate"] }, .repeatedInDatabase,
      "RptDate")
    findings.require(
      account.closedOn == nil && account.movedOutIn == nil, .afterClose, "AcctCode")
    if AccountValues.isClosed(record) || AccountValues.isDebtClosed(record) {
      findings.require(
        record["B", "RptDate"] >= account.newestReport, .closeOutdated, "RptDate")
    }
    checkMonths(record, account, &findings)
    for trade in record.segments["K"]?.groups ?? [] {
      let isKnown = account.trades.contains {
        $0["ChanTranType"] == trade["ChanTranType"] && $0["TranDate"] == trade["TranDate"]
      }
      findings.require(!isKnown, .tradeRepeated, "ChanTranType")
    }
  }

  private static func checkMonths(
    _ record: CheckedRecord, _ account: BureauDatabase.Account, _ findings: inout Findings
  ) {
    guard record.has("H") else { return }
    let reported = record["B", "RptDate"]
    if isMonthEnd(record["B", "RptDateCode"]) {
      let monthEnds = account.reports.filter { isMonthEnd($0.time) }.map(\.day)
      let stored = account.months[record["H", "Month"]]
      let isRepeated = stored.map { isMonthEnd($0.time) } ?? false
      findings.require(
        !isRepeated && reported > (monthEnds.max() ?? ""), .monthRepeated, "Month")
    }
    let rows = account.months.values
    let classed = record["H", "FiveCateAdjDate"]
    if let before = rows.filter({ $0.reportedOn < reported }).max(by: {
      $0.reportedOn < $1.reportedOn
    }) {
      findings.require(
        before.items["FiveCateAdjDate"] ?? "" <= classed, .classDateBackwards, "FiveCateAdjDate")
    }
    if let after = rows.filter({ $0.reportedOn > reported }).min(by: {
      $0.reportedOn < $1.reportedOn
    }) {
      findings.require(
        classed <= after.items["FiveCateAdjDate"] ?? "", .classDateBackwards, "FiveCateAdjDate")
    }
  }

  private static func isMonthEnd(_ time: String) -> Bool { ["30", "31", "32"].contains(time) }

  static func store(_ record: CheckedRecord, _ database: inout BureauDatabase) {
    let code = record["B", "AcctCode"]
    var account =
      database.accounts[code]
      ?? BureauDatabase.Account(
        code: code, type: record["B", "AcctType"], person: record.personKey,
        office: record["B", "MngmtOrgCode"])
    if database.accounts[code] == nil {
      database.accountsOfPerson[record.personKey, default: []].append(code)
    }
    account.office = record["B", "MngmtOrgCode"]
    for letter in ["C", "D", "E", "F", "G", "I", "J"] {
      if let segment = record.segments[letter] { account.segments[letter] = segment }
    }
    if record.has("J") { account.segments["J"]?.items["RptDate"] = record["B", "RptDate"] }
    if let items = record.segments["H"]?.items {
      let month = items["Month"] ?? ""
      if account.months[month].map({ $0.reportedOn <= record["B", "RptDate"] }) ?? true {
        account.months[month] = BureauDatabase.Account.Month(
          reportedOn: record["B", "RptDate"], time: record["B", "RptDateCode"], items: items)
      }
    }
    account.trades += record.segments["K"]?.groups ?? []
    account.reports.append((record["B", "RptDate"], record["B", "RptDateCode"]))
    if AccountValues.isClosed(record) { account.closedOn = record["H", "CloseDate"] }
    if AccountValues.isDebtClosed(record) { account.closedOn = record["J", "CloseDate"] }
    database.accounts[code] = account
  }
}
