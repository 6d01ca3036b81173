/// When a record 210 may be sent, and how its dates fit together.
enum AccountTiming {
  /// An opening or closing is reported within this many days.
  private static let days = 30

  static func check(_ record: CheckedRecord, _ findings: inout Findings) {
    checkMonth(record, &findings)
    if record.has("J"), record["B", "RptDateCode"] == "40", record["B", "AcctType"] != "C1" {
      findings.require(
        record["J", "LatRpyDate"] == record["B", "RptDate"], .recoveryDate, "LatRpyDate",
        with: ["RptDate"])
      findings.require(record["J", "RpyStatus"] == "N", .recoveryStatus, "RpyStatus")
      findings.require(
        !["3", "4"].contains(record["J", "AcctStatus"]), .recoveryWhenClosed, "AcctStatus")
    }
    guard let reported = record.day("B", "RptDate") else { return }
    if record["B", "RptDateCode"] == "10", let opened = record.day("C", "OpenDate") {
      findings.require(reported.number - opened.number < days, .openingLate, "OpenDate")
    }
    if record["B", "RptDateCode"] == "20" {
      for letter in ["H", "J"] {
        guard let closed = record.day(letter, "CloseDate") else { continue }
        findings.require(reported.number - closed.number < days, .closingLate, "CloseDate")
      }
    }
  }

  /// The month of the monthly segment against its own dates and the report's.
  static func checkMonth(_ record: CheckedRecord, _ findings: inout Findings) {
    guard record.has("H") else { return }
    let month = record["H", "Month"]
    findings.require(
      record["H", "SettDate"].hasPrefix(month), .settlementOutsideMonth, "SettDate",
      with: ["Month"])
    guard let of = ReportDay.monthNumber(month),
      let reported = ReportDay.monthNumber(String(record["B", "RptDate"].prefix(7)))
    else { return }
    findings.require(abs(reported - of) <= 1, .monthFarFromReport, "Month")
  }
}
