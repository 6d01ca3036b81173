/// 个人担保账户信息记录 (230): form, contents and history. Its value rules are not published.
enum Guarantee230: RecordType {
  static let rule = RecordRule(
    type: "230", root: "InSecAcctInf",
    segments: [
      base, opening, liability, AccountSegments.parties.relettered("E"),
      AccountSegments.pledges.relettered("F", element: "GuarMotgaCltalCtrctInfSgmt"),
    ], accountTypes: .guaranteeType)

  private static let base = SegmentRule(
    letter: "B", element: "GuarAcctBsSgmt",
    items: [
      .recordType, .item("AcctType", .code(.guaranteeType), 2),
      .item("AcctCode", .ownIdentifier, 60), .reportDate,
      .item("RptDateCode", .code(.guaranteeTime), 2),
    ] + ItemRule.person + [.office])

  private static let opening = SegmentRule(
    letter: "C", element: "GuarAcctBsInfSgmt",
    items: [
      .item("BusiLines", .code(.guaranteeBusiness), 1),
      .item("BusiDtilLines", .code(.guaranteeDetail), 2), .item("OpenDate", .date, 10),
      .item("AcctCredLine", .amount, 15), .item("Cy", .code(.currency), 3),
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
        findings.require(
          record.has("E"), .guaranteePledge, "RltRepymtInfSgmt", with: ["GuarMode"])
      }
    case "20": findings.require(hasLiability, .guaranteeClosing, "GuarRltRepymtInfSgmt")
    case "30": findings.require(hasLiability, .guaranteeChange, "GuarRltRepymtInfSgmt")
    case "40": findings.require(hasLiability, .guaranteeClass, "GuarRltRepymtInfSgmt")
    case "50": findings.require(!hasLiability, .guaranteeOther, "GuarRltRepymtInfSgmt")
    default: break
    }
  }

  static func checkStored(
    _ record: CheckedRecord, _ database: BureauDatabase, _ findings: inout Findings
  ) {
    let code = record["B", "AcctCode"]
    findings.require(database.retired[code] == nil, .retiredCode, "AcctCode")
    CrossRecordRules.check(record, person: record.personKey, pledges: "F", database, &findings)
    guard let stored = database.guarantees[code] else { return }
    findings.require(stored.type == record["B", "AcctType"], .accountTypeChanged, "AcctType")
    findings.require(
      !stored.history.has(day: record["B", "RptDate"]), .repeatedInDatabase, "RptDate")
  }

  static func store(_ record: CheckedRecord, _ database: inout BureauDatabase) {
    let code = record["B", "AcctCode"]
    var stored =
      database.guarantees[code]
      ?? BureauDatabase.Guarantee(
        code: code, type: record["B", "AcctType"], person: record.personKey,
        office: record["B", "MngmtOrgCode"])
    stored.history.add(record.report)
    database.guarantees[code] = stored
  }
}
