/// Reads one line of a report file and judges it by all rules that need nothing but the line.
struct ReportLineReader {
  private let entry: RecordTypes.Entry
  private let items: RecordReader
  private let generated: ReportDay?

  init(_ entry: RecordTypes.Entry, _ name: ReportFileName, _ known: KnownCodes) {
    self.entry = entry
    items = RecordReader(rule: entry.rule, provider: name.provider, known: known)
    generated = ReportDay(name.generatedOn)
  }

  /// - Returns: the record as far as it could be read.
  func read(_ line: ArraySlice<UInt8>, _ findings: inout Findings) -> CheckedRecord? {
    guard let document = XMLTree.parse(line) else {
      findings.add(.unreadableRecord, "0000")
      return nil
    }
    guard document.name == "Document", document.text.isEmpty, document.children.count == 1,
      let root = document.children.first, root.name == entry.rule.root
    else {
      findings.add(.wrongStructure, document.children.first?.name ?? document.name)
      return nil
    }
    let record = entry.type.read(root, items, &findings)
    let stated = record["B", "InfRecType"]
    findings.require(stated.isEmpty || stated == entry.rule.type, .wrongValue, "InfRecType")
    findings.endItems()
    // With wrong tags, or without a type, what is missing or too much can't be told.
    guard !findings.isStructural, !findings.isFaulty("AcctType"), let generated else {
      return record
    }
    CommonRules.check(record, generated: generated, &findings)
    entry.type.check(record, &findings)
    return record
  }
}
