/// The value rules of record 210 as a table: each row is one rule, the element it blames, and the
/// condition a right record meets. A condition about a segment the record doesn't hold is met.
enum AccountValues {
  private struct Row {
    let rule: BureauRule
    let field: String
    let holds: @Sendable (CheckedRecord) -> Bool

    init(
      _ rule: BureauRule, _ field: String, _ holds: @escaping @Sendable (CheckedRecord) -> Bool
    ) {
      self.rule = rule
      self.field = field
      self.holds = holds
    }
  }

  static func check(_ record: CheckedRecord, _ findings: inout Findings) {
    let tables: [(String, [Row])] = [
      ("C", opening), ("H", monthly), ("H", monthlyClosed), ("J", debt), ("H", overdraft),
    ]
    for (letter, rows) in tables where record.has(letter) {
      for row in rows where !row.holds(record) { findings.add(row.rule, row.field) }
    }
    AccountParties.check(record, &findings)
    checkDates(record, &findings)
    if record.has("K") {
      findings.require(
        !(record.segments["K"]?.groups.isEmpty ?? true), .noTrades, "CagOfTrdNm")
    }
  }

  private static let opening: [Row] = [
    Row(.mergedNotMonthly, "RepayFreqcy") {
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
    Row(.businessDetail, "BusiDtlLines") {
      CodeTable.detailOfBusiness[$0["C", "BusiLines"]]?.contains($0["C", "BusiDtlLines"]) ?? false
    },
    Row(.businessOfType, "BusiLines") { record in
      switch record["B", "AcctType"] {
      case "C1": ["5", "6"].contains(record["C", "BusiLines"])
      case "R2", "R3": record["C", "BusiLines"] == "2"
      default: true
      }
    },
    Row(.bulletWithPeriods, "RepayPrd") {
      !$0["C", "RepayMode"].hasPrefix("2") || ($0.number("C", "RepayPrd") ?? 0) == 0
    },
    Row(.dueBeforeOpening, "DueDate") {
      guard let opened = $0.day("C", "OpenDate"), let due = $0.day("C", "DueDate") else {
        return true
      }
      return opened <= due
    },
    Row(.housingFields, "LoanConCode") { record in
      let items = record.segments["C"]?.items ?? [:]
      let expected = record["C", "BusiDtlLines"] == "11"
      return ["LoanConCode", "FirstHouLoanFlag"].allSatisfy { (items[$0] != nil) == expected }
    },
  ]

  private static let monthly: [Row] = [
    Row(.badDebtWithoutOverdue, "TotOverd") {
      !["41", "42", "51", "52"].contains($0["H", "AcctStatus"]) || $0["H", "TotOverd"] != "0"
    },
    Row(.inactiveCard, "AcctStatus") { record in
      guard ["R2", "R3"].contains(record["B", "AcctType"]), record["H", "AcctStatus"] == "6"
      else { return true }
      return isZero(record, ["AcctBal", "OverdPrd", "TotOverd"]) && record["H", "RpyStatus"] == "*"
    },
    Row(.unusedWithAmounts, "RpyStatus") {
      $0["H", "RpyStatus"] != "*"
        || isZero($0, ["CurRpyAmt", "OverdPrd", "TotOverd", "PridAcctBal"])
    },
    Row(.normalWithOverdue, "RpyStatus") {
      !["N", "M"].contains($0["H", "RpyStatus"]) || isZero($0, ["OverdPrd", "TotOverd"])
    },
    Row(.overdueWithoutAmounts, "RpyStatus") { record in
      !isOverdue(record)
        || ["OverdPrd", "TotOverd"].allSatisfy { (record.number("H", $0) ?? 1) > 0 }
    },
    Row(.principalAboveOverdue, "OverdPrinc") {
      ($0.number("H", "OverdPrinc") ?? 0) <= ($0.number("H", "TotOverd") ?? .max)
    },
    Row(.unusedCardWithPercent, "RpyPrct") {
      $0["B", "AcctType"] != "R2" || $0["H", "RpyStatus"] != "*" || $0["H", "RpyPrct"].isEmpty
    },
    Row(.closingStatus, "AcctStatus") {
      !["20", "32"].contains($0["B", "RptDateCode"]) || isClosed($0)
    },
  ]

  private static let monthlyClosed: [Row] = [
    Row(.closedWithBalance, "AcctBal") { !isClosed($0) || isZero($0, ["AcctBal"]) },
    Row(.closedStatus, "RpyStatus") {
      !isClosed($0) || ["C", "G"].contains($0["H", "RpyStatus"])
    },
    Row(.closedWithoutDate, "CloseDate") { !isClosed($0) || !$0["H", "CloseDate"].isEmpty },
    Row(.closedWithOverdue, "TotOverd") {
      !isClosed($0) || isZero($0, ["TotOverd", "OverdPrd"])
    },
    Row(.closedBeforeMonthDates, "CloseDate") { record in
      isLast("CloseDate", of: ["SettDate", "LatRpyDate", "FiveCateAdjDate"], in: "H", record)
    },
  ]

  private static let overdraft: [Row] = [
    Row(.overdraftAboveBalance, "OvedrawBaOve180") {
      $0["B", "AcctType"] != "R3"
        || ($0.number("H", "OvedrawBaOve180") ?? 0) <= ($0.number("H", "AcctBal") ?? 0)
    },
    Row(.noOverdraftWithBalance, "AcctBal") {
      $0["B", "AcctType"] != "R3" || $0["H", "RpyStatus"] != "*" || isZero($0, ["AcctBal"])
    },
    Row(.overdraftWithoutBalance, "AcctBal") {
      $0["B", "AcctType"] != "R3" || !isOverdue($0) || ($0.number("H", "AcctBal") ?? 0) > 0
    },
  ]

  private static let debt: [Row] = [
    Row(.recoveryNormalWithOverdue, "RpyStatus") { record in
      !["N", "M"].contains(record["J", "RpyStatus"])
        || ["OverdPrd", "TotOverd"].allSatisfy { (record.number("J", $0) ?? 0) == 0 }
    },
    Row(.recoveryClosedWithBalance, "AcctBal") {
      !isDebtClosed($0) || $0.number("J", "AcctBal") == 0
    },
    Row(.recoveryClosedWithoutDate, "CloseDate") {
      !isDebtClosed($0) || !$0["J", "CloseDate"].isEmpty
    },
    Row(.closingStatus, "AcctStatus") {
      $0["B", "RptDateCode"] != "20" || isDebtClosed($0)
    },
    Row(.recoveryClosedBeforeDates, "CloseDate") { record in
      isLast("CloseDate", of: ["LatRpyDate", "FiveCateAdjDate"], in: "J", record)
    },
  ]

  /// The opening comes first and the closing last of all dates (BLE005, BLE006, BLE007).
  private static func checkDates(_ record: CheckedRecord, _ findings: inout Findings) {
    let pairs = [
      ("H", ["SettDate", "FiveCateAdjDate", "LatRpyDate", "CloseDate"]),
      ("I", ["SpecEfctDate", "SpecEndDate"]),
      ("J", ["FiveCateAdjDate", "LatRpyDate", "CloseDate"]),
    ]
    let trades = (record.segments["K"]?.groups ?? []).compactMap { ReportDay($0["TranDate"] ?? "") }
    if let opened = record.day("C", "OpenDate") {
      for (letter, names) in pairs {
        for name in names {
          guard let day = record.day(letter, name) else { continue }
          findings.require(opened <= day, .openedAfterDate, name)
        }
      }
      findings.require(trades.allSatisfy { opened <= $0 }, .openedAfterDate, "TranDate")
    }
    if let closed = record.day("H", "CloseDate") ?? record.day("J", "CloseDate") {
      findings.require(trades.allSatisfy { $0 <= closed }, .closedBeforeDate, "TranDate")
      if let effective = record.day("I", "SpecEfctDate") {
        findings.require(effective <= closed, .closedBeforeDate, "SpecEfctDate")
      }
    }
    if let from = record.day("I", "SpecEfctDate"), let to = record.day("I", "SpecEndDate") {
      findings.require(from <= to, .instalmentDates, "SpecEndDate")
    }
  }

  static func isClosed(_ record: CheckedRecord) -> Bool {
    let cards = ["R2", "R3"].contains(record["B", "AcctType"])
    return record["H", "AcctStatus"] == (cards ? "4" : "3")
  }

  static func isDebtClosed(_ record: CheckedRecord) -> Bool {
    let status = record["J", "AcctStatus"]
    return record["B", "AcctType"] == "C1" ? status == "2" : status == "3" || status == "4"
  }

  private static func isOverdue(_ record: CheckedRecord) -> Bool {
    ("1"..."7").contains(record["H", "RpyStatus"])
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
