/// Which segments a record 210 holds at which 报告时点 (R2100101–R2100117).
enum AccountContents {
  /// Segments by letter: those that must stand in a record, and those that must not.
  private struct Needs {
    var must: String
    var mustNot: String
    let mustRule: BureauRule
    let mustNotRule: BureauRule
  }

  static func check(_ record: CheckedRecord, _ findings: inout Findings) {
    let code = record["B", "RptDateCode"]
    guard !findings.isFaulty("RptDateCode") else { return }
    if let needs = needs(code, record, &findings) {
      for letter in needs.must.map(String.init) where !record.has(letter) {
        findings.add(needs.mustRule, Account210.rule.element(letter))
      }
      for letter in needs.mustNot.map(String.init) where record.has(letter) {
        findings.add(needs.mustNotRule, Account210.rule.element(letter))
      }
    }
    if ["10", "31"].contains(code), ["3", "5"].contains(record["C", "GuarMode"]) {
      findings.require(
        record.has("D"), .guarantorMissing, Account210.rule.element("D"), with: ["GuarMode"])
    }
  }

  /// The first report of an unknown account holds what an opening holds, whatever its code.
  static func checkAsFirst(_ record: CheckedRecord, _ findings: inout Findings) {
    guard !["10", "31"].contains(record["B", "RptDateCode"]) else { return }
    let type = record["B", "AcctType"]
    var must = type == "C1" ? "CGJ" : "CH"
    if needsAgreement(record) == true { must += "F" }
    for letter in must.map(String.init) where !record.has(letter) {
      findings.add(.unknownAccountMust, Account210.rule.element(letter))
    }
    for letter in (type == "C1" ? "HIEF" : "GJ").map(String.init) where record.has(letter) {
      findings.add(.unknownAccountMustNot, Account210.rule.element(letter))
    }
  }

  /// A later report names no agreement when the account, as opened, has none.
  static func checkAsLater(
    _ record: CheckedRecord, _ account: BureauDatabase.Account, _ findings: inout Findings
  ) {
    guard record.has("F"), !record.has("C"), let opening = account.segments["C"]?.items else {
      return
    }
    let isWithout =
      account.type == "D1" && opening["Flag"] == "0"
      || account.type == "R2" && opening["BusiDtlLines"] == "82"
    let rules: [String: BureauRule] = [
      "20": .closingMustNot, "30": .monthlyMustNot, "32": .monthEndClosingMustNot,
    ]
    if isWithout, let rule = rules[record["B", "RptDateCode"]] {
      findings.add(rule, Account210.rule.element("F"))
    }
  }

  /// Whether segment F must be there: `nil` when the record doesn't tell.
  private static func needsAgreement(_ record: CheckedRecord) -> Bool? {
    switch record["B", "AcctType"] {
    case "C1": false
    case "R1", "R3", "R4": true
    case "R2": record.has("C") ? record["C", "BusiDtlLines"] != "82" : nil
    default: record.has("C") ? record["C", "Flag"] != "0" : nil
    }
  }

  private static func needs(
    _ code: String, _ record: CheckedRecord, _ findings: inout Findings
  ) -> Needs? {
    let type = record["B", "AcctType"]
    let isCollection = type == "C1"
    // Only cards have 大额专项分期.
    let instalments = type == "R2" ? "" : "I"
    let later = isCollection ? ("J", "HIEF") : ("H", "GJ" + instalments)
    var needs: Needs
    switch code {
    case "10":
      let (must, mustNot) = isCollection ? ("CGJ", "HIEF") : ("CH", "GJK" + instalments)
      needs = Needs(
        must: must, mustNot: mustNot, mustRule: .openingContents, mustNotRule: .openingContents)
    case "31":
      needs = Needs(
        must: "CH", mustNot: "GJ" + instalments, mustRule: .firstReportMust,
        mustNotRule: .firstReportMustNot)
    case "40":
      // An overdraft card has no such record: with segment J or without, it is wrong.
      let mustNot = isCollection ? "HIEF" : type == "R3" ? "HIEFJ" : "HIEFGKCD"
      return Needs(
        must: "J", mustNot: mustNot, mustRule: .recoveryMust, mustNotRule: .recoveryMustNot)
    case "30":
      needs = Needs(
        must: later.0, mustNot: later.1, mustRule: .monthlyMust, mustNotRule: .monthlyMustNot)
    case "20":
      needs = Needs(
        must: later.0, mustNot: later.1, mustRule: .closingMust, mustNotRule: .closingMustNot)
    case "32":
      needs = Needs(
        must: later.0, mustNot: later.1, mustRule: .monthEndClosingMust,
        mustNotRule: .monthEndClosingMustNot)
    default: return nil
    }
    let isTold = !findings.isFaulty("Flag") && !findings.isFaulty("BusiDtlLines")
    if !isCollection, isTold, let agreement = needsAgreement(record) {
      if !agreement {
        needs.mustNot += "F"
      } else if code == "10" || code == "31" {
        needs.must += "F"
      }
    }
    return needs
  }
}
