/// Reads one parsed line into a ``CheckedRecord`` by a record type's rule, noting every wrong
/// segment, tag and value.
struct RecordReader {
  let rule: RecordRule
  let provider: String
  let offices: Set<String>?

  /// Reads the record under `root`, the element below `Document`.
  ///
  /// - Returns: the record as far as it could be read; use it only when nothing was found.
  func read(_ root: XMLTree, _ findings: inout Findings) -> CheckedRecord {
    var record = CheckedRecord(type: rule.type)
    let type = accountType(root)
    if let flat = rule.segments.first, flat.element == nil {
      record.segments[flat.letter] = segment(root, flat, accountType: type, &findings)
      return record
    }
    var next = 0
    for child in root.children {
      guard
        let place = rule.segments[next...].firstIndex(where: { $0.element == child.name })
      else {
        // Unknown, out of order, or there twice: in no case a segment of this record.
        findings.add(.wrongStructure, child.name)
        continue
      }
      next = place + 1
      let segmentRule = rule.segments[place]
      record.segments[segmentRule.letter] = segment(
        child, segmentRule, accountType: type, &findings)
    }
    if let base = rule.segments.first {
      findings.require(record.has(base.letter), .wrongStructure, base.element ?? rule.root)
    }
    return record
  }

  /// Reads one segment on its own, as a correction record carries it.
  func segment(
    _ tree: XMLTree, _ rule: SegmentRule, accountType: String, _ findings: inout Findings
  ) -> CheckedRecord.Segment {
    var segment = CheckedRecord.Segment()
    let checker = ItemChecker(provider: provider, offices: offices, accountType: accountType)
    guard !tree.children.isEmpty else {
      findings.add(.segmentEmpty, tree.name)
      return segment
    }
    let plain = tree.children.filter { $0.name != rule.group?.element }
    if let group = rule.group,
      let first = tree.children.firstIndex(where: { $0.name == group.element })
    {
      // The count stands before the repeated parts; other items may follow them.
      findings.require(
        first > 0 && tree.children[first - 1].name == countItem(rule), .wrongStructure,
        group.element)
    }
    segment.items = items(plain, rule.items, checker, &findings)
    if let group = rule.group {
      for part in tree.all(group.element) {
        segment.groups.append(items(part.children, group.items, checker, &findings))
      }
      checkGroups(segment, rule, &findings)
    }
    return segment
  }

  private func countItem(_ rule: SegmentRule) -> String {
    for item in rule.items {
      if case .countOfItems = item.kind { return item.name }
    }
    return ""
  }

  private func checkGroups(
    _ segment: CheckedRecord.Segment, _ rule: SegmentRule, _ findings: inout Findings
  ) {
    let name = countItem(rule)
    let stated = Int(segment.items[name] ?? "")
    findings.require(stated == segment.groups.count, .wrongCount, name)
    if Set(segment.groups).count != segment.groups.count {
      findings.add(.repeatedItem, rule.group?.element ?? name)
    }
  }

  private func items(
    _ elements: [XMLTree], _ rules: [ItemRule], _ checker: ItemChecker, _ findings: inout Findings
  ) -> [String: String] {
    var values: [String: String] = [:]
    var next = 0
    for element in elements {
      guard element.children.isEmpty,
        let place = rules[next...].firstIndex(where: { $0.name == element.name })
      else {
        findings.add(.wrongStructure, element.name)
        continue
      }
      next = place + 1
      values[element.name] = element.text
    }
    for rule in rules {
      checkPresence(rule, values[rule.name], checker.accountType, &findings)
      if let value = values[rule.name] {
        checker.check(value, rule, siblings: values, &findings)
      }
    }
    return values
  }

  private func checkPresence(
    _ rule: ItemRule, _ value: String?, _ accountType: String, _ findings: inout Findings
  ) {
    switch rule.presence {
    case .always: findings.require(value != nil, .itemMissing, rule.name)
    case .decidedElsewhere: break
    case .inTypes(let types):
      findings.require(
        types.contains(accountType) == (value != nil), .itemForOtherType, rule.name)
    }
  }

  private func accountType(_ root: XMLTree) -> String {
    guard rule.holdsAccountType else { return "" }
    return root.children.first?.child("AcctType")?.text ?? ""
  }
}
