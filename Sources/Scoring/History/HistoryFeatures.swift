/// The features of a history as numbers; NaN is missing.
struct HistoryFeatures {
  let values: [Float]

  /// - Throws: `.history` when the history isn't six months within range.
  init(_ history: SixMonthHistory) throws(ScoringError) {
    try history.check()
    let number: (Int64?) -> Float = { $0.map { Float($0) } ?? .nan }
    values =
      [number(history.creditLine)] + history.monthsLate.map { number($0.map { min($0, 7) }) }
      + history.bills.map(number) + history.payments.map(number)
      + HistoryFeatures.engineered(history)
  }

  /// The eighteen engineered features in the order of `EngineeredFeature.allCases`.
  static func engineered(_ history: SixMonthHistory) -> [Float] {
    let number: (Int64?) -> Double? = { $0.map { Double($0) } }
    let late = history.monthsLate.map { number($0.map { min($0, 7) }) }
    let bills = history.bills.map(number)
    let payments = history.payments.map(number)
    let line = number(history.creditLine).flatMap { $0 > 0 ? $0 : nil }
    let features =
      lateness(late) + use(of: line, bills)
      + [sum(payments).flatMap { paid in line.map { paid / $0 } }]
      + (0..<5).map { ratio(paid: payments[$0], of: bills[$0 + 1]) }
      + [variability(payments), variability(bills), unpaidMonths(payments, bills)]
    return features.map { $0.map { Float($0) } ?? .nan }
  }

  /// Worst, count, sum, recency-weighted sum, months since the last.
  private static func lateness(_ late: [Double?]) -> [Double?] {
    let known = late.compactMap { $0 }
    guard !known.isEmpty else { return Array(repeating: nil, count: 5) }
    let weighted = late.enumerated().reduce(0.0) { sum, month in
      sum + (month.element ?? 0) * Double(SixMonthHistory.months - month.offset)
    }
    let since = late.firstIndex { $0 ?? 0 > 0 } ?? SixMonthHistory.months
    return [
      known.max(), Double(known.count(where: { $0 > 0 })), known.reduce(0, +), weighted,
      Double(since),
    ]
  }

  /// Now, mean, most, and the change from the oldest known month to the newest.
  private static func use(of line: Double?, _ bills: [Double?]) -> [Double?] {
    let known = bills.compactMap { $0 }
    guard let line, let newest = known.first, let oldest = known.last, let most = known.max() else {
      return Array(repeating: nil, count: 4)
    }
    return [
      bills[0].map { $0 / line }, known.reduce(0, +) / Double(known.count) / line, most / line,
      (newest - oldest) / line,
    ]
  }

  /// How much of a bill the next month's payment covered, at most twice; nothing owed counts as
  /// fully paid.
  private static func ratio(paid: Double?, of bill: Double?) -> Double? {
    guard let paid, let bill else { return nil }
    return bill > 0 ? min(paid / bill, 2) : 1
  }

  private static func sum(_ values: [Double?]) -> Double? {
    let known = values.compactMap { $0 }
    return known.isEmpty ? nil : known.reduce(0, +)
  }

  /// Standard deviation over mean of at least two known months; 0 when the mean isn't positive.
  private static func variability(_ values: [Double?]) -> Double? {
    let known = values.compactMap { $0 }
    guard known.count > 1 else { return nil }
    let mean = known.reduce(0, +) / Double(known.count)
    guard mean > 0 else { return 0 }
    let variance = known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(known.count)
    return variance.squareRoot() / mean
  }

  /// Months in which something was billed before and nothing was paid.
  private static func unpaidMonths(_ payments: [Double?], _ bills: [Double?]) -> Double? {
    let months = (0..<5).compactMap { month -> Bool? in
      guard let paid = payments[month], let bill = bills[month + 1] else { return nil }
      return bill > 0 && paid <= 0
    }
    return months.isEmpty ? nil : Double(months.count(where: { $0 }))
  }
}
