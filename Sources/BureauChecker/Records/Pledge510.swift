/// 抵（质）押合同信息 (510). How the repeated parts are called is not known: any one name will do.
enum Pledge510: RecordType {
  static let rule = RecordRule(
    type: "510", root: "MotgaCltalCtrctInf",
    segments: [base, contract, otherDebtors, mortgaged, pledged])

  private static let base = SegmentRule(
    letter: "B", element: "MotgaCltalCtrctBsSgmt",
    items: [
      .recordType, .item("CcCode", .ownIdentifier, 60), .reportDate,
      .item("RptDateCode", .code(.pledgeTime), 2),
      .item("InfoIDType", .code(.identityCategory), 1), .item("Name", .text, 80),
      .item("CertType", .partyIdentity(category: "InfoIDType", organisation: organisation), 2),
      .item("CertNum", .partyNumber(category: "InfoIDType", type: "CertType"), 40), .office,
    ])

  private static let contract = SegmentRule(
    letter: "C", element: "MotgaCltalBsInfSgmt",
    items: [
      .item("GuarType", .code(.pledgeType), 1), .item("CcAmt", .amount, 15),
      .item("Cy", .code(.currency), 3), .item("CcValDate", .date, 10),
      .item("CcExpDate", .date, 10).orEmpty(), .item("MaxGuar", .code(.flag), 1),
      .item("CcStatus", .code(.pledgeStatus), 1),
    ])

  private static let otherDebtors = SegmentRule(
    letter: "D", element: "ComRecInfSgmt", items: [.item("GrtdNm", .countOfItems, 2)],
    group: SegmentRule.Group(
      element: nil,
      items: [
        .item("InfoIDType", .code(.identityCategory), 1).conditional(),
        .item("GuarName", .text, 80), .item("GuarCertType", .code(.partyIdentity), 2),
        .item("GuarCertNum", .text, 40),
      ], key: ["GuarCertType", "GuarCertNum"]))

  private static let mortgaged = SegmentRule(
    letter: "E", element: "MotgaProptInfSgmt", items: [.item("PleNm", .countOfItems, 2)],
    group: SegmentRule.Group(
      element: nil,
      items: [
        .item("PleType", .code(.mortgagedProperty), 2),
        .item("MotgaProptIDType", .text, 2).orEmpty(), .item("PleCertID", .text, 100).orEmpty(),
        .item("PleDistr", .district, 6).orEmpty(), .item("PleValue", .amount, 15),
        .item("PleCy", .code(.currency), 3), .item("ValOrgType", .text, 2).orEmpty(),
        .item("ValDate", .date, 10).orEmpty(),
        .item("PledgorType", .code(.identityCategory), 1), .item("PledgorName", .text, 80),
        .item(
          "PleorCertType", .partyIdentity(category: "PledgorType", organisation: organisation), 2),
        .item("PleorCertNum", .partyNumber(category: "PledgorType", type: "PleorCertType"), 40),
        .item("PleDesc", .text, 400).orEmpty(),
      ], key: ["PleType", "PleCertID", "PleDesc", "PleValue", "PleorCertNum"]))

  private static let pledged = SegmentRule(
    letter: "F", element: "CltalInfSgmt", items: [.item("ImpNm", .countOfItems, 2)],
    group: SegmentRule.Group(
      element: nil,
      items: [
        .item("ImpType", .code(.pledgedProperty), 2), .item("ImpVal", .amount, 15),
        .item("ImpCy", .code(.currency), 3), .item("Ippc", .text, 60).orEmpty(),
        .item("PawnName", .text, 80), .item("PawnCertType", .code(.partyIdentity), 2),
        .item("PawnCertNum", .text, 40),
      ], key: ["ImpType", "Ippc", "ImpVal", "PawnCertNum"]))

  private static var organisation: CodeTable { .organisationIdentity }

  static func identityKey(_ record: CheckedRecord) -> String {
    "\(record["B", "CcCode"])|\(record["B", "RptDate"])"
  }

  static func check(_ record: CheckedRecord, _ findings: inout Findings) {
    findings.require(record.has("C"), .pledgeContents, rule.element("C"))
    let letters = ["1": ("E", "F"), "2": ("F", "E")]
    guard let (own, other) = letters[record["C", "GuarType"]] else { return }
    let wrong = !record.has(own) ? own : record.has(other) ? other : nil
    if let wrong { findings.require(false, .pledgeKind, rule.element(wrong), with: ["GuarType"]) }
  }

  static func checkStored(
    _ record: CheckedRecord, _ database: BureauDatabase, _ findings: inout Findings
  ) {
    let code = record["B", "CcCode"]
    findings.require(database.retired[code] == nil, .retiredCode, "CcCode")
    guard let stored = database.pledges[code] else { return }
    findings.require(
      !stored.history.has(day: record["B", "RptDate"]), .repeatedInDatabase, "RptDate")
  }

  static func store(_ record: CheckedRecord, _ database: inout BureauDatabase) {
    let code = record["B", "CcCode"]
    let person = CheckedRecord.personKey(
      name: record["B", "Name"], type: record["B", "CertType"], number: record["B", "CertNum"])
    var stored =
      database.pledges[code]
      ?? BureauDatabase.Pledge(code: code, person: person, office: record["B", "MngmtOrgCode"])
    stored.history.add(record.report)
    database.pledges[code] = stored
  }
}
