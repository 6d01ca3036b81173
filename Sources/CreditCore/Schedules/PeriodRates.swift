/// The due dates and interest rates of a schedule's periods, the rates as exact fractions over
/// one denominator.
struct PeriodRates {
  /// One period.
  struct Entry {
    let dueOn: CivilDate
    /// Interest of the period = balance × numerator ÷ denominator.
    let numerator: Int64
    /// The same for the formula of the level instalment, which takes months of 30 days and nominal
    /// weeks as regular even where a due date lies oddly.
    let regularNumerator: Int64
  }

  let entries: [Entry]
  let denominator: Int64
  private let disbursedOn: CivilDate
  private let fractions: YearFractions
  /// The annual rate in lowest terms.
  private let rate: (numerator: Int64, denominator: Int64)
  private let rounding: Rounding

  init(_ terms: ScheduleTerms) throws(ScheduleError) {
    let rate = PeriodRates.lowestTerms(terms.annualRate)
    var fractions = YearFractions(terms)
    var dates = DueDates(terms)
    var entries: [Entry] = []
    entries.reserveCapacity(terms.instalments)
    var from = terms.disbursedOn
    for _ in 0..<terms.instalments {
      let due = dates.next()
      let part = fractions.period(from: from, to: due)
      let (exact, overflow) = rate.numerator.multipliedReportingOverflow(by: part.exact)
      let (regular, regularOverflow) = rate.numerator.multipliedReportingOverflow(by: part.regular)
      guard !overflow, !regularOverflow else { throw .tooLarge }
      entries.append(Entry(dueOn: due, numerator: exact, regularNumerator: regular))
      from = due
    }
    self.entries = entries
    self.denominator = rate.denominator * fractions.denominator
    self.disbursedOn = terms.disbursedOn
    self.fractions = fractions
    self.rate = rate
    self.rounding = terms.rounding
  }

  /// A rate as a fraction in lowest terms; a billion has no prime factors but 2 and 5.
  private static func lowestTerms(_ rate: Rate) -> (numerator: Int64, denominator: Int64) {
    guard rate != .zero else { return (0, 1) }
    let twos = min(rate.partsPerBillion.trailingZeroBitCount, 9)
    var numerator = rate.partsPerBillion >> twos
    var denominator = Rate.one >> twos
    while denominator % 5 == 0, numerator % 5 == 0 {
      numerator /= 5
      denominator /= 5
    }
    return (numerator, denominator)
  }

  /// Interest of one period on a balance in 分.
  @inline(__always)
  func interest(on balance: Int64, period: Int) -> Int64 {
    divide(balance, times: entries[period].numerator)
  }

  /// Interest of all periods together on one balance, rounded once.
  func interestOfAllPeriods(on balance: Int64) -> Int64 {
    var sum: Int128 = 0
    for entry in entries { sum += Int128(entry.numerator) }
    return Int64(rounding.divide(Int128(balance) * sum, by: Int128(denominator)))
  }

  /// Interest on one balance from the beginning of one period to a day within another, rounded
  /// once.
  func interest(on balance: Int64, from first: Int, to open: Int, on day: CivilDate) -> Int64 {
    var fractions = fractions
    let start = open == 0 ? disbursedOn : entries[open - 1].dueOn
    let part = fractions.elapsed(from: start, to: day, of: entries[open].dueOn)
    var complete: Int128 = 0
    for period in first..<open { complete += Int128(entries[period].numerator) }
    let begun = Int128(rate.numerator) * part.numerator
    let over = Int128(rate.denominator) * part.over
    let sum = complete * (over / Int128(denominator)) + begun
    return Int64(rounding.divide(Int128(balance) * sum, by: over))
  }

  /// `balance × factor ÷ denominator` of values that are not negative; in 64 bits where they
  /// suffice, which is many times faster than 128.
  @inline(__always)
  private func divide(_ balance: Int64, times factor: Int64) -> Int64 {
    let (product, overflow) = balance.multipliedReportingOverflow(by: factor)
    guard !overflow else {
      return Int64(rounding.divide(Int128(balance) * Int128(factor), by: Int128(denominator)))
    }
    let (quotient, remainder) = product.quotientAndRemainder(dividingBy: denominator)
    let above = denominator - remainder
    switch rounding {
    case .down: return quotient
    case .up: return remainder == 0 ? quotient : quotient + 1
    case .halfUp: return remainder >= above ? quotient + 1 : quotient
    case .halfEven:
      if remainder == above { return quotient + (quotient & 1) }
      return remainder > above ? quotient + 1 : quotient
    }
  }
}
