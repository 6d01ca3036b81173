/// 个人授信协议按段更正请求记录 (222): one segment of a stored agreement, replaced as a whole.
enum AgreementCorrection222: RecordType {
  static let rule = RecordRule(
    type: "222", root: "InCtrctMdfc",
    segments: [
      SegmentRule(
        letter: "B", element: "BsSgmt",
        items: [
          .item("InfRecType", .text, 3), .item("ModRecCode", .ownIdentifier, 60),
          .item("RptDate", .date, 10), .item("MdfcSgmtCode", .text, 1),
        ])
    ])

  private static let base = SegmentRule(
    letter: "base", element: "CtrctBsSgmt",
    items: [
      .item("Name", .text, 30), .item("IDType", .code(.identityType), 2),
      .item("IDNum", .identityNumber(typeItem: "IDType"), 20),
      .item("MngmtOrgCode", .office, 14),
    ])
  private static let correctable = [
    "B": base, "C": Agreement220.coBorrowers, "D": Agreement220.limit,
  ]

  static func read(
    _ root: XMLTree, _ reader: RecordReader, _ findings: inout Findings
  ) -> CheckedRecord {
    var head = root
    head.children.removeAll { $0.name == "MdfcSgmt" }
    var record = reader.read(head, &findings)
    guard let tree = root.child("MdfcSgmt")?.children.first else {
      findings.add(.wrongStructure, "MdfcSgmt")
      return record
    }
    guard let rule = correctable[record["B", "MdfcSgmtCode"]], rule.element == tree.name else {
      findings.add(.correctionLetter, "MdfcSgmtCode")
      return record
    }
    record.segments[rule.letter] = reader.segment(tree, rule, accountType: "", &findings)
    return record
  }

  static func identityKey(_ record: CheckedRecord) -> String {
    ["ModRecCode", "RptDate", "MdfcSgmtCode"].map { record["B", $0] }.joined(separator: "|")
  }

  static func check(_ record: CheckedRecord, _ findings: inout Findings) {
    Agreement220.checkLimit(record, &findings)
  }

  static func checkStored(
    _ record: CheckedRecord, _ database: BureauDatabase, _ findings: inout Findings
  ) {
    guard let agreement = database.agreements[record["B", "ModRecCode"]] else {
      if database.isComplete { findings.add(.correctedUnknown, "ModRecCode") }
      return
    }
    findings.require(
      record["B", "RptDate"] >= agreement.reportedOn, .correctionTooOld, "RptDate")
  }

  static func store(_ record: CheckedRecord, _ database: inout BureauDatabase) {
    let code = record["B", "ModRecCode"]
    guard var agreement = database.agreements[code] else { return }
    if let limit = record.segments["D"]?.items { agreement.limit = limit }
    if let items = record.segments["base"]?.items {
      let person = CheckedRecord.personKey(
        name: items["Name"] ?? "", type: items["IDType"] ?? "", number: items["IDNum"] ?? "")
      database.agreementsOfPerson[agreement.person]?.removeAll { $0 == code }
      database.agreementsOfPerson[person, default: []].append(code)
      agreement.person = person
      agreement.office = items["MngmtOrgCode"] ?? agreement.office
    }
    database.agreements[code] = agreement
  }
}
