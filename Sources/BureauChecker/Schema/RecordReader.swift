/// Reads one parsed line into a ``CheckedRecord`` by a record type's rule, noting every wrong
/// segment, tag and value.
struct RecordReader {
  let rule: RecordRule
  let provider: String
  let known: KnownCodes

  /// Reads the record under `root`, the element below `Document`.
  ///
  /// - Returns: the record as far as it could be read.
  func read(_ root: XMLTree, _ findings: inout Findings) -> CheckedRecord {
    var record = CheckedRecord(type: rule.type)
    let type = accountType(root)
    if let flat = rule.segments.first, flat.element == nil {
      record.segments[flat.letter] = segment(root, flat, accountType: type, &findings)
      return record
    }
    findings.require(root.text.isEmpty, .wrongStructure, root.name)
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
    let checker = ItemChecker(provider: provider, known: known, accountType: accountType)
    guard !tree.children.isEmpty else {
      findings.add(.segmentEmpty, tree.name)
      return segment
    }
    findings.require(tree.text.isEmpty, .wrongStructure, tree.name)
    guard let group = rule.group else {
      segment.items = items(tree.children, rule.items, checker, &findings)
      return segment
    }
    let parts = tree.children.indices.filter { isPart(tree.children[$0], of: group) }
    let first = parts.first ?? 0
    // The count stands right before the repeated parts, which stand together.
    let isInPlace =
      first > 0 && tree.children[first - 1].name == rule.countItem
      && (parts.last ?? 0) - first == parts.count - 1
      && parts.allSatisfy { tree.children[$0].name == tree.children[first].name }
    findings.require(parts.isEmpty || isInPlace, .wrongStructure, tree.children[first].name)
    let plain = tree.children.filter { !isPart($0, of: group) }
    segment.items = items(plain, rule.items, checker, &findings)
    segment.groups = parts.map {
      items(tree.children[$0].children, group.items, checker, &findings)
    }
    checkGroups(segment, rule, group, tree.name, &findings)
    return segment
  }

  private func isPart(_ tree: XMLTree, of group: SegmentRule.Group) -> Bool {
    group.element.map { $0 == tree.name } ?? !tree.children.isEmpty
  }

  private func checkGroups(
    _ segment: CheckedRecord.Segment, _ rule: SegmentRule, _ group: SegmentRule.Group,
    _ element: String, _ findings: inout Findings
  ) {
    let count = segment.items[rule.countItem] ?? ""
    guard let stated = Int(count) else { return }
    findings.require(stated == segment.groups.count, .wrongCount, rule.countItem)
    if group.isRequired, stated == 0, segment.groups.isEmpty {
      findings.add(.segmentEmpty, element)
    }
    let keys = segment.groups.map { part in group.key.map { part[$0] ?? "" } }
    if Set(keys).count != keys.count {
      findings.add(.repeatedItem, group.element ?? rule.countItem)
    }
  }

  private func items(
    _ elements: [XMLTree], _ rules: [ItemRule], _ checker: ItemChecker, _ findings: inout Findings
  ) -> [String: String] {
    var values = [String: String](minimumCapacity: elements.count)
    var found = [String?](repeating: nil, count: rules.count)
    var next = 0
    var isInOrder = true
    for element in elements {
      guard element.children.isEmpty,
        let place = rules[next...].firstIndex(where: { $0.name == element.name })
      else {
        findings.add(.wrongStructure, element.name)
        isInOrder = false
        continue
      }
      next = place + 1
      values[element.name] = element.text
      found[place] = element.text
    }
    for (rule, value) in zip(rules, found) {
      // A misplaced or misspelt tag is told as such, not as a missing one too.
      if isInOrder { checkPresence(rule, value != nil, checker.accountType, &findings) }
      if let value { checker.check(value, rule, siblings: values, &findings) }
    }
    return values
  }

  private func checkPresence(
    _ rule: ItemRule, _ appears: Bool, _ accountType: String, _ findings: inout Findings
  ) {
    switch rule.presence {
    case .always: findings.require(appears, .itemMissing, rule.name)
    case .decidedElsewhere(let types):
      guard !accountType.isEmpty, let types, !types.contains(accountType) else { return }
      findings.require(!appears, .itemForOtherType, rule.name)
    case .inTypes(let types):
      guard !accountType.isEmpty else { return }
      findings.require(types.contains(accountType) == appears, .itemForOtherType, rule.name)
    }
  }

  /// The account type, or "" when the record names none that exists: then nothing that depends on
  /// it is judged.
  private func accountType(_ root: XMLTree) -> String {
    guard let types = rule.accountTypes,
      let stated = root.children.first?.child("AcctType")?.text, types.contains(stated)
    else { return "" }
    return stated
  }
}
