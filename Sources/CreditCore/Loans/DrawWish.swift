/// What a borrower would like to draw: enough to tell its price.
public struct DrawWish: Hashable, Sendable {
  public var amount: Money
  public var instalments: Int64
  public var method: LoanMethod

  public init(amount: Money, instalments: Int64, method: LoanMethod = .equalInstalment) {
    self.amount = amount
    self.instalments = instalments
    self.method = method
  }

  /// Refuses what a day's policy does not offer to anybody (J4, J5, J7, N11).
  func check(_ policy: PolicyTerms) throws(Refusal) {
    guard amount >= policy.cash.minimum, amount <= policy.cash.maximum,
      amount.fen % max(1, policy.cash.step.fen) == 0
    else { throw .amountOutOfRange }
    guard policy.cash.terms.contains(instalments), policy.cash.methods.contains(method) else {
      throw .termNotOffered
    }
    if method == .bullet, instalments > policy.limits.bulletMonths { throw .termNotOffered }
  }
}

extension DrawLoan {
  /// What its price depends on.
  public var wish: DrawWish {
    DrawWish(amount: amount, instalments: instalments, method: method)
  }
}

extension Borrower {
  /// The terms a draw would have under today's policy and the borrower's own price.
  public func terms(of wish: DrawWish, _ context: Context) throws(Refusal) -> LoanTerms {
    let policy = context.policy
    guard let rate = dailyRate(on: context.businessDate) else { throw .noLine }
    return LoanTerms(
      principal: wish.amount, dailyRate: rate, instalments: wish.instalments,
      dayCount: policy.cost.dayCount, penaltyNumerator: policy.cash.penaltyMultiplier.numerator,
      penaltyDenominator: policy.cash.penaltyMultiplier.denominator, method: wish.method,
      leniency: policy.cash.leniency)
  }

  /// The cost table of a draw, as of today (N2). It changes nothing and asks nobody (R66).
  public func costTable(of wish: DrawWish, _ context: Context) throws(Refusal) -> CostTable {
    try wish.check(context.policy)
    return try costTable(of: try terms(of: wish, context), context)
  }

  func costTable(of terms: LoanTerms, _ context: Context) throws(Refusal) -> CostTable {
    guard
      let table = CostTable(
        draw: terms, contract: counts.contracts + 1, on: context.businessDate,
        context.policy.cost,
        lenders: CostLender.all(
          context.policy.cash.funders.map { ($0.funder, $0.perMillion) }, context.register))
    else { throw .termNotOffered }
    return table
  }

  /// The cost table of a part of the newest bill in instalments, as of today (N2, H12).
  public func costTable(
    ofPlan amount: Money, _ count: Int64, _ context: Context
  ) throws(Refusal) -> CostTable {
    let day = context.businessDate
    guard let line = purchaseLine, line.closedOn == nil else { throw .lineClosed }
    guard let quote = line.planQuote(amount, count, on: day, context.policy),
      let table = CostTable(quote, of: line, on: day, context.policy.cost)
    else { throw .termNotOffered }
    return table
  }

  /// The cost table of a merchant's order in instalments, as of today (N2, H13, H14).
  public func costTable(
    ofOrder amount: Money, _ count: Int64, sellerPercent: Int64, _ context: Context
  ) throws(Refusal) -> CostTable {
    let day = context.businessDate
    guard let line = purchaseLine, line.closedOn == nil else { throw .lineClosed }
    guard amount > context.policy.purchase.instalments.above, (0...100).contains(sellerPercent)
    else { throw .planAmountUnfit }
    guard
      let quote = line.planQuote(
        amount, count, sellerPercent: sellerPercent, on: day, context.policy),
      let table = CostTable(order: quote, of: line, on: day, context.policy.cost)
    else { throw .termNotOffered }
    return table
  }
}
