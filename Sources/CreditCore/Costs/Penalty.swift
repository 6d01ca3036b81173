/// Penalty interest on what is overdue (罚息; H8, J6).
public enum Penalty {
  /// `principal × dailyRate × multiplier × days`, exact until it is rounded once.
  ///
  /// - Parameters:
  ///   - multiplier: how many times the contract's rate applies, such as 1.5 for 借呗 (J6); once
  ///     where none is given.
  ///   - days: the days from the one after the due day up to and including the day of payment.
  /// - Returns: nil when the penalty is over ``Money/limit`` or something is negative.
  public static func amount(
    on principal: Money, dailyRate: Rate, multiplier: Ratio? = nil, days: Int,
    rounding: Rounding = .halfUp
  ) -> Money? {
    guard principal.fen >= 0, dailyRate.partsPerBillion >= 0, days >= 0 else {
      return nil
    }
    let daily = Int128(principal.fen) * Int128(dailyRate.partsPerBillion)
    let (times, timesOverflow) = daily.multipliedReportingOverflow(
      by: Int128(multiplier?.numerator ?? 1))
    let (product, overflow) = times.multipliedReportingOverflow(by: Int128(days))
    guard !timesOverflow, !overflow else { return nil }
    let fen = rounding.divide(product, by: Int128(Rate.one) * Int128(multiplier?.denominator ?? 1))
    return fen <= Int128(Money.limit.fen) ? Money(fen: Int64(fen)) : nil
  }
}
