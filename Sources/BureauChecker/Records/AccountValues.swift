/// The value rules of record 210 as a table: each row is one rule, the element it blames, and the
/// condition a right record meets. A condition about a segment the record doesn't hold is met.
enum AccountValues {
  private struct Row {
    let rule: BureauRule
    let field: String
    /// The further elements that the condition reads.
    let others: [String]
    let holds: @Sendable (CheckedRecord) -> Bool

    init(
      _ rule: BureauRule, _ field: String, with others: String...,
      holds: @escaping @Sendable (CheckedRecord) -> Bool
    ) {
      self.rule = rule
      self.field = field
      self.others = others
      self.holds = holds
    }
  }

  static func check(_ record: CheckedRecord, _ findings: inout Findings) {
    let tables: [(String, [Row])] = [
      ("C", opening), ("H", monthly), ("H", monthlyClosed), ("J", debt), ("H", overdraft),
    ]
    for (letter, rows) in tables where record.has(letter) {
      for row in rows where !row.holds(record) {
        findings.require(false, row.rule, row.field, with: row.others)
      }
    }
    AccountParties.check(record, &findings)
    checkDates(record, &findings)
    if record.has("K") {
      findings.require(
        !(record.segments["K"]?.groups.isEmpty ?? true), .noTrades, "CagOfTrdNm")
    }
  }

  private static let opening: [Row] = [
    Row(.mergedNotMonthly, "RepayFreqcy", with: "RepayMode") {
      $0["C", "RepayMode"] != "90" || $0["C", "RepayFreqcy"] == "03"
    },
    Row(.repaymentModeOfType, "RepayMode") { record in
      let table = CodeTable.repaymentModeOfType[record["B", "AcctType"]]
      return table?.contains(record["C", "RepayMode"]) ?? true
    },
    Row(.cardIdentifier, "CreditID") { record in
      let value = record["C", "CreditID"]
      return value.isEmpty || value == "NULL" || value == "MULT"
        || (value.utf8.count == 4 && value.utf8.allSatisfy { (0x30...0x39).contains($0) })
    },
    Row(.businessDetail, "BusiDtlLines", with: "BusiLines") {
      CodeTable.detailOfBusiness[$0["C", "BusiLines"]]?.contains($0["C", "BusiDtlLines"]) ?? false
    },
    Row(.businessOfType, "BusiLines") { record in
      switch record["B", "AcctType"] {
      case "C1": ["5", "6"].contains(record["C", "BusiLines"])
      case "R2", "R3": record["C", "BusiLines"] == "2"
      default: true
      }
    },
    Row(.bulletWithPeriods, "RepayPrd", with: "RepayMode") {
      !$0["C", "RepayMode"].hasPrefix("2") || ($0.number("C", "RepayPrd") ?? 0) == 0
    },
    Row(.dueBeforeOpening, "DueDate", with: "OpenDate") {
      guard let opened = $0.day("C", "OpenDate"), let due = $0.day("C", "DueDate") else {
        return true
      }
      return opened <= due
    },
    Row(.housingFields, "LoanConCode", with: "BusiDtlLines", "FirstHouLoanFlag") { record in
      guard record["B", "AcctType"] == "D1", let items = record.segments["C"]?.items else {
        return true
      }
      let expected = record["C", "BusiDtlLines"] == "11"
      return ["LoanConCode", "FirstHouLoanFlag"].allSatisfy { (items[$0] != nil) == expected }
    },
  ]

  private static let monthly: [Row] = [
    Row(.badDebtWithoutOverdue, "TotOverd", with: "AcctStatus") {
      !AccountStatus.isBadDebt($0["H", "AcctStatus"]) || $0.number("H", "TotOverd") != 0
    },
    Row(.inactiveCard, "AcctStatus", with: "AcctBal", "OverdPrd", "TotOverd", "RpyStatus") {
      record in
      guard ["R2", "R3"].contains(record["B", "AcctType"]), record["H", "AcctStatus"] == "6"
      else { return true }
      return isZero(record, ["AcctBal", "OverdPrd", "TotOverd"]) && record["H", "RpyStatus"] == "*"
    },
    Row(.unusedWithAmounts, "RpyStatus", with: "CurRpyAmt", "OverdPrd", "TotOverd", "PridAcctBal") {
      $0["H", "RpyStatus"] != "*"
        || isZero($0, ["CurRpyAmt", "OverdPrd", "TotOverd", "PridAcctBal"])
    },
    Row(.normalWithOverdue, "RpyStatus", with: "OverdPrd", "TotOverd") {
      !["N", "M"].contains($0["H", "RpyStatus"]) || isZero($0, ["OverdPrd", "TotOverd"])
    },
    Row(.overdueWithoutAmounts, "RpyStatus", with: "OverdPrd", "TotOverd") { record in
      !isOverdue(record)
        || ["OverdPrd", "TotOverd"].allSatisfy { (record.number("H", $0) ?? 1) > 0 }
    },
    Row(.principalAboveOverdue, "OverdPrinc", with: "TotOverd") {
      ($0.number("H", "OverdPrinc") ?? 0) <= ($0.number("H", "TotOverd") ?? .max)
    },
    Row(.unusedCardWithPercent, "RpyPrct", with: "RpyStatus") {
      $0["B", "AcctType"] != "R2" || $0["H", "RpyStatus"] != "*" || $0["H", "RpyPrct"].isEmpty
    },
    Row(.closingStatus, "AcctStatus", with: "RptDateCode") {
      !["20", "32"].contains($0["B", "RptDateCode"]) || isClosed($0)
    },
  ]

  private static let monthlyClosed: [Row] = [
    Row(.closedWithBalance, "AcctBal", with: "AcctStatus") {
      !isClosed($0) || isZero($0, ["AcctBal"])
    },
    Row(.closedStatus, "RpyStatus", with: "AcctStatus") {
      !isClosed($0) || ["C", "G"].contains($0["H", "RpyStatus"])
    },
    Row(.closedWithoutDate, "CloseDate", with: "AcctStatus") {
      !isClosed($0) || !$0["H", "CloseDate"].isEmpty
    },
    Row(.closedWithOverdue, "TotOverd", with: "AcctStatus", "OverdPrd") {
      !isClosed($0) || isZero($0, ["TotOverd", "OverdPrd"])
    },
    Row(.closedBeforeMonthDates, "CloseDate") { record in
      isLast("CloseDate", of: ["SettDate", "LatRpyDate", "FiveCateAdjDate"], in: "H", record)
    },
  ]

  private static let overdraft: [Row] = [
    Row(.overdraftAboveBalance, "OvedrawBaOve180", with: "AcctBal") {
      $0["B", "AcctType"] != "R3"
        || ($0.number("H", "OvedrawBaOve180") ?? 0) <= ($0.number("H", "AcctBal") ?? 0)
    },
    Row(.noOverdraftWithBalance, "AcctBal", with: "RpyStatus") {
      $0["B", "AcctType"] != "R3" || $0["H", "RpyStatus"] != "*" || isZero($0, ["AcctBal"])
    },
    Row(.overdraftWithoutBalance, "AcctBal", with: "RpyStatus") {
      $0["B", "AcctType"] != "R3" || !isOverdue($0) || ($0.number("H", "AcctBal") ?? 0) > 0
    },
  ]

  private static let debt: [Row] = [
    Row(.recoveryNormalWithOverdue, "RpyStatus", with: "OverdPrd", "TotOverd") { record in
      !["N", "M"].contains(record["J", "RpyStatus"])
        || ["OverdPrd", "TotOverd"].allSatisfy { (record.number("J", $0) ?? 0) == 0 }
    },
    Row(.recoveryClosedWithBalance, "AcctBal", with: "AcctStatus") {
      !isDebtClosed($0) || $0.number("J", "AcctBal") == 0
    },
    Row(.recoveryClosedWithoutDate, "CloseDate", with: "AcctStatus") {
      !isDebtClosed($0) || !$0["J", "CloseDate"].isEmpty
    },
    Row(.closingStatus, "AcctStatus", with: "RptDateCode") {
      $0["B", "RptDateCode"] != "20" || isDebtClosed($0)
    },
    Row(.recoveryClosedBeforeDates, "CloseDate") { record in
      isLast("CloseDate", of: ["LatRpyDate", "FiveCateAdjDate"], in: "J", record)
    },
  ]

  /// The opening comes first and the closing last of all dates (BLE005, BLE006, BLE007). A wrong
  /// day of opening or closing breaks its rule at many dates: it is told once.
  private static func checkDates(_ record: CheckedRecord, _ findings: inout Findings) {
    let trades = (record.segments["K"]?.groups ?? []).compactMap { ReportDay($0["TranDate"] ?? "") }
    if let opened = record.day("C", "OpenDate") {
      let isLater = { (name: String) in
        ["H", "I", "J"].allSatisfy { record.day($0, name).map { opened <= $0 } ?? true }
          && (name != "TranDate" || trades.allSatisfy { opened <= $0 })
      }
      findings.requireAll(afterOpening, .openedAfterDate, with: ["OpenDate"], isLater)
    }
    if let closed = record.day("H", "CloseDate") ?? record.day("J", "CloseDate") {
      findings.requireAll(["SpecEfctDate", "TranDate"], .closedBeforeDate, with: ["CloseDate"]) {
        name in
        name == "TranDate"
          ? trades.allSatisfy { $0 <= closed }
          : record.day("I", name).map { $0 <= closed } ?? true
      }
    }
    if let from = record.day("I", "SpecEfctDate"), let to = record.day("I", "SpecEndDate") {
      findings.require(from <= to, .instalmentDates, "SpecEndDate")
    }
  }

  private static let afterOpening = [
    "SettDate", "FiveCateAdjDate", "LatRpyDate", "CloseDate", "SpecEfctDate", "SpecEndDate",
    "TranDate",
  ]

  static func isClosed(_ record: CheckedRecord) -> Bool {
    AccountStatus.isClosed(record["H", "AcctStatus"], type: record["B", "AcctType"])
  }

  static func isDebtClosed(_ record: CheckedRecord) -> Bool {
    AccountStatus.isClosed(record["J", "AcctStatus"], type: record["B", "AcctType"])
  }

  private static func isOverdue(_ record: CheckedRecord) -> Bool {
    AccountStatus.isOverdue(record["H", "RpyStatus"])
  }

  private static func isZero(_ record: CheckedRecord, _ names: [String]) -> Bool {
    names.allSatisfy { (record.number("H", $0) ?? 0) == 0 }
  }

  private static func isLast(
    _ name: String, of others: [String], in letter: String, _ record: CheckedRecord
  ) -> Bool {
    guard let last = record.day(letter, name) else { return true }
    return others.compactMap { record.day(letter, $0) }.allSatisfy { $0 <= last }
  }
}
