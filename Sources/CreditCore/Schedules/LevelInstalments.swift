/// Instalments with one equal total (等额本息).
///
/// The total comes from the annuity formula over the real periods. Because interest is rounded
/// each period, the last instalment then differs; where it differs by more 分 than half the number
/// of instalments, the difference is spread over all of them, at most three times and only as long
/// as it gets smaller.
struct LevelInstalments {
  private let rates: PeriodRates
  private let principal: Int64
  private let rounding: Rounding
  /// The first instalment that repays principal.
  private let first: Int
  private let count: Int64

  init(_ terms: ScheduleTerms, _ rates: PeriodRates) {
    self.rates = rates
    principal = terms.principal.fen
    rounding = terms.rounding
    first = terms.principalGrace
    count = Int64(terms.instalments - terms.principalGrace)
  }

  /// Sets principal, interest and balance of every row.
  func fill(_ rows: inout [Instalment]) {
    for position in 0..<first {
      rows[position].interest = Money(fen: rates.interest(on: principal, period: position))
    }
    var amount = annuity()
    var difference = repay(amount, &rows)
    for _ in 0..<3 {
      guard abs(difference) > count / 2, count > 1 else { return }
      let share = Int64(rounding.divide(Int128(difference), by: Int128(count)))
      guard share != 0 else { return }
      var trial = rows
      let remaining = repay(amount + share, &trial)
      guard abs(remaining) < abs(difference) else { return }
      rows = trial
      amount += share
      difference = remaining
    }
  }

  /// principal ÷ Σ(discount factors), the factors in fixed point with 62 binary digits.
  private func annuity() -> Int64 {
    var discount: UInt64 = FixedPoint.one
    var sum: Int128 = 0
    var numerator: Int64 = -1
    var factor: UInt64 = FixedPoint.one
    let denominator = UInt64(rates.denominator)
    for position in first..<rates.regularNumerators.count {
      if rates.regularNumerators[position] != numerator {
        numerator = rates.regularNumerators[position]
        // 1 ÷ (1 + rate of the period)
        factor =
          (denominator + UInt64(numerator))
          .dividingFullWidth((denominator >> 2, denominator << 62)).quotient
      }
      discount = FixedPoint.multiply(discount, factor)
      sum += Int128(discount)
    }
    // Discount factors below 2⁻⁶² leave a loan that repays nothing before its end.
    guard sum > 0 else { return 0 }
    return Int64(rounding.divide(Int128(principal) << 62, by: sum))
  }

  /// Repays with `amount` each period. Interest above it is carried to the next period.
  ///
  /// - Returns: how much the last instalment is above `amount`.
  private func repay(_ amount: Int64, _ rows: inout [Instalment]) -> Int64 {
    var balance = principal
    var carried: Int64 = 0
    let last = rows.count - 1
    for position in first..<last {
      let due = rates.interest(on: balance, period: position) + carried
      let interest = min(due, amount)
      carried = due - interest
      let principal = min(amount - interest, balance)
      balance -= principal
      rows[position].principal = Money(fen: principal)
      rows[position].interest = Money(fen: interest)
      rows[position].balance = Money(fen: balance)
    }
    let interest = rates.interest(on: balance, period: last) + carried
    rows[last].principal = Money(fen: balance)
    rows[last].interest = Money(fen: interest)
    rows[last].balance = .zero
    return balance + interest - amount
  }
}
