/// 个人担保账户信息记录 (230): form, contents and keys only. A consumer lender has guarantors, not
/// guarantee accounts.
enum Guarantee230: RecordType {
  static let rule = RecordRule(
    type: "230", root: "InSecAcctInf",
    segments: [
      base, opening, liability, AccountSegments.parties.relettered("E"),
      AccountSegments.pledges.relettered("F", element: "GuarMotgaCltalCtrctInfSgmt"),
    ], holdsAccountType: true)

  private static let base = SegmentRule(
    letter: "B", element: "GuarAcctBsSgmt",
    items: [
      .item("InfRecType", .text, 3), .item("AcctType", .code(.guaranteeType), 2),
      .item("AcctCode", .ownIdentifier, 60), .item("RptDate", .date, 10),
      .item("RptDateCode", .code(.guaranteeTime), 2), .item("Name", .text, 30),
      .item("IDType", .code(.identityType), 2),
      .item("IDNum", .identityNumber(typeItem: "IDType"), 20),
      .item("MngmtOrgCode", .office, 14),
    ])

  private static let opening = SegmentRule(
    letter: "C", element: "GuarAcctBsInfSgmt",
    items: [
      .item("BusiLines", .code(.guaranteeBusiness), 1),
      .item("BusiDtilLines", .code(.guaranteeDetail), 2), .item("OpenDate", .date, 10),
      .item("AcctCredLine", .amount, 15), .item("Cy", .text, 3),
      .item("DueDate", .date, 10), .item("GuarMode", .code(.guaranteeMode), 1),
      .item("OthRepyGuarWay", .code(.otherGuarantee), 1), .item("SecDep", .count, 3).orEmpty(),
      .item("CtrctTxtCd", .text, 60).orEmpty(),
    ])

  private static let liability = SegmentRule(
    letter: "D", element: "GuarRltRepymtInfSgmt",
    items: [
      .item("AcctStatus", .code(.guaranteeStatus), 1), .item("LoanAmt", .amount, 15),
      .item("RepayPrd", .date, 10), .item("FiveCate", .code(.loanClass), 1),
      .item("FiveCateAdjDate", .date, 10), .item("RiEx", .amount, 15),
      .item("CompAdvFlag", .code(.flag), 1), .item("CloseDate", .date, 10).orEmpty(),
    ])

  static func identityKey(_ record: CheckedRecord) -> String {
    "\(record["B", "AcctCode"])|\(record["B", "RptDate"])"
  }

  static func check(_ record: CheckedRecord, _ findings: inout Findings) {
    let hasLiability = record.has("D")
    switch record["B", "RptDateCode"] {
    case "10":
      findings.require(record.has("C"), .guaranteeOpening, "GuarAcctBsInfSgmt")
      findings.require(hasLiability, .guaranteeOpening, "GuarRltRepymtInfSgmt")
      if record["C", "GuarMode"] == "1" {
        findings.require(record.has("E"), .guaranteePledge, "RltRepymtInfSgmt")
      }
    case "20": findings.require(hasLiability, .guaranteeClosing, "GuarRltRepymtInfSgmt")
    case "30": findings.require(hasLiability, .guaranteeChange, "GuarRltRepymtInfSgmt")
    case "40": findings.require(hasLiability, .guaranteeClass, "GuarRltRepymtInfSgmt")
    default: findings.require(!hasLiability, .guaranteeOther, "GuarRltRepymtInfSgmt")
    }
  }

  static func checkStored(
    _ record: CheckedRecord, _ database: BureauDatabase, _ findings: inout Findings
  ) {
    guard database.isComplete else { return }
    findings.require(database.people[record.personKey] != nil, .personUnknown, "IDNum")
  }

  static func store(_ record: CheckedRecord, _ database: inout BureauDatabase) {
    database.guarantees.insert(record["B", "AcctCode"])
  }
}
