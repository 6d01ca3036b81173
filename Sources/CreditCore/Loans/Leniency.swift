/// What leaves something due unpaid without its being late: the same for the ledger, the page and
/// the bureau.
public struct Leniency: Hashable, Sendable {
  /// 宽限期: days after the due day without penalty or overdue mark. Whoever pays later than that is
  /// late from the day after the due day.
  public var graceDays: Int64
  /// 容差: up to so much of one due may stay unpaid.
  public var tolerance: Money

  public static let none = Leniency(graceDays: 0, tolerance: .zero)

  public init(graceDays: Int64, tolerance: Money) {
    self.graceDays = graceDays
    self.tolerance = tolerance
  }
}

extension Leniency: Coded {
  public init(_ f: inout Fields, _ v: Leniency?) throws(CodecError) {
    self.init(
      graceDays: try f("graceDays", v?.graceDays), tolerance: try f("tolerance", v?.tolerance))
  }
}
