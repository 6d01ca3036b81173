import CreditCore
import Testing

/// Money that goes back: payments reversed, credit refunded, purchases given back.
extension Life {
  /// A merchant's order to give back some of a purchase, under a number of its own.
  static func refund(
    _ purchase: Int64, _ amount: Money, _ stage: RefundStage = .afterCompletion, on day: CivilDate,
    number: String = "R-1"
  ) -> RefundPurchase? {
    MerchantReference(number).map {
      RefundPurchase(purchase: purchase, amount: amount, on: day, stage: stage, reference: $0)
    }
  }

  /// The merchant gives back some of a purchase today.
  @discardableResult
  mutating func giveBack(
    _ purchase: Int64, _ amount: Money, _ stage: RefundStage = .afterCompletion,
    number: String = "R-1"
  ) throws -> [BorrowerEvent] {
    let order = try #require(Life.refund(purchase, amount, stage, on: today, number: number))
    return try act(.refundPurchase(order))
  }

  /// One event of every kind with which money goes back.
  static func eventsOfRefunds() throws -> [RecordedEvent] {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000)
    try life.act(.buy(amount: Money(yuan: 100), category: "food"))
    try life.giveBack(1, Money(yuan: 40))
    try life.repay(loan, Money(yuan: 1_100))
    try life.act(.refundCredit(contract: loan, amount: Money(yuan: 60)))
    try life.act(.refundCredit(contract: loan, amount: Money(yuan: 10)))
    try life.send(.creditPayout, .payoutFailed)
    try life.act(.refundCredit(contract: loan, amount: Money(yuan: 15)))
    try life.send(.creditPayout, .payoutConfirmed(on: life.today))
    try life.act(.reversePayment(1, .bounced))
    return life.events
  }

  /// Credits that are on their way arrive, fail or stay unknown.
  private mutating func sendCredits(_ random: inout SplitMix64) throws {
    for disclosure in try state.disclosures where disclosure.kind == .creditPayout {
      if disclosure.stage == .intended {
        try act(.release(disclosure: disclosure.ordinal))
      }
      // It may have been called off.
      guard try state.disclosure(disclosure.ordinal) != nil else { continue }
      let answers: [DisclosureAnswer] = [
        .payoutConfirmed(on: today), .payoutFailed, .unknown, .notSent, .neverArrived,
        .payoutConfirmed(on: today),
      ]
      try act(
        .settle(
          disclosure: disclosure.ordinal, answers.randomElement(using: &random) ?? .unknown))
    }
  }

  /// Now and then a payment is reversed, more than everything is paid, a credit refunded, or a
  /// purchase given back, in time or late.
  mutating func moveMoneyBack(_ random: inout SplitMix64) throws {
    try sendCredits(&random)
    let state = try self.state
    switch Int.random(in: 0...9, using: &random) {
    case 0:
      let settled = state.loans.filter { !$0.isActive }.flatMap(\.payments)
      let all = state.loans.flatMap(\.payments) + (state.purchaseLine?.payments ?? [])
      let chosen = Bool.random(using: &random) && !settled.isEmpty ? settled : all
      guard let payment = chosen.randomElement(using: &random) else { return }
      let reason = ReversalReason.allCases.randomElement(using: &random) ?? .mistake
      try act(.reversePayment(payment.ordinal, reason))
    case 1:
      let contracts = state.loans.map(\.ordinal) + [state.purchaseLine?.ordinal ?? 2]
      let contract = contracts.randomElement(using: &random) ?? 2
      let more = Money(fen: Int64.random(in: 1...50_000, using: &random))
      try act(
        .repay(contract: contract, amount: position(contract).payoff + more, on: today))
    case 2, 3:
      let contracts = state.loans.map(\.ordinal) + [state.purchaseLine?.ordinal ?? 2]
      for contract in contracts {
        let credit = try position(contract).credit
        guard credit.isPositive else { continue }
        let part = Money(fen: Int64.random(in: 1...credit.fen, using: &random))
        try act(.refundCredit(contract: contract, amount: part))
        return
      }
    case 4:
      guard let purchase = state.purchaseLine?.purchases.randomElement(using: &random),
        let stage = RefundStage.allCases.randomElement(using: &random),
        let reference = MerchantReference("R-\(Int.random(in: 0...9, using: &random))")
      else { return }
      let late = Int.random(in: 0...max(0, min(20, purchase.on.days(to: today))), using: &random)
      let amount = Money(fen: Int64.random(in: 1...purchase.amount.fen, using: &random))
      try act(
        .refundPurchase(
          RefundPurchase(
            purchase: purchase.ordinal, amount: amount, on: today.adding(days: -late),
            stage: stage, reference: reference)))
    default: return
    }
  }
}
