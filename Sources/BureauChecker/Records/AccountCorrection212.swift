/// 个人借贷账户按段更正请求记录 (212): one segment of a stored account, replaced as a whole.
enum AccountCorrection212: RecordType {
  static let rule = RecordRule(
    type: "212", root: "InAcctMdfc",
    segments: [
      SegmentRule(
        letter: "B", element: "BsSgmt",
        items: [
          .item("InfRecType", .text, 3), .item("ModRecCode", .ownIdentifier, 60),
          .item("RptDate", .date, 10), .item("AcctType", .code(.accountType), 2),
          .item("MdfcSgmtCode", .text, 1),
        ])
    ], holdsAccountType: true)

  /// A correction of the base segment carries these four and no more (BMR003).
  private static let base = SegmentRule(
    letter: "B", element: "AcctBsSgmt",
    items: [
      .item("Name", .text, 30), .item("IDType", .code(.identityType), 2),
      .item("IDNum", .identityNumber(typeItem: "IDType"), 20),
      .item("MngmtOrgCode", .office, 14),
    ])

  /// Segments an account type never has.
  private static let foreign: [String: String] = [
    "C1": "EFHI", "D1": "GI", "R1": "GI", "R2": "G", "R3": "GIJ", "R4": "GI",
  ]

  static func read(
    _ root: XMLTree, _ reader: RecordReader, _ findings: inout Findings
  ) -> CheckedRecord {
    var head = root
    head.children.removeAll { $0.name == "MdfcSgmt" }
    var record = reader.read(head, &findings)
    let letter = record["B", "MdfcSgmtCode"]
    let type = record["B", "AcctType"]
    let parts = root.all("MdfcSgmt")
    guard parts.count == 1, let tree = parts[0].children.first, parts[0].children.count == 1 else {
      findings.add(.wrongStructure, "MdfcSgmt")
      return record
    }
    guard let rule = letter == "B" ? base : AccountSegments.all[letter],
      rule.element == tree.name
    else {
      findings.add(.correctionLetter, "MdfcSgmtCode")
      return record
    }
    if foreign[type]?.contains(letter) ?? false { findings.add(.correctionNotForType, tree.name) }
    if letter == "B", tree.children.map(\.name) != base.items.map(\.name) {
      findings.add(.correctionOfBase, tree.name)
      return record
    }
    record.segments[letter == "B" ? "base" : letter] = reader.segment(
      tree, rule, accountType: type, &findings)
    return record
  }

  static func identityKey(_ record: CheckedRecord) -> String {
    ["ModRecCode", "RptDate", "MdfcSgmtCode"].map { record["B", $0] }.joined(separator: "|")
      + "|" + record["H", "Month"]
  }

  static func check(_ record: CheckedRecord, _ findings: inout Findings) {
    AccountTiming.checkMonth(record, &findings)
    AccountValues.check(record, &findings)
  }

  static func checkStored(
    _ record: CheckedRecord, _ database: BureauDatabase, _ findings: inout Findings
  ) {
    let code = record["B", "ModRecCode"]
    findings.require(database.retired[code] == nil, .retiredCode, "ModRecCode")
    guard let account = database.accounts[code] else {
      if database.isComplete { findings.add(.correctedUnknown, "ModRecCode") }
      return
    }
    findings.require(
      account.type == record["B", "AcctType"], .correctionAccountType, "AcctType")
    let day = record["B", "RptDate"]
    let newest = account.newestReport
    switch record["B", "MdfcSgmtCode"] {
    case "H": checkMonth(record, account, &findings)
    case "C", "J", "I", "K":
      findings.require(
        day > newest || account.reports.contains { $0.day == day }, .correctionDate, "RptDate")
    case "B": findings.require(day == newest, .correctionOfBaseDate, "RptDate")
    default: findings.require(day >= newest, .correctionTooOld, "RptDate")
    }
    if let closed = account.closedOn, day > closed, day > newest {
      findings.add(.correctionAfterClose, "RptDate")
    }
  }

  private static func checkMonth(
    _ record: CheckedRecord, _ account: BureauDatabase.Account, _ findings: inout Findings
  ) {
    let month = record["H", "Month"]
    findings.require(
      account.months[month]?.reportedOn == record["B", "RptDate"], .correctionNotNewest, "Month")
    if AccountValues.isClosed(record) {
      findings.require(month >= account.newestMonth, .correctionClosesEarly, "AcctStatus")
    }
  }

  static func store(_ record: CheckedRecord, _ database: inout BureauDatabase) {
    let code = record["B", "ModRecCode"]
    guard var account = database.accounts[code] else { return }
    let letter = record["B", "MdfcSgmtCode"]
    switch letter {
    case "B":
      guard let items = record.segments["base"]?.items else { return }
      let person = CheckedRecord.personKey(
        name: items["Name"] ?? "", type: items["IDType"] ?? "", number: items["IDNum"] ?? "")
      database.accountsOfPerson[account.person]?.removeAll { $0 == code }
      database.accountsOfPerson[person, default: []].append(code)
      account.person = person
      account.office = items["MngmtOrgCode"] ?? account.office
    case "H":
      let month = record["H", "Month"]
      account.months[month]?.items = record.segments["H"]?.items ?? [:]
      if AccountValues.isClosed(record) {
        account.closedOn = record["H", "CloseDate"]
      } else if month == account.newestMonth {
        account.closedOn = nil
      }
    case "K": account.trades = record.segments["K"]?.groups ?? []
    default: account.segments[letter] = record.segments[letter]
    }
    database.accounts[code] = account
  }
}
