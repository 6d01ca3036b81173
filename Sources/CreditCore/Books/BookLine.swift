/// One line of what the books know beside postings. From the end of `on` its value on a day is
/// `key × (principalDays + principal × days since on)` billionths of a 分, and `amount`
/// (design 5, books: slopes). A line with another sign takes one back.
public struct BookLine: Hashable, Sendable {
  public var measure: BookMeasure
  public var product: Product
  /// The daily rate in parts per billion, or the class.
  public var key: Int64
  public var on: CivilDate
  /// On which it grows each day.
  public var principal: Money
  /// 分 × days on `on`.
  public var principalDays: Int64
  public var amount: Money

  public init(
    _ measure: BookMeasure, _ product: Product, key: Int64, on day: CivilDate,
    principal: Money = .zero, principalDays: Int64 = 0, amount: Money = .zero
  ) {
    self.measure = measure
    self.product = product
    self.key = key
    on = day
    self.principal = principal
    self.principalDays = principalDays
    self.amount = amount
  }

  /// Whether it says nothing.
  public var isEmpty: Bool { principal.isZero && principalDays == 0 && amount.isZero }

  /// What it has come to at the end of a day, in billionths of a 分; the amount alone where the key
  /// is no rate.
  public func exact(on day: CivilDate) -> Int128 {
    guard day >= on else { return 0 }
    let whole = Int128(amount.fen) * Int128(Rate.one)
    guard measure != .exposure else { return whole }
    let days = Int128(principalDays) + Int128(principal.fen) * Int128(on.days(to: day))
    return days * Int128(key) + whole
  }

  /// The same line told from a later day on, where it has the same values.
  public func moved(to day: CivilDate) -> BookLine {
    guard day > on else { return self }
    var moved = self
    moved.principalDays += principal.fen * Int64(on.days(to: day))
    moved.on = day
    return moved
  }

  static prefix func - (line: BookLine) -> BookLine {
    var other = line
    other.principal = -line.principal
    other.principalDays = -line.principalDays
    other.amount = -line.amount
    return other
  }
}

extension BookLine: Coded {
  public init(_ f: inout Fields, _ v: BookLine?) throws(CodecError) {
    self.init(
      try f("measure", v?.measure), try f("product", v?.product), key: try f("key", v?.key),
      on: try f("on", v?.on), principal: try f("principal", v?.principal),
      principalDays: try f("principalDays", v?.principalDays), amount: try f("amount", v?.amount))
  }
}

extension [BookLine] {
  /// Lines of the same measure, product, key and day made one; empty ones are left out.
  public var merged: [BookLine] {
    var lines: [BookLine] = []
    for line in self {
      let known = lines.firstIndex {
        ($0.measure, $0.product, $0.key, $0.on)
          == (line.measure, line.product, line.key, line.on)
      }
      if let known {
        lines[known].principal += line.principal
        lines[known].principalDays += line.principalDays
        lines[known].amount += line.amount
      } else {
        lines.append(line)
      }
    }
    return lines.filter { !$0.isEmpty }
  }
}
