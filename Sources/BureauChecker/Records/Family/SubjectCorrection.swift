/// 按段更正请求记录 (212, 222, 232): one segment of what is stored, replaced as a whole.
enum SubjectCorrection<Kind: SubjectKind>: RecordType {
  /// The letter under which a corrected base segment is read: `B` is the request's own.
  static var baseLetter: String { "base" }

  static var rule: RecordRule {
    var items: [ItemRule] = [
      .recordType, .item("ModRecCode", .ownIdentifier, 60), .reportDate,
    ]
    if let types = Kind.accountTypes { items.append(.item("AcctType", .code(types), 2)) }
    items.append(.item("MdfcSgmtCode", .code(Kind.base.letters), 1))
    return RecordRule(
      type: Kind.family + "2", root: Kind.rootPrefix + "Mdfc",
      segments: [SegmentRule(letter: "B", element: "BsSgmt", items: items)],
      accountTypes: Kind.accountTypes)
  }

  static func read(
    _ root: XMLTree, _ reader: RecordReader, _ findings: inout Findings
  ) -> CheckedRecord {
    var head = root
    head.children.removeAll { $0.name == "MdfcSgmt" }
    var record = reader.read(head, &findings)
    guard root.children.count == 2, root.children[1].name == "MdfcSgmt",
      root.children[1].children.count == 1, let tree = root.children[1].children.first
    else {
      findings.add(.wrongStructure, "MdfcSgmt")
      return record
    }
    let letter = record["B", "MdfcSgmtCode"]
    let type = record["B", "AcctType"]
    guard Kind.base.letters.contains(letter), type.isEmpty == (Kind.accountTypes == nil) else {
      return record
    }
    if letter == "B" {
      // Such a correction carries these four items and no more (BMR003).
      let base = SegmentRule(
        letter: baseLetter, element: Kind.base.element, items: ItemRule.person + [.office])
      guard tree.name == Kind.base.element else {
        findings.add(.correctionLetter, "MdfcSgmtCode")
        return record
      }
      guard tree.children.map(\.name) == base.items.map(\.name) else {
        findings.add(.correctionOfBase, tree.name)
        return record
      }
      record.segments[baseLetter] = reader.segment(tree, base, accountType: type, &findings)
    } else if let rule = Kind.correctable[letter], rule.element == tree.name {
      if Kind.isForeign(letter, toType: type) {
        findings.add(.correctionNotForType, tree.name)
      } else {
        record.segments[letter] = reader.segment(tree, rule, accountType: type, &findings)
      }
    } else {
      findings.add(.correctionLetter, "MdfcSgmtCode")
    }
    return record
  }

  static func identityKey(_ record: CheckedRecord) -> String {
    ["ModRecCode", "RptDate", "MdfcSgmtCode"].map { record["B", $0] }.joined(separator: "|")
  }

  static func check(_ record: CheckedRecord, _ findings: inout Findings) {
    Kind.checkValues(record, &findings)
  }

  static func checkStored(
    _ record: CheckedRecord, _ database: BureauDatabase, _ findings: inout Findings
  ) {
    guard
      let stored = Kind.find(
        record["B", "ModRecCode"], "ModRecCode", or: .correctedUnknown, in: database, &findings)
    else { return }
    findings.require(
      stored.type == record["B", "AcctType"], .correctionAccountType, "AcctType")
    guard findings.isEmpty else { return }
    Kind.checkCorrection(record, of: stored, database, &findings)
    CrossRecordRules.check(record, person: correctedPerson(record), database, &findings)
  }

  static func store(_ record: CheckedRecord, _ database: inout BureauDatabase) {
    let code = record["B", "ModRecCode"]
    guard var stored = database[keyPath: Kind.stored][code] else { return }
    let letter = record["B", "MdfcSgmtCode"]
    if let person = correctedPerson(record) {
      Kind.list(code, of: stored.person, as: code, now: person, &database)
      stored.person = person
      stored.office = record[baseLetter, "MngmtOrgCode"]
    } else if let segment = record.segments[letter] {
      stored.history.replace(letter, with: segment, on: record["B", "RptDate"])
      stored.rebuild()
    }
    database[keyPath: Kind.stored][code] = stored
  }

  private static func correctedPerson(_ record: CheckedRecord) -> String? {
    guard record.has(baseLetter) else { return nil }
    return CheckedRecord.personKey(
      name: record[baseLetter, "Name"], type: record[baseLetter, "IDType"],
      number: record[baseLetter, "IDNum"])
  }
}
