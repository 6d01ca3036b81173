/// Record 210 against what the bureau holds about the account.
enum AccountHistory {
  static func check(
    _ record: CheckedRecord, _ database: BureauDatabase, _ findings: inout Findings
  ) {
    let code = record["B", "AcctCode"]
    guard database.retired[code] == nil else { return findings.add(.retiredCode, "AcctCode") }
    CrossRecordRules.check(record, person: record.personKey, database, &findings)
    checkTrades(record, database.accounts[code], &findings)
    guard let account = database.accounts[code] else {
      if database.isComplete { AccountContents.checkAsFirst(record, &findings) }
      return
    }
    guard account.type == record["B", "AcctType"] else {
      return findings.add(.accountTypeChanged, "AcctType")
    }
    let day = record["B", "RptDate"]
    guard !account.history.has(day: day) else {
      return findings.add(.repeatedInDatabase, "RptDate")
    }
    checkEnd(record, account, &findings)
    AccountContents.checkAsLater(record, account, &findings)
    guard record.has("H") else { return }
    checkMonth(record, account, &findings)
    checkClassification(record, account, &findings)
  }

  /// Nothing follows a close or a 转出; a close is not older than what is stored.
  private static func checkEnd(
    _ record: CheckedRecord, _ account: BureauDatabase.Account, _ findings: inout Findings
  ) {
    let day = record["B", "RptDate"]
    let followsClose = account.closedByReportOn.map { day > $0 } ?? false
    let followsMove = account.movedOutIn.map { day.prefix(7) >= $0 } ?? false
    findings.require(!followsClose && !followsMove, .afterClose, "AcctCode")
    if AccountValues.isClosed(record) || AccountValues.isDebtClosed(record) {
      findings.require(day >= account.history.newestDay, .closeOutdated, "RptDate")
    }
  }

  /// `ChanTranType` with `TranDate` is told once for an account, in this record or another.
  private static func checkTrades(
    _ record: CheckedRecord, _ account: BureauDatabase.Account?, _ findings: inout Findings
  ) {
    let key = { (trade: [String: String]) in
      [trade["ChanTranType"] ?? "", trade["TranDate"] ?? ""]
    }
    var told = Set(account?.trades.map(key) ?? [])
    for trade in record.segments["K"]?.groups ?? [] {
      findings.require(told.insert(key(trade)).inserted, .tradeRepeated, "ChanTranType")
    }
  }

  private static func checkMonth(
    _ record: CheckedRecord, _ account: BureauDatabase.Account, _ findings: inout Findings
  ) {
    let month = record["H", "Month"]
    guard isMonthEnd(record["B", "RptDateCode"]) else { return }
    let isRepeated = account.history.reports.contains {
      isMonthEnd($0.time) && $0.segments["H"]?.items["Month"] == month
    }
    findings.require(!isRepeated, .monthRepeated, "Month")
  }

  private static func isMonthEnd(_ time: String) -> Bool { ["30", "31", "32"].contains(time) }

  /// 五级分类认定日期 doesn't go back between neighbouring records.
  private static func checkClassification(
    _ record: CheckedRecord, _ account: BureauDatabase.Account, _ findings: inout Findings
  ) {
    let day = record["B", "RptDate"]
    let classed = record["H", "FiveCateAdjDate"]
    let date = { (report: ReportHistory.Report?) in
      report?.segments["H"]?.items["FiveCateAdjDate"]
    }
    let rows = account.history.reports.filter { $0.segments["H"] != nil }
    let before = date(rows.last { $0.day < day }) ?? ""
    let after = date(rows.first { $0.day > day }) ?? classed
    findings.require(
      before <= classed && classed <= after, .classDateBackwards, "FiveCateAdjDate")
  }

  static func store(_ record: CheckedRecord, _ database: inout BureauDatabase) {
    let code = record["B", "AcctCode"]
    if database.accounts[code] == nil {
      database.accounts[code] = BureauDatabase.Account(
        code: code, type: record["B", "AcctType"], person: record.personKey,
        office: record["B", "MngmtOrgCode"])
      database.accountsOfPerson[record.personKey, default: []].append(code)
    }
    database.accounts[code]?.office = record["B", "MngmtOrgCode"]
    database.accounts[code]?.take(record.report)
  }
}
