/// What is wrong with one record, in the order found.
struct Findings {
  private(set) var list: [(rule: BureauRule, field: String)] = []

  var isEmpty: Bool { list.isEmpty }

  /// Notes a broken rule at an element, once.
  mutating func add(_ rule: BureauRule, _ field: String) {
    guard !list.contains(where: { $0.rule == rule && $0.field == field }) else { return }
    list.append((rule, field))
  }

  /// Notes a broken rule unless the condition holds.
  mutating func require(_ condition: Bool, _ rule: BureauRule, _ field: String) {
    if !condition { add(rule, field) }
  }
}
