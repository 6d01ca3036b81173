import CreditCore
import Testing

@Suite("Instalments of bills and purchases")
struct PlanTests {
  /// A line with one bill, of the 1st of February 2026, due on the 10th; today is the 5th.
  private func billed(_ yuan: Int64) throws -> Life {
    var life = try Life.withLine()
    try life.act(.buy(amount: Money(yuan: yuan), category: "food"))
    try life.go(to: "2026-02-05")
    return life
  }

  private func due(_ life: Life, _ text: String) throws -> Due {
    try #require(try life.position(2).dues.first { "\($0.dueOn)" == text })
  }

  @Test(
    "H10 H11 T1 T2 T3 T4 parts to the cent with the remainder first, and the cost of them",
    arguments: [
      (3, [341_668, 341_666, 341_666], 25_000, 149_384, 160_049),
      (6, [174_165] + [Int64](repeating: 174_167, count: 5), 45_000, 152_677, 163_827),
      (9, [118_336] + [Int64](repeating: 118_333, count: 8), 65_000, 153_403, 164_662),
      (12, [90_674] + [Int64](repeating: 90_666, count: 11), 88_000, 158_644, 170_703),
    ] as [(Int64, [Int64], Int64, Int64, Int64)])
  func published(
    count: Int64, totals: [Int64], fee: Int64, nominal: Int64, effective: Int64
  ) throws {
    let life = try Life.withLine()
    let quote = try #require(try life.quote(Money(yuan: 10_000), count))
    #expect(quote.parts.map(\.total.fen) == totals)
    #expect(quote.fee.fen == fee)
    #expect(quote.parts.map(\.principal).sum() == Money(yuan: 10_000))
    let cost = try #require(quote.cost)
    // In parts per million: the rules give four decimals of a percent.
    #expect((cost.nominal.partsPerBillion + 500) / 1_000 == nominal)
    #expect((cost.effective.partsPerBillion + 500) / 1_000 == effective)
  }

  @Test("H11 H15 splits sum back for any amount, count and early payment")
  func splits() throws {
    var random = SplitMix64(seed: 1105)
    var life = try Life.withLine()
    for index in 0..<40 {
      let amount = Money(fen: Int64.random(in: 1_001...40_000, using: &random))
      let count: Int64 = [3, 6, 9, 12].randomElement(using: &random) ?? 3
      try life.buyInInstalments(amount, count, number: "O-\(index)")
      let plan = try #require(try life.line.plans(on: life.today).last)
      #expect(plan.coming.map(\.principal).sum() == amount)
      #expect(plan.coming.map(\.fee).sum() == plan.feeLeft)
      #expect(plan.coming.count == Int(count))
      #expect(plan.coming.allSatisfy { $0.principal >= .zero && $0.fee >= .zero })
      try life.repay(2, life.position(2).payoff)
      #expect(try life.position(2).isClear)
      #expect(try life.line.plans(on: life.today).isEmpty)
    }
  }

  @Test("H12 H6 a part of a bill moves into later bills, and out of the minimum payment")
  func billPlan() throws {
    var life = try billed(900)
    #expect(try due(life, "2026-02-10").minimum == Money(yuan: 90))
    try life.act(life.planning(Money(yuan: 600), 3))
    #expect(try due(life, "2026-02-10").principal == Money(yuan: 300))
    #expect(try due(life, "2026-02-10").minimum == Money(yuan: 30))
    #expect(try life.position(2).notYetDue == Money(yuan: 600))
    #expect(try life.position(2).payoff == Money(yuan: 900))
    try life.repay(2, Money(yuan: 300))
    try life.act(.buy(amount: Money(yuan: 100), category: "food"))
    for month in ["03", "04", "05"] {
      try life.go(to: "2026-\(month)-02")
      let bill = try #require(try life.line.bill(on: day("2026-\(month)-01")))
      #expect(bill.instalments == Money(yuan: 200))
      #expect(bill.fees == Money(yuan: 5))
      #expect(bill.purchases == (month == "03" ? Money(yuan: 100) : .zero))
      // All of the instalment and its fee, and a tenth of new purchases (H6).
      #expect(bill.minimum == Money(yuan: month == "03" ? 215 : 205))
      try life.repay(2, bill.total)
    }
    #expect(try life.position(2).isClear)
    #expect(try life.position(2).figures.interestPaid == Money(yuan: 15))
    try life.go(to: "2026-07-01")
    #expect(life.count("bill.issued/1") == 4)
  }

  @Test("H12 from the bill day to the due day, more than 10 yuan, and no more than is unpaid")
  func window() throws {
    var life = try billed(900)
    let plan = try life.planning(Money(yuan: 600), 3)
    for fen: Int64 in [1_000, 90_001] {
      #expect(throws: Refusal.planAmountUnfit) {
        try life.trial(life.planning(Money(fen: fen), 3))
      }
    }
    _ = try life.trial(life.planning(Money(fen: 1_001), 3))
    #expect(throws: Refusal.termNotOffered) {
      try life.trial(
        .purchase(
          .planBill(PlanBill(amount: Money(yuan: 600), count: 4, confirmedAnnualRate: .zero))))
    }
    try life.repay(2, Money(yuan: 400))
    #expect(throws: Refusal.planAmountUnfit) { try life.trial(plan) }
    try life.go(to: "2026-02-10")
    _ = try life.trial(life.planning(Money(yuan: 500), 3))
    life.today = try day("2026-02-11")
    #expect(throws: Refusal.planWindowOver) {
      try life.trial(life.planning(Money(yuan: 500), 3))
    }
  }

  @Test("H12 H13 of a bill of 10,000 with 2,000 of an earlier instalment, at most 8,000")
  func notTwice() throws {
    var life = try Life.withLine()
    try life.buyInInstalments(Money(yuan: 6_000), 3)
    try life.act(.buy(amount: Money(yuan: 8_000), category: "food"))
    try life.go(to: "2026-02-05")
    let bill = try #require(try life.line.bill(on: day("2026-02-01")))
    #expect(bill.instalments == Money(yuan: 2_000))
    #expect(bill.purchases == Money(yuan: 8_000))
    #expect(try life.line.planRoom(on: life.today)?.room == Money(yuan: 8_000))
    #expect(throws: Refusal.planAmountUnfit) {
      try life.trial(life.planning(Money(fen: 800_001), 3))
    }
    try life.act(life.planning(Money(yuan: 5_000), 3))
    #expect(try life.line.planRoom(on: life.today)?.room == Money(yuan: 3_000))
  }

  @Test("N2 N4 the cost is confirmed, and a plan above the cap is refused")
  func cost() throws {
    var life = try billed(900)
    let rate = try #require(try life.rate(Money(yuan: 600), 3))
    let wrong = PlanBill(
      amount: Money(yuan: 600), count: 3,
      confirmedAnnualRate: Rate(partsPerBillion: rate.partsPerBillion - 1))
    #expect(throws: Refusal.costNotConfirmed) { try life.trial(.purchase(.planBill(wrong))) }
    let plan = try life.planning(Money(yuan: 600), 3)
    life.world.terms.cost.allInCap = Rate(partsPerBillion: rate.partsPerBillion - 1)
    #expect(throws: Refusal.costAboveCap) { try life.trial(plan) }
    #expect(try life.quote(Money(yuan: 600), 3) == nil)
    life.world.terms.cost.allInCap = rate
    try life.act(plan)
  }

  @Test("H15 who pays a plan back early pays no fee that no bill asked for")
  func early() throws {
    var life = try Life.withLine()
    try life.buyInInstalments(Money(yuan: 1_200), 12)
    #expect(try life.position(2).payoff == Money(yuan: 1_200))
    try life.go(to: "2026-02-02")
    // 100.00 of principal; the fee is 8.8% of 1,200 = 105.60, 8.80 a part.
    #expect(try life.position(2).dueNow == Money(fen: 10_880))
    try life.repay(2, Money(fen: 10_880) + Money(yuan: 550))
    let plan = try #require(try life.line.plans(on: life.today).first)
    #expect(plan.left == Money(yuan: 550))
    // Half of the principal is left of 11 parts, and so is half of their fee of 96.80.
    #expect(plan.feeLeft == Money(fen: 4_840))
    #expect(plan.coming.map(\.total.fen) == [Int64](repeating: 5_440, count: 11))
    try life.repay(2, Money(yuan: 550))
    #expect(try life.position(2).isClear)
    #expect(try life.position(2).figures.interestCharged == Money(fen: 880))
    try life.go(to: "2026-06-01")
    #expect(life.count("bill.issued/1") == 1)
  }

  @Test("H17 a refund of an instalment order lowers what is left and computes later parts anew")
  func refund() throws {
    var life = try Life.withLine()
    try life.buyInInstalments(Money(yuan: 1_200), 12)
    try life.go(to: "2026-02-05")
    try life.repay(2, life.position(2).dueNow)
    try life.giveBack(1, Money(yuan: 330))
    let plan = try #require(try life.line.plans(on: life.today).first)
    #expect(plan.left == Money(yuan: 770))
    #expect(plan.feeLeft == Money(fen: 6_776))
    #expect(plan.coming.map(\.total.fen) == [Int64](repeating: 7_616, count: 11))
    #expect(try life.position(2).credit == .zero)
    // All of it: what was paid stands to the borrower's credit, but for the fee that was billed.
    try life.giveBack(1, Money(yuan: 870), number: "R-2")
    #expect(try life.line.plans(on: life.today).isEmpty)
    #expect(try life.position(2).credit == Money(yuan: 100))
    #expect(try life.position(2).figures.interestPaid == Money(fen: 880))
  }

  @Test("H16 a refund of a purchase in a bill's instalments pays the bill first, then the plan")
  func refundOfPlannedBill() throws {
    var life = try billed(900)
    try life.act(life.planning(Money(yuan: 600), 3))
    try life.giveBack(1, Money(yuan: 500))
    #expect(try life.position(2).dues.isEmpty)
    #expect(try life.line.plans(on: life.today).first?.left == Money(yuan: 400))
    #expect(try life.line.plans(on: life.today).first?.feeLeft == Money(yuan: 10))
  }

  @Test("H14 the seller bears its share of the fee: with the borrower's it is the whole fee")
  func seller() throws {
    for percent: Int64 in [0, 1, 33, 50, 99, 100] {
      var life = try Life.withLine()
      let amount = Money(fen: 123_457)
      try life.buyInInstalments(amount, 6, sellerPercent: percent)
      let trade = try #require(try life.line.purchases.first?.trade)
      let plan = try #require(try life.line.plans(on: life.today).first)
      // 4.5% of 1,234.57.
      #expect(trade.sellerFee + plan.feeLeft == Money(fen: 5_556))
      #expect((percent == 100) == plan.feeLeft.isZero)
      #expect((percent == 0) == trade.sellerFee.isZero)
      let income = life.books.first { $0.account == .merchantFeeIncome }
      #expect(income?.amount == -(trade.sellerFee + trade.merchantFee))
    }
    let life = try Life.withLine()
    #expect(throws: Refusal.planAmountUnfit) {
      try life.trial(life.authorising(Money(yuan: 100), count: 6, sellerPercent: 101))
    }
    #expect(throws: Refusal.planAmountUnfit) {
      try life.trial(life.authorising(Money(yuan: 10), count: 6))
    }
  }

  @Test("N2 the rate of instalments at the purchase is confirmed: nothing when the seller pays")
  func tradeCost() throws {
    let life = try Life.withLine()
    let amount = Money(yuan: 600)
    func order(_ rate: Rate, _ percent: Int64) throws -> BorrowerCommand {
      let choice = InstalmentChoice(
        count: 6, sellerPercent: percent, confirmedAnnualRate: rate,
        cost: try life.readOrder(amount, 6, sellerPercent: percent))
      return .purchase(
        .authorise(
          AuthoriseOrder(
            reference: try Life.reference("O-1"), amount: amount, category: "food",
            instalments: choice)))
    }
    #expect(throws: Refusal.costNotConfirmed) { try life.trial(order(.zero, 0)) }
    _ = try life.trial(order(.zero, 100))
    _ = try life.trial(order(try #require(try life.rate(amount, 6)), 0))
  }
}
