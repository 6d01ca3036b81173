/// What one contract's account has come to, in total: charged and paid, by kind. Balances are
/// differences of these, and an event's postings follow from how they changed (design 5, books).
public struct BookFigures: Hashable, Sendable {
  /// Principal paid out or bought.
  public var advanced: Money
  public var principalPaid: Money
  public var interestCharged: Money
  public var interestPaid: Money
  public var penaltyCharged: Money
  public var penaltyPaid: Money

  public static let zero = BookFigures()

  public init(
    advanced: Money = .zero, principalPaid: Money = .zero, interestCharged: Money = .zero,
    interestPaid: Money = .zero, penaltyCharged: Money = .zero, penaltyPaid: Money = .zero
  ) {
    self.advanced = advanced
    self.principalPaid = principalPaid
    self.interestCharged = interestCharged
    self.interestPaid = interestPaid
    self.penaltyCharged = penaltyCharged
    self.penaltyPaid = penaltyPaid
  }

  /// Principal still owed.
  public var principal: Money { advanced - principalPaid }
  /// Interest charged and not paid.
  public var interest: Money { interestCharged - interestPaid }
  /// Penalty charged and not paid.
  public var penalty: Money { penaltyCharged - penaltyPaid }
  /// Everything charged and advanced that is not paid.
  public var owed: Money { principal + interest + penalty }
  /// Everything paid.
  public var paid: Money { principalPaid + interestPaid + penaltyPaid }

  public static func + (left: BookFigures, right: BookFigures) -> BookFigures {
    BookFigures(
      advanced: left.advanced + right.advanced,
      principalPaid: left.principalPaid + right.principalPaid,
      interestCharged: left.interestCharged + right.interestCharged,
      interestPaid: left.interestPaid + right.interestPaid,
      penaltyCharged: left.penaltyCharged + right.penaltyCharged,
      penaltyPaid: left.penaltyPaid + right.penaltyPaid)
  }

  public static prefix func - (value: BookFigures) -> BookFigures {
    BookFigures(
      advanced: -value.advanced, principalPaid: -value.principalPaid,
      interestCharged: -value.interestCharged, interestPaid: -value.interestPaid,
      penaltyCharged: -value.penaltyCharged, penaltyPaid: -value.penaltyPaid)
  }

  public static func - (left: BookFigures, right: BookFigures) -> BookFigures { left + -right }
}

extension BookFigures: Coded {
  public init(_ f: inout Fields, _ v: BookFigures?) throws(CodecError) {
    self.init(
      advanced: try f("advanced", v?.advanced),
      principalPaid: try f("principalPaid", v?.principalPaid),
      interestCharged: try f("interestCharged", v?.interestCharged),
      interestPaid: try f("interestPaid", v?.interestPaid),
      penaltyCharged: try f("penaltyCharged", v?.penaltyCharged),
      penaltyPaid: try f("penaltyPaid", v?.penaltyPaid))
  }
}
