/// A repayment schedule (还款计划): the instalments that follow from its terms.
public struct Schedule: Hashable, Sendable {
  /// The sums over all instalments.
  public struct Totals: Hashable, Sendable {
    /// All principal.
    public var principal = Money.zero
    /// All interest.
    public var interest = Money.zero
    /// All fees.
    public var fee = Money.zero

    /// What the borrower pays in all.
    public var total: Money { principal + interest + fee }
  }

  /// In order of due date; never empty.
  public let instalments: [Instalment]

  /// The sums over all instalments; the principal equals the amount lent.
  public var totals: Totals {
    var totals = Totals()
    for instalment in instalments {
      totals.principal += instalment.principal
      totals.interest += instalment.interest
      totals.fee += instalment.fee
    }
    return totals
  }

  /// Builds the schedule.
  ///
  /// Interest is rounded per period on the principal still in use, and the last instalment takes
  /// the rest of the principal. A single interest charge (``RepaymentMethod/bullet``) is rounded
  /// once.
  ///
  /// - Throws: which part of the terms can't be used.
  public static func build(_ terms: ScheduleTerms) throws(ScheduleError) -> Schedule {
    try terms.validate()
    let rates = try PeriodRates(terms)
    var rows =
      terms.method == .equalInstalment
      ? LevelInstalments(terms, rates).rows() : spread(terms, rates)
    if let share = terms.totalFee {
      charge(share.of(terms.principal, rounding: terms.rounding), terms, over: &rows)
    }
    return Schedule(instalments: rows)
  }

  /// The rows, without fees, of every method whose principal is known beforehand.
  private static func spread(_ terms: ScheduleTerms, _ rates: PeriodRates) -> [Instalment] {
    let last = terms.instalments - 1
    let atTheEnd = terms.method == .interestFirst || terms.method == .bullet
    let first = atTheEnd ? last : terms.principalGrace
    let parts = EvenSplit(
      terms.principal, parts: terms.instalments - first,
      remainder: terms.method == .feeInstalment ? terms.feeRemainder : .last,
      rounding: terms.rounding)
    var balance = terms.principal
    var rows: [Instalment] = []
    rows.reserveCapacity(terms.instalments)
    for position in 0...last {
      let principal = position < first ? Money.zero : parts[position - first]
      let base = terms.method == .flat ? terms.principal : balance
      let interest =
        switch (terms.method, position) {
        case (.bullet, last): rates.interestOfAllPeriods(on: base.fen)
        case (.bullet, _): Int64(0)
        default: rates.interest(on: base.fen, period: position)
        }
      balance -= principal
      rows.append(
        Instalment(
          number: position + 1, dueOn: rates.entries[position].dueOn, principal: principal,
          interest: Money(fen: interest), fee: .zero, balance: balance))
    }
    return rows
  }

  private static func charge(_ fee: Money, _ terms: ScheduleTerms, over rows: inout [Instalment]) {
    let parts = EvenSplit(
      fee, parts: rows.count, remainder: terms.feeRemainder, rounding: terms.rounding)
    for position in rows.indices { rows[position].fee = parts[position] }
  }
}
