/// Interest or penalty that grows by the day and is not rounded: principal × days × rate. Exact, so
/// that the accruals of many accounts add up to what the books say (design 5, books).
public struct Accrual: Hashable, Sendable {
  /// What grows.
  public enum Kind: Int64, Sendable, CaseIterable, FieldValue {
    /// 利息, the revolving interest of a purchase line included.
    case interest = 1
    /// 罚息.
    case penalty = 2
  }

  public var kind: Kind
  /// The day at whose end ``principalDays`` holds; before it there is nothing.
  public var from: CivilDate
  /// A day.
  public var rate: Rate
  /// On which it grows, each day after ``from``.
  public var principal: Money
  /// 分 × days so far.
  public var principalDays: Int64

  public init(
    _ kind: Kind, from day: CivilDate, at rate: Rate, _ principal: Money, days: Int64
  ) {
    self.kind = kind
    from = day
    self.rate = rate
    self.principal = principal
    principalDays = days
  }

  /// What it has come to at the end of a day, in billionths of a 分.
  public func exact(on day: CivilDate) -> Int128 {
    guard day >= from else { return 0 }
    let days = Int128(principalDays) + Int128(principal.fen) * Int128(from.days(to: day))
    return days * Int128(rate.partsPerBillion)
  }
}
