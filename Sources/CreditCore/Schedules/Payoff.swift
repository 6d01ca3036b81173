/// What settles a loan on one day (提前结清): the principal left, interest for the real days of use
/// (民法典 677, A2, J2), and the fees already billed; fees not yet billed are dropped (H15).
///
/// Interest of instalments that are due but unpaid is owed as scheduled. Penalty for their delay is
/// not part of it, see ``Penalty``.
public struct Payoff: Hashable, Sendable {
  /// All principal that is left.
  public var principal: Money
  /// Interest due but unpaid, and that of the days begun.
  public var interest: Money
  /// Fees due but unpaid.
  public var fee: Money

  /// What the borrower pays.
  public var total: Money { principal + interest + fee }

  /// Why there is no payoff.
  public enum Failure: Error, Hashable, Sendable {
    /// The terms give no schedule.
    case terms(ScheduleError)
    /// The number of paid instalments is not between none and all.
    case paidInstalments
    /// The day is before the payout.
    case beforeDisbursement
  }

  /// The payoff of a loan with these terms.
  ///
  /// - Parameters:
  ///   - paidInstalments: how many instalments, counted from the first, are paid.
  ///   - day: the day of the payoff. Interest runs up to it and not for it.
  public init(
    of terms: ScheduleTerms, paidInstalments: Int, on day: CivilDate
  ) throws(Failure) {
    let rows: [Instalment]
    let rates: PeriodRates
    do {
      rows = try Schedule.build(terms).instalments
      rates = try PeriodRates(terms)
    } catch { throw .terms(error) }
    guard (0...rows.count).contains(paidInstalments) else { throw .paidInstalments }
    guard day >= terms.disbursedOn else { throw .beforeDisbursement }
    principal = paidInstalments == 0 ? terms.principal : rows[paidInstalments - 1].balance
    interest = .zero
    fee = .zero
    guard paidInstalments < rows.count else { return }
    for row in rows[paidInstalments...] where row.dueOn <= day {
      interest += row.interest
      fee += row.fee
    }
    // The period that has begun and is not due yet; a bullet loan has but one, from its payout.
    guard let open = rows.firstIndex(where: { $0.dueOn > day }) else { return }
    if terms.method == .bullet {
      interest = Money(fen: rates.interest(on: terms.principal.fen, from: 0, to: open, on: day))
    } else if open >= paidInstalments {
      let balance = open == 0 || terms.method == .flat ? terms.principal : rows[open - 1].balance
      interest += Money(fen: rates.interest(on: balance.fen, from: open, to: open, on: day))
    }
  }
}
