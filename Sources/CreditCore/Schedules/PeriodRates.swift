/// The due dates and interest rates of a schedule's periods, the rates as exact fractions over
/// one denominator.
struct PeriodRates {
  let dueOn: [CivilDate]
  /// Interest of each period = balance × numerator ÷ denominator.
  let numerators: [Int64]
  /// The same for the formula of the level instalment, which takes months of 30 days and nominal
  /// weeks as regular even where a due date lies oddly.
  let regularNumerators: [Int64]
  let denominator: Int64
  private let disbursedOn: CivilDate
  private let fractions: YearFractions
  /// The annual rate in lowest terms.
  private let rate: (numerator: Int64, denominator: Int64)
  private let rounding: Rounding

  init(_ terms: ScheduleTerms) throws(ScheduleError) {
    let count = terms.instalments
    let dueOn = terms.dueOn ?? (1...count).map { terms.every.end($0, after: terms.disbursedOn) }
    let fractions = YearFractions(terms, dueOn: dueOn)
    let rateDivisor = gcd(terms.annualRate.partsPerBillion, Rate.one)
    let rate = terms.annualRate.partsPerBillion / rateDivisor
    var numerators: [Int64] = []
    numerators.reserveCapacity(count)
    var regular: [Int64]?
    var from = terms.disbursedOn
    for position in 0..<count {
      let due = dueOn[position]
      let exact = fractions.numerator(from: from, to: due)
      let (numerator, overflow) = rate.multipliedReportingOverflow(by: exact)
      let formula = fractions.regularNumerator(from: from, to: due)
      let (regularNumerator, formulaOverflow) = rate.multipliedReportingOverflow(by: formula)
      guard !overflow, !formulaOverflow else { throw .tooLarge }
      if regularNumerator != numerator, regular == nil { regular = numerators }
      regular?.append(regularNumerator)
      numerators.append(numerator)
      from = due
    }
    self.dueOn = dueOn
    self.numerators = numerators
    self.regularNumerators = regular ?? numerators
    self.denominator = Rate.one / rateDivisor * fractions.denominator
    self.disbursedOn = terms.disbursedOn
    self.fractions = fractions
    self.rate = (rate, Rate.one / rateDivisor)
    self.rounding = terms.rounding
  }

  /// Interest of one period on a balance in 分.
  func interest(on balance: Int64, period: Int) -> Int64 {
    divide(balance, times: numerators[period], by: denominator)
  }

  /// Interest of all periods together on one balance, rounded once.
  func interestOfAllPeriods(on balance: Int64) -> Int64 {
    var sum: Int128 = 0
    for numerator in numerators { sum += Int128(numerator) }
    return Int64(rounding.divide(Int128(balance) * sum, by: Int128(denominator)))
  }

  /// Interest on one balance from the beginning of one period to a day within another, rounded
  /// once.
  func interest(on balance: Int64, from first: Int, to open: Int, on day: CivilDate) -> Int64 {
    let start = open == 0 ? disbursedOn : dueOn[open - 1]
    let part = fractions.elapsed(from: start, to: day, of: dueOn[open])
    var complete: Int128 = 0
    for period in first..<open { complete += Int128(numerators[period]) }
    let begun = Int128(rate.numerator) * part.numerator
    let over = Int128(rate.denominator) * part.over
    let sum = complete * (over / Int128(denominator)) + begun
    return Int64(rounding.divide(Int128(balance) * sum, by: over))
  }

  /// `balance × factor ÷ divisor` of values that are not negative; in 64 bits where they suffice,
  /// which is many times faster than 128.
  private func divide(_ balance: Int64, times factor: Int64, by divisor: Int64) -> Int64 {
    let (product, overflow) = balance.multipliedReportingOverflow(by: factor)
    guard !overflow else {
      return Int64(rounding.divide(Int128(balance) * Int128(factor), by: Int128(divisor)))
    }
    let (quotient, remainder) = product.quotientAndRemainder(dividingBy: divisor)
    let above = divisor - remainder
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

/// The greatest common divisor of two numbers that are not negative and not both zero.
private func gcd(_ left: Int64, _ right: Int64) -> Int64 {
  var (left, right) = (left, right)
  while right != 0 { (left, right) = (right, left % right) }
  return left
}
