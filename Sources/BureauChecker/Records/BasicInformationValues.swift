/// The value rules of record 110.
enum BasicInformationValues {
  /// The update date of each segment, by letter.
  static let updateDates = [
    ("C", "IDInfoUpDate"), ("D", "FcsInfoUpDate"), ("E", "SpsInfoUpDate"), ("F", "EduInfoUpDate"),
    ("G", "OctpnInfoUpDate"), ("H", "ResiInfoUpDate"), ("I", "MlgInfoUpDate"),
    ("J", "IncInfoUpDate"),
  ]
  private static let employed = ["11", "13", "17", "21", "24", "91"]
  private static let married = ["20", "21", "22", "23"]
  private static let employer = [
    "CpnName", "CpnType", "Industry", "CpnAddr", "CpnPc", "CpnDist", "CpnTEL",
  ]
  private static let spouse = ["SpoName", "SpoIDType", "SpoIDNum", "SpoTel", "SpsCmpyNm"]

  static func check(_ record: CheckedRecord, _ findings: inout Findings) {
    appear(employer, in: "G", iff: employed, "EmpStatus", record, .employerFields, &findings)
    appear(spouse, in: "E", iff: married, "MariStatus", record, .spouseFields, &findings)
    if ["30", "40", "70", "80"].contains(record["F", "EduLevel"]) {
      findings.require(
        ["5", "9"].contains(record["F", "AcaDegree"]), .degreeAboveEducation, "AcaDegree",
        with: ["EduLevel"])
    }
    if ["30", "40", "50"].contains(record["G", "CpnType"]) {
      findings.require(
        !["0", "X"].contains(record["G", "Occupation"]), .occupationAgainstEmployer, "Occupation",
        with: ["CpnType"])
    }
    let own = [record["B", "IDType"], record["B", "IDNum"]]
    for other in record.segments["C"]?.groups ?? [] {
      findings.require(
        [other["OthIDType"], other["OthIDNum"]] != own, .otherIdentityEqual, "OthIDNum",
        with: ["IDNum", "IDType"])
    }
    findings.require(
      [record["E", "SpoIDType"], record["E", "SpoIDNum"]] != own, .spouseIdentityEqual,
      "SpoIDNum", with: ["IDNum", "IDType"])
  }

  /// These items appear exactly with one of the codes: one finding, for they come together.
  private static func appear(
    _ names: [String], in letter: String, iff codes: [String], _ status: String,
    _ record: CheckedRecord, _ broken: BureauRule, _ findings: inout Findings
  ) {
    guard let items = record.segments[letter]?.items else { return }
    let expected = codes.contains(items[status] ?? "")
    findings.requireAll(names, broken, with: [status]) { (items[$0] != nil) == expected }
  }
}
