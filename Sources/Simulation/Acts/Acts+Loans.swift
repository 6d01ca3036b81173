import CreditCore
import CreditPlatform

/// Cash loans, payments, and what staff decide about debts.
extension Acts {
  /// A draw of an amount, repaid in one of the ways that are offered.
  func drawing(
    _ amount: Money, _ random: inout SeededGenerator
  ) throws(PlatformError) -> BorrowerCommand? {
    guard let agreement = state.agreement,
      let instalments = policy.cash.terms.randomElement(using: &random)
    else { return nil }
    let wish = DrawWish(
      amount: max(policy.cash.minimum, amount), instalments: instalments,
      method: policy.cash.methods.randomElement(using: &random) ?? .equalInstalment)
    return .draw(
      DrawLoan(
        amount: wish.amount, instalments: wish.instalments,
        purpose: policy.purposes.allowedPurposes[0],
        confirmedAnnualRate: agreement.offer.dailyRate.scaled(by: policy.cost.dayCount, over: 1),
        contract: try platform.papers.agreement(to: .loanContract), method: wish.method,
        cost: try? platform.readCost(wish, state)))
  }

  /// A new plan that the borrower saw and agrees to.
  func replanning(
    _ wish: ReplanWish, _ random: inout SeededGenerator
  ) -> BorrowerCommand? {
    guard let loan = state.loans.filter(\.isActive).randomElement(using: &random),
      let table = try? state.costTable(ofPlan: wish, of: loan.ordinal, context)
    else { return nil }
    let cost = Platform.read(table, context)
    return .loan(.replan(ReplanLoan(contract: loan.ordinal, wish: wish, cost: cost)))
  }

  /// One of the three new plans.
  func wish(_ random: inout SeededGenerator) -> ReplanWish {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: .extend(months: Int64.random(in: 1...2, using: &random))
    case 1: .moveDueDay(to: policy.cash.dueDays.randomElement(using: &random) ?? 10)
    default: .lowerInstalments
    }
  }

  /// What one of the staff asks for about a debt: to forgive some of it, or to give it up.
  func proposing(
    _ measure: LoanMeasure, _ reason: LoanMeasureReason, on contract: Int64
  ) -> BorrowerCommand? {
    Self.clerk.map { .loan(.propose(contract: contract, measure, reason, by: $0)) }
  }

  /// Some of what is owed by kind, the penalty whole.
  func reduction(of contract: Int64, _ random: inout SeededGenerator) -> Reduction? {
    guard let owed = position(of: contract)?.figures else { return nil }
    let reduction = Reduction(
      penalty: owed.penalty, interest: .zero,
      principal: Money(fen: Int64.random(in: 0...max(0, owed.principal.fen / 4), using: &random)))
    return reduction.total.isPositive ? reduction : nil
  }

  /// Another one of the staff says yes, or now and then no.
  func deciding(on contract: Int64, _ random: inout SeededGenerator) -> BorrowerCommand? {
    Self.secondClerk.map {
      random.happens(perMille: 900)
        ? .loan(.approve(contract: contract, by: $0)) : .loan(.reject(contract: contract, by: $0))
    }
  }

  /// The newest payments are the likely ones to be called back.
  func reversing(_ random: inout SeededGenerator) -> BorrowerCommand? {
    let payments = state.loans.flatMap(\.payments) + (state.purchaseLine?.payments ?? [])
    let standing = payments.filter { $0.reversal == nil }.sorted { $0.ordinal < $1.ordinal }
    let reasons: [ReversalReason] = [.chargeback, .bounced, .mistake]
    guard let payment = standing.suffix(4).randomElement(using: &random),
      let reason = reasons.randomElement(using: &random)
    else { return nil }
    return .reversePayment(payment.ordinal, reason)
  }
}
