public import CreditCore

/// The payment channel's statement of a day (对账单), as the channel itself serves it.
public protocol StatementPort: Sendable {
  func statement(of day: CivilDate) async -> StatementAnswer
}

/// What the channel gave for a day.
public enum StatementAnswer: Sendable, Equatable {
  /// The whole file, with the length and the digest that the channel named for it.
  case given([UInt8])
  /// The channel has none for this day: not yet, or lost.
  case missing
  /// What came is not what the channel named: cut short, changed, or too large.
  case damaged
  /// The channel can't be asked now.
  case unreachable
}

/// For an installation whose channel serves no statements: every day stays open until somebody
/// hands one in.
public struct NoStatements: StatementPort {
  public init() {}

  public func statement(of day: CivilDate) async -> StatementAnswer { .missing }
}
