/// 临额: more for purchases for a time, on top of the general limit (H20).
///
/// The general limit is used first. What was used of the temporary one is repaid first and does not
/// come back with the repayment; on its end the debt stays.
public struct TemporaryLimit: Hashable, Sendable {
  public var amount: Money
  public var offeredOn: CivilDate
  /// The last day on which it can be taken.
  public var openUntil: CivilDate
  public var answer: IncreaseAnswer?
  /// The last day of use, once it was taken.
  public var until: CivilDate?
  public var use: TemporaryUse

  public init(
    amount: Money, offeredOn: CivilDate, openUntil: CivilDate, answer: IncreaseAnswer? = nil,
    until: CivilDate? = nil, use: TemporaryUse = TemporaryUse()
  ) {
    self.amount = amount
    self.offeredOn = offeredOn
    self.openUntil = openUntil
    self.answer = answer
    self.until = until
    self.use = use
  }

  /// Whether it waits for an answer on a day.
  public func isOpen(on day: CivilDate) -> Bool { answer == nil && day <= openUntil }

  /// Whether it can be used on a day.
  public func isLive(on day: CivilDate) -> Bool { until.map { day <= $0 } ?? false }

  /// What can still be used of it; repaying does not raise it.
  public var left: Money { amount - use.drawn }
}

/// What was used of a temporary limit, as of the newest purchase that it was there for.
public struct TemporaryUse: Hashable, Sendable {
  /// Everything ever used of it.
  public var drawn: Money
  /// What is owed of that after the purchase.
  public var owed: Money
  /// The whole principal of purchases after the purchase.
  public var purchases: Money

  public init(drawn: Money = .zero, owed: Money = .zero, purchases: Money = .zero) {
    self.drawn = drawn
    self.owed = owed
    self.purchases = purchases
  }

  /// What is owed of the temporary part when `purchases` is owed in all: whatever was repaid since
  /// the newest purchase went there first.
  public func owed(of purchases: Money) -> Money {
    max(.zero, min(purchases, owed - max(.zero, self.purchases - purchases)))
  }
}

extension TemporaryLimit: Coded {
  public init(_ f: inout Fields, _ v: TemporaryLimit?) throws(CodecError) {
    self.init(
      amount: try f("amount", v?.amount), offeredOn: try f("offeredOn", v?.offeredOn),
      openUntil: try f("openUntil", v?.openUntil), answer: try f.optional("answer", v?.answer),
      until: try f.optional("until", v?.until), use: try f("use", v?.use))
  }
}

extension TemporaryUse: Coded {
  public init(_ f: inout Fields, _ v: TemporaryUse?) throws(CodecError) {
    self.init(
      drawn: try f("drawn", v?.drawn), owed: try f("owed", v?.owed),
      purchases: try f("purchases", v?.purchases))
  }
}
