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

  /// The rows, without fees.
  func rows() -> [Instalment] {
    var amount = annuity()
    var difference = difference(amount)
    for _ in 0..<3 {
      guard abs(difference) > count / 2, count > 1 else { break }
      let share = Int64(rounding.divide(Int128(difference), by: Int128(count)))
      guard share != 0 else { break }
      let remaining = self.difference(amount + share)
      guard abs(remaining) < abs(difference) else { break }
      amount += share
      difference = remaining
    }
    return rows(amount)
  }

  /// principal ÷ Σ(discount factors), the factors in fixed point with 62 binary digits.
  private func annuity() -> Int64 {
    var discount = FixedPoint.one
    var sum: Int128 = 0
    // Months have one of few lengths, so the last two factors serve most periods.
    var (newest, older) = ((Int64(-1), FixedPoint.one), (Int64(-1), FixedPoint.one))
    let denominator = UInt64(rates.denominator)
    for position in first..<rates.entries.count {
      let numerator = rates.entries[position].regularNumerator
      if numerator != newest.0 {
        if numerator == older.0 {
          swap(&newest, &older)
        } else {
          older = newest
          // 1 ÷ (1 + rate of the period)
          let growth = denominator + UInt64(numerator)
          newest = (
            numerator,
            growth.dividingFullWidth((denominator >> 2, denominator << 62)).quotient
          )
        }
      }
      discount = FixedPoint.multiply(discount, newest.1)
      sum += Int128(discount)
    }
    // Discount factors below 2⁻⁶² leave a loan that repays nothing before its end.
    guard sum > 0 else { return 0 }
    return Int64(rounding.divide(Int128(principal) << 62, by: sum))
  }

  /// One period's payment of `amount`: interest first, the rest principal. Interest above it is
  /// carried to the next period.
  @inline(__always)
  private func pay(
    _ amount: Int64, period: Int, _ balance: inout Int64, _ carried: inout Int64
  ) -> (principal: Int64, interest: Int64) {
    let due = rates.interest(on: balance, period: period) + carried
    let interest = min(due, amount)
    carried = due - interest
    let principal = min(amount - interest, balance)
    balance -= principal
    return (principal, interest)
  }

  /// How much the last instalment is above `amount` when every other is `amount`.
  private func difference(_ amount: Int64) -> Int64 {
    var balance = principal
    var carried: Int64 = 0
    let last = rates.entries.count - 1
    for period in first..<last { _ = pay(amount, period: period, &balance, &carried) }
    return balance + rates.interest(on: balance, period: last) + carried - amount
  }

  private func rows(_ amount: Int64) -> [Instalment] {
    var balance = principal
    var carried: Int64 = 0
    let last = rates.entries.count - 1
    var rows: [Instalment] = []
    rows.reserveCapacity(last + 1)
    for period in 0...last {
      var part: (principal: Int64, interest: Int64) = (0, 0)
      if period < first {
        part.interest = rates.interest(on: principal, period: period)
      } else if period < last {
        part = pay(amount, period: period, &balance, &carried)
      } else {
        part = (balance, rates.interest(on: balance, period: period) + carried)
        balance = 0
      }
      rows.append(
        Instalment(
          number: period + 1, dueOn: rates.entries[period].dueOn,
          principal: Money(fen: part.principal), interest: Money(fen: part.interest), fee: .zero,
          balance: Money(fen: balance)))
    }
    return rows
  }
}
