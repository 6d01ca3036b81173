extension Sequence where Element == Int {
  /// The sum, held at the largest number instead of overflowing: seeds and records may state any
  /// amount.
  func total() -> Int {
    var sum = 0
    for value in self {
      let (next, overflow) = sum.addingReportingOverflow(value)
      if overflow { return value > 0 ? .max : .min }
      sum = next
    }
    return sum
  }
}
