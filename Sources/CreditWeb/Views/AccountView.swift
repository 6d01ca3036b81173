import CreditCore
import CreditPlatform

/// One contract as its borrower sees it, on the page and through the API.
struct AccountView {
  enum Status: String {
    case awaitingPayout = "awaiting-payout"
    case cancelled
    case active
    case settled
  }

  /// What falls due next.
  struct Next: Hashable {
    var dueOn: CivilDate
    var amount: Money
  }

  var ordinal: Int64
  var reference: String
  var product: Product
  var status: Status
  var openedOn: CivilDate
  var settledOn: CivilDate?
  var position: AccountPosition
  var episode: OverdueEpisode?
  var next: Next?
  var price: Price
  /// The instalments of a loan.
  var plan: [PlanLine] = []
  /// The newest bill of the purchase line.
  var bill: Bill?
  /// What merchants' orders hold of its limit.
  var held = Money.zero
  /// Instalments that later bills of it ask for.
  var plans: [RunningPlan] = []

  /// What the contract says it costs.
  struct Price: Hashable {
    /// The amount lent; `nil` for the purchase line.
    var principal: Money?
    var instalments: Int64?
    /// Interest a day: of a loan from the first day, of the purchase line on what a minimum
    /// payment leaves.
    var dailyRate: Rate
    var overdueDailyRate: Rate
    var annualRate: Rate
    /// 综合融资成本: everything the loan costs a year (N1, N2), as the cap is tested.
    var allInAnnual: Rate?
  }
}

extension AccountView {
  init?(_ loan: Loan, of borrower: StreamID, on day: CivilDate, cost: CostTerms) {
    guard let position = try? loan.position(on: day) else { return nil }
    let terms = loan.terms
    let start = loan.startedOn ?? loan.drawnOn
    self.init(
      ordinal: loan.ordinal, reference: Reference.contract(borrower, loan.ordinal),
      product: .cash, status: .active, openedOn: start, position: position,
      episode: loan.servicing.episode, next: Next(position),
      price: Price(
        principal: terms.principal, instalments: terms.instalments, dailyRate: terms.dailyRate,
        overdueDailyRate: terms.penaltyDailyRate, annualRate: terms.annualRate,
        allInAnnual: (try? PriceCap.cost(of: terms, from: start))?.strictest(of: cost)),
      plan: PlanLine.plan(of: loan, at: position))
    switch loan.stage {
    case .awaitingPayout: status = .awaitingPayout
    case .cancelled: status = .cancelled
    case .active: status = .active
    case .settled(_, let on):
      status = .settled
      settledOn = on
    }
  }

  init(_ line: PurchaseLine, of borrower: StreamID, on day: CivilDate, cost: CostTerms) {
    let position = line.position(on: day)
    let terms = line.terms
    self.init(
      ordinal: line.ordinal, reference: Reference.contract(borrower, line.ordinal),
      product: .purchase, status: line.closedOn == nil ? .active : .settled,
      openedOn: line.openedOn, settledOn: line.closedOn, position: position,
      episode: line.servicing.episode, next: Next(position),
      price: Price(
        dailyRate: terms.revolvingDailyRate, overdueDailyRate: terms.overdueDailyRate,
        annualRate: terms.revolvingDailyRate.scaled(by: cost.dayCount, over: 1)),
      bill: line.billedOn.flatMap { line.bill(of: $0, on: day) }, held: line.holds(on: day),
      plans: line.plans(on: day))
  }

  /// Every contract of a borrower, the newest first.
  static func all(of state: Borrower, on day: CivilDate, cost: CostTerms) -> [AccountView] {
    let loans = state.loans.compactMap { AccountView($0, of: state.id, on: day, cost: cost) }
    let line = state.purchaseLine.map {
      AccountView($0, of: state.id, on: day, cost: cost)
    }
    return (loans + [line].compactMap { $0 }).sorted { $0.ordinal > $1.ordinal }
  }
}

extension AccountView.Next {
  /// What is due today and not late yet, or else what falls due after today.
  fileprivate init?(_ position: AccountPosition) {
    if let due = position.dues.first(where: { $0.dueOn >= position.on }) {
      self.init(dueOn: due.dueOn, amount: due.unpaid)
    } else if let next = position.next {
      self.init(dueOn: next.dueOn, amount: next.amount)
    } else {
      return nil
    }
  }
}

extension CostOfCredit {
  /// The yearly rate in the strictest convention that the policy enables (N1, N3).
  func strictest(of terms: CostTerms) -> Rate {
    terms.annualisations.map(rate).max() ?? effective
  }
}
