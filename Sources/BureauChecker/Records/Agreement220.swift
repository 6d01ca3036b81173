/// 个人授信协议信息记录 (220).
enum Agreement220: RecordType {
  static let rule = RecordRule(
    type: "220", root: "InCtrctInf", segments: [base, coBorrowers, limit])

  private static let base = SegmentRule(
    letter: "B", element: "CtrctBsSgmt",
    items: [
      .recordType, .item("ContractCode", .ownIdentifier, 60), .reportDate,
      .item("RptDateCode", .code(.agreementTime), 2),
    ] + ItemRule.person + [.office])

  static let coBorrowers = SegmentRule(
    letter: "C", element: "CtrctCertRelSgmt", items: [.item("BrerNm", .countOfItems, 2)],
    group: SegmentRule.Group(
      element: "CtrctCertRel",
      items: [
        .item("BrerType", .code(.identityCategory), 1), .item("CertRelName", .text, 80),
        .item(
          "CertRelIDType",
          .partyIdentity(category: "BrerType", organisation: .organisationIdentity), 2),
        .item("CertRelIDNum", .partyNumber(category: "BrerType", type: "CertRelIDType"), 40),
      ], key: ["CertRelIDType", "CertRelIDNum"]))

  static let limit = SegmentRule(
    letter: "D", element: "CreditLimSgmt",
    items: [
      .item("CreditLimType", .code(.limitType), 2), .item("LimLoopFlg", .code(.flag), 1),
      .item("CreditLim", .amount, 15), .item("Cy", .code(.currency), 3),
      .item("ConEffDate", .date, 10),
      .item("ConExpDate", .date, 10).orEmpty(),
      .item("ConStatus", .code(.agreementStatus), 1), .item("CreditRest", .amount, 15).orEmpty(),
      .item("CreditRestCode", .text, 60).orEmpty(),
    ])

  static func identityKey(_ record: CheckedRecord) -> String {
    "\(record["B", "ContractCode"])|\(record["B", "RptDate"])"
  }

  static func check(_ record: CheckedRecord, _ findings: inout Findings) {
    findings.require(record.has("D"), .agreementSegments, "CreditLimSgmt")
    checkLimit(record, &findings)
  }

  /// The value rules of the limit segment.
  static func checkLimit(_ record: CheckedRecord, _ findings: inout Findings) {
    if let from = record.day("D", "ConEffDate"), let to = record.day("D", "ConExpDate") {
      findings.require(from <= to, .agreementDates, "ConExpDate")
    }
    findings.require(
      record["D", "CreditRest"].isEmpty == record["D", "CreditRestCode"].isEmpty,
      .agreementRestriction, "CreditRestCode",
      with: ["CreditRest"])
  }

  static func checkStored(
    _ record: CheckedRecord, _ database: BureauDatabase, _ findings: inout Findings
  ) {
    let code = record["B", "ContractCode"]
    findings.require(database.retired[code] == nil, .retiredCode, "ContractCode")
    findings.require(
      !database.enterpriseAgreements.contains(code), .enterpriseAgreement, "ContractCode")
    CrossRecordRules.check(record, person: record.personKey, database, &findings)
    guard let agreement = database.agreements[code] else { return }
    let day = record["B", "RptDate"]
    let isKnown = agreement.history.has(day: day)
    findings.require(!isKnown, .repeatedInDatabase, "RptDate")
    if let ended = agreement.endedOn, !isKnown {
      findings.require(day < ended, .agreementEnded, "ContractCode")
    }
  }

  static func store(_ record: CheckedRecord, _ database: inout BureauDatabase) {
    let code = record["B", "ContractCode"]
    if database.agreements[code] == nil {
      database.agreementsOfPerson[record.personKey, default: []].append(code)
    }
    var stored =
      database.agreements[code]
      ?? BureauDatabase.Agreement(
        code: code, person: record.personKey, office: record["B", "MngmtOrgCode"])
    stored.history.add(record.report)
    stored.office = record["B", "MngmtOrgCode"]
    database.agreements[code] = stored
  }
}
