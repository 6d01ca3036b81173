/// Which segments a record 210 holds at which 报告时点 (R2100101–R2100117).
enum AccountContents {
  private struct Needs {
    var must: String
    var mustNot: String
    let mustRule: BureauRule
    let mustNotRule: BureauRule
  }

  static func check(_ record: CheckedRecord, _ findings: inout Findings) {
    if let needs = needs(of: record) {
      for letter in needs.must.map(String.init) where !record.has(letter) {
        findings.add(needs.mustRule, element(letter))
      }
      for letter in needs.mustNot.map(String.init) where record.has(letter) {
        findings.add(needs.mustNotRule, element(letter))
      }
    }
    let opens = ["10", "31"].contains(record["B", "RptDateCode"])
    if opens, ["3", "5"].contains(record["C", "GuarMode"]) {
      findings.require(record.has("D"), .guarantorMissing, element("D"))
    }
  }

  /// The first report of an unknown account holds what an opening holds, whatever its code.
  static func checkAsFirst(_ record: CheckedRecord, _ findings: inout Findings) {
    guard !["10", "31"].contains(record["B", "RptDateCode"]) else { return }
    let type = record["B", "AcctType"]
    var must = type == "C1" ? "CGJ" : "CH"
    if needsAgreement(record) == true { must += "F" }
    for letter in must.map(String.init) where !record.has(letter) {
      findings.add(.unknownAccountMust, element(letter))
    }
    for letter in (type == "C1" ? "HIEF" : "GJ").map(String.init) where record.has(letter) {
      findings.add(.unknownAccountMustNot, element(letter))
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

  private static func needs(of record: CheckedRecord) -> Needs? {
    let type = record["B", "AcctType"]
    let code = record["B", "RptDateCode"]
    let isCollection = type == "C1"
    var needs: Needs
    switch code {
    case "10":
      needs = Needs(
        must: isCollection ? "CGJ" : "CH",
        mustNot: isCollection ? "HIEF" : type == "R2" ? "GJK" : "GJKI",
        mustRule: .openingContents, mustNotRule: .openingContents)
    case "31":
      needs = Needs(
        must: "CH", mustNot: type == "R2" ? "GJ" : "GJI", mustRule: .firstReportMust,
        mustNotRule: .firstReportMustNot)
    case "40":
      needs = Needs(
        must: "J", mustNot: isCollection ? "HIEF" : "HIEFGKCD", mustRule: .recoveryMust,
        mustNotRule: .recoveryMustNot)
      if type == "R3" { needs.mustNot += "J" }
      return needs
    case "20", "30", "32":
      needs = Needs(
        must: isCollection ? "J" : "H",
        mustNot: isCollection ? "HIEF" : type == "R2" ? "GJ" : "GJI",
        mustRule: code == "20" ? .closingMust : code == "30" ? .monthlyMust : .monthEndClosingMust,
        mustNotRule: code == "20"
          ? .closingMustNot : code == "30" ? .monthlyMustNot : .monthEndClosingMustNot)
    default: return nil
    }
    if !isCollection, let agreement = needsAgreement(record) {
      if !agreement {
        needs.mustNot += "F"
      } else if code == "10" || code == "31" {
        needs.must += "F"
      }
    }
    return needs
  }

  private static func element(_ letter: String) -> String {
    AccountSegments.all[letter]?.element ?? letter
  }
}
