/// What an instalment plan would ask for and cost, to be shown before it is confirmed (N2; T1–T4 of
/// the rules' section 3.2).
public struct PlanQuote: Hashable, Sendable {
  public let principal: Money
  /// The whole fee as a share of the principal that the borrower bears.
  public let feeRate: Rate
  public let parts: [PlanPart]
  /// The due day of each part's bill.
  public let dueOn: [CivilDate]
  /// `nil` where there is no fee, or no yield can be told.
  public let cost: CostOfCredit?

  /// - Parameter day: the day of the purchase, or of the plan out of a bill.
  init(
    _ principal: Money, count: Int64, feeRate: Rate, on day: CivilDate, _ calendar: BillCalendar
  ) {
    self.principal = principal
    self.feeRate = feeRate
    parts =
      RunningPlan(
        source: .purchase(0), startedOn: day, principal: principal, count: count, feeRate: feeRate
      ).coming
    var days: [CivilDate] = []
    var billedOn = day
    for _ in parts {
      billedOn = calendar.billDay(after: billedOn)
      days.append(calendar.dueDay(afterBillOn: billedOn))
    }
    dueOn = days
    cost = PlanQuote.cost(of: principal, parts, due: days, from: day)
  }

  public var fee: Money { parts.lazy.map(\.fee).sum() }

  /// The all-in cost a year by the strictest convention that the policy enables: what is shown and
  /// confirmed. `nil` when it can't be told.
  public func annualRate(_ terms: CostTerms) -> Rate? {
    fee.isZero
      ? .zero : cost.map { cost in terms.annualisations.map(cost.rate).max() ?? cost.effective }
  }

  /// Everything that is paid back, for its cost.
  func payments(from day: CivilDate) -> [CreditPayment] {
    PlanQuote.payments(parts, due: dueOn, from: day)
  }

  private static func cost(
    of principal: Money, _ parts: [PlanPart], due: [CivilDate], from day: CivilDate
  ) -> CostOfCredit? {
    try? CostOfCredit(
      received: principal, payments: payments(parts, due: due, from: day), periodsPerYear: 12)
  }

  private static func payments(
    _ parts: [PlanPart], due: [CivilDate], from day: CivilDate
  ) -> [CreditPayment] {
    var payments: [CreditPayment] = []
    for (index, (part, dueOn)) in zip(parts, due).enumerated() {
      for (kind, amount) in [(CostKind.principal, part.principal), (.fee, part.fee)]
      where amount.isPositive {
        payments.append(
          CreditPayment(period: index + 1, day: day.days(to: dueOn), amount: amount, kind: kind))
      }
    }
    return payments
  }
}

extension PurchaseLine {
  /// The plans that a day's policy offers for an amount, each within the cap on the all-in cost
  /// (N2–N8).
  ///
  /// - Parameter sellerPercent: the seller's share of the fee (H14); 0 for a part of a bill.
  public func planQuotes(
    _ amount: Money, sellerPercent: Int64 = 0, on day: CivilDate, _ policy: PolicyTerms
  ) -> [PlanQuote] {
    policy.purchase.instalments.counts.compactMap {
      let quote = planQuote(amount, $0, sellerPercent: sellerPercent, on: day, policy)
      return quote.flatMap { policy.allows($0) ? $0 : nil }
    }
  }

  /// - Returns: `nil` for a number of instalments that is not offered.
  func planQuote(
    _ amount: Money, _ count: Int64, sellerPercent: Int64 = 0, on day: CivilDate,
    _ policy: PolicyTerms
  ) -> PlanQuote? {
    policy.purchase.instalments.feeRate(count).map {
      let terms = TradeInstalments(count: count, feeRate: $0, sellerPercent: sellerPercent)
      return PlanQuote(amount, count: count, feeRate: terms.borrowerRate, on: day, calendar)
    }
  }
}

extension PolicyTerms {
  /// Whether a plan costs no more than the cap by every enabled annualisation.
  func allows(_ quote: PlanQuote) -> Bool {
    quote.annualRate(cost).map { $0 <= cost.allInCap } ?? false
  }
}
