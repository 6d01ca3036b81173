/// 个人基本信息记录 (110).
enum BasicInformation110: PersonRecord {
  static let recordType = "110"
  static let deletionRoot = "InBsInfDlt"

  static let rule = RecordRule(
    type: recordType, root: "InBasInf",
    segments: [
      base, otherIdentities, profile, marriage, education, occupation, residence, mailing, income,
    ])

  private static let base = SegmentRule(
    letter: "B", element: "BsSgmt",
    items: [.recordType] + ItemRule.person + [
      .source, .reportDate, .item("RptDateCode", .code(.basicsTime), 2),
      .item("Cimoc", .office, 14), .item("CustomerType", .code(.customer), 2),
    ])

  private static let otherIdentities = SegmentRule(
    letter: "C", element: "IDSgmt",
    items: [.item("IDNm", .countOfItems, 2), .item("IDInfoUpDate", .date, 10)],
    group: SegmentRule.Group(
      element: "IDRec",
      items: [
        .item("Alias", .text, 30), .item("OthIDType", .code(.identityType), 2),
        .item("OthIDNum", .identityNumber(type: "OthIDType"), 20),
      ], key: ["OthIDType", "OthIDNum"], isRequired: false))

  private static let profile = SegmentRule(
    letter: "D", element: "FcsInfSgmt",
    items: [
      .item("Sex", .code(.sex), 1), .item("DOB", .date, 10).orEmpty(),
      .item("Nation", .code(.country), 3).orEmpty(), .item("HouseAdd", .text, 100).orEmpty(),
      .item("HhDist", .district, 6).orEmpty(), .item("CellPhone", .text, 11).orEmpty(),
      .item("Email", .text, 60).orEmpty(), .item("FcsInfoUpDate", .date, 10),
    ])

  private static let marriage = SegmentRule(
    letter: "E", element: "SpsInfSgmt",
    items: [
      .item("MariStatus", .code(.marriage), 2), .item("SpoName", .text, 30).conditional().orEmpty(),
      .item("SpoIDType", .code(.identityType), 2).conditional().orEmpty(),
      .item("SpoIDNum", .identityNumber(type: "SpoIDType"), 20).conditional().orEmpty(),
      .item("SpoTel", .text, 25).conditional().orEmpty(),
      .item("SpsCmpyNm", .text, 80).conditional().orEmpty(), .item("SpsInfoUpDate", .date, 10),
    ])

  private static let education = SegmentRule(
    letter: "F", element: "EduInfSgmt",
    items: [
      .item("EduLevel", .code(.education), 2), .item("AcaDegree", .code(.degree), 1),
      .item("EduInfoUpDate", .date, 10),
    ])

  private static let occupation = SegmentRule(
    letter: "G", element: "OctpnInfSgmt",
    items: [
      .item("EmpStatus", .code(.employment), 2),
      .item("CpnName", .text, 80).conditional().orEmpty(),
      .item("CpnType", .code(.employerKind), 2).conditional().orEmpty(),
      .item("Industry", .code(.industry), 1).conditional().orEmpty(),
      .item("CpnAddr", .text, 100).conditional().orEmpty(),
      .item("CpnPc", .text, 6).conditional().orEmpty(),
      .item("CpnDist", .district, 6).conditional().orEmpty(),
      .item("CpnTEL", .text, 25).conditional().orEmpty(),
      .item("Occupation", .code(.occupation), 1).conditional().orEmpty(),
      .item("Title", .code(.position), 1).conditional().orEmpty(),
      .item("TechTitle", .code(.technicalTitle), 1).conditional().orEmpty(),
      .item("WorkStartDate", .year, 4).conditional().orEmpty(),
      .item("OctpnInfoUpDate", .date, 10),
    ])

  private static let residence = SegmentRule(
    letter: "H", element: "RedncInfSgmt",
    items: [
      .item("ResiStatus", .code(.residence), 2), .item("ResiAddr", .text, 100).orEmpty(),
      .item("ResiPc", .text, 6).orEmpty(), .item("ResiDist", .district, 6).orEmpty(),
      .item("HomeTel", .text, 25).orEmpty(), .item("ResiInfoUpDate", .date, 10),
    ])

  private static let mailing = SegmentRule(
    letter: "I", element: "MlgInfSgmt",
    items: [
      .item("MailAddr", .text, 100).orEmpty(), .item("MailPc", .text, 6).orEmpty(),
      .item("MailDist", .district, 6).orEmpty(), .item("MlgInfoUpDate", .date, 10),
    ])

  private static let income = SegmentRule(
    letter: "J", element: "IncInfSgmt",
    items: [
      .item("AnnlInc", .amount, 15).orEmpty(), .item("TaxIncome", .amount, 15).orEmpty(),
      .item("IncInfoUpDate", .date, 10),
    ])

  static func identityKey(_ record: CheckedRecord) -> String {
    record.sourceKey
  }

  static func check(_ record: CheckedRecord, _ findings: inout Findings) {
    if record["B", "RptDateCode"] == "10" { requireAll(record, .basicsIncomplete, &findings) }
    BasicInformationValues.check(record, &findings)
  }

  /// 基本概况, 婚姻, 教育, 职业, 居住地址 and 通讯地址 come with the first report.
  private static func requireAll(
    _ record: CheckedRecord, _ broken: BureauRule, _ findings: inout Findings
  ) {
    for letter in ["D", "E", "F", "G", "H", "I"] {
      findings.require(record.has(letter), broken, rule.element(letter))
    }
  }

  static func checkStored(
    _ record: CheckedRecord, _ database: BureauDatabase, _ findings: inout Findings
  ) {
    guard let known = database.people[record.personKey] else {
      if database.isComplete { requireAll(record, .firstBasicsIncomplete, &findings) }
      return
    }
    findings.require(
      record["B", "RptDate"] >= known.reportedOn, .basicsOutdated, "RptDate")
    for (letter, name) in BasicInformationValues.updateDates {
      let before = known.segments[letter]?.items[name] ?? ""
      if record.has(letter) {
        findings.require(record[letter, name] >= before, .basicsOutdated, name)
      }
    }
  }

  static func store(_ record: CheckedRecord, _ database: inout BureauDatabase) {
    var person =
      database.people[record.personKey]
      ?? BureauDatabase.Person(reportedOn: "", segments: [:])
    person.reportedOn = record["B", "RptDate"]
    person.segments.merge(record.segments) { _, new in new }
    database.people[record.personKey] = person
  }

  static func isStored(_ deletion: CheckedRecord, _ database: BureauDatabase) -> Bool {
    database.people[deletion.personKey] != nil
  }

  static func delete(_ deletion: CheckedRecord, _ database: inout BureauDatabase) {
    database.people[deletion.personKey] = nil
  }
}
