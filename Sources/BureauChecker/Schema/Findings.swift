/// What is wrong with one record, in the order found.
struct Findings {
  private(set) var list: [(rule: BureauRule, field: String)] = []
  private var faulty: Set<String> = []

  var isEmpty: Bool { list.isEmpty }

  /// Whether segments or tags are wrong, so that nothing can be said about the values.
  var isStructural: Bool {
    list.contains { [.wrongStructure, .segmentEmpty, .unreadableRecord].contains($0.rule) }
  }

  /// Whether the element's own value or presence is wrong.
  func isFaulty(_ field: String) -> Bool { faulty.contains(field) }

  /// Ends the check of single items: from here on a rule about an item that is itself wrong is
  /// not judged, so that one mistake is told once.
  mutating func endItems() {
    faulty = Set(list.map(\.field))
  }

  /// Notes a broken rule at an element, once.
  mutating func add(_ rule: BureauRule, _ field: String) {
    guard !faulty.contains(field),
      !list.contains(where: { $0.rule == rule && $0.field == field })
    else { return }
    list.append((rule, field))
  }

  /// Notes a broken rule unless the condition holds.
  ///
  /// - Parameter others: the further elements the condition reads.
  mutating func require(
    _ condition: Bool, _ rule: BureauRule, _ field: String, with others: [String] = []
  ) {
    if !condition, faulty.isDisjoint(with: others) { add(rule, field) }
  }

  /// Notes a broken rule at the first of the elements that break it: they break it together.
  mutating func requireAll(
    _ fields: [String], _ rule: BureauRule, with others: [String] = [],
    _ holds: (String) -> Bool
  ) {
    if let first = fields.first(where: { !faulty.contains($0) && !holds($0) }) {
      require(false, rule, first, with: others)
    }
  }
}
