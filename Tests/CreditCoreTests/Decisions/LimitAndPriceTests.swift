import CreditCore
import Testing

@Suite("Limit and price")
struct LimitAndPriceTests {
  private func inputs(
    ppm: Int64, income: Money, blank: Bool = false, burden: Int64 = 0
  ) -> DecisionInputs {
    DecisionInputs(
      probabilityPPM: ppm, modelVersion: "m1", modelReasons: [], isBlankFile: blank,
      figures: [ReportFigure("monthly_burden", burden)], monthlyIncome: income,
      fraudSignal: false)
  }

  private func offer(_ inputs: DecisionInputs, _ policy: PolicyTerms) -> Offer? {
    DecisionRules(policy: policy, isStudent: false, isIdentityUnclear: false)
      .verdict(on: inputs).offer
  }

  @Test("R54 N16 no limit is ever above a cap: score band, income, burden, blank file, lender type")
  func caps() throws {
    let policy = try SampleWorld.policy(.consumerFinance)
    var random = SplitMix64(seed: 54)
    var offers = 0
    for _ in 0..<400 {
      let income = Money(fen: Int64.random(in: 0...20_000_000, using: &random))
      let blank = Int.random(in: 0...4, using: &random) == 0
      let burden = Int64.random(in: 0...30_000, using: &random)
      let ppm = Int64.random(in: 0...199_999, using: &random)
      let inputs = inputs(ppm: ppm, income: income, blank: blank, burden: burden)
      guard let offer = offer(inputs, policy) else { continue }
      offers += 1
      #expect(offer == self.offer(inputs, policy))
      #expect(offer.limit <= Money(yuan: ppm <= 20_000 ? 200_000 : 40_000))
      #expect(offer.limit.fen <= income.fen * 6)
      #expect(!blank || offer.limit <= Money(yuan: 5_000))
      #expect(offer.cashLimit <= offer.limit && offer.purchaseLimit <= offer.limit)
      #expect(offer.limit.fen % 10_000 == 0 && offer.limit >= Money(yuan: 500))
      let terms = LoanTerms(
        principal: offer.limit, dailyRate: offer.dailyRate, instalments: 12, dayCount: 365,
        penaltyNumerator: 3, penaltyDenominator: 2)
      let most = try terms.schedule(from: day("2026-07-01")).instalments.map(\.total).max()
      let room = income.fen / 2 - burden * 100
      #expect(try #require(most).fen <= room, "the instalments fit into half the income")
    }
    #expect(offers > 100)
  }

  @Test("M13 the limit stops at 200,000 yuan a person, to the 分")
  func consumerMaximum() throws {
    let rich = inputs(ppm: 1, income: Money(yuan: 1_000_000))
    var policy = try SampleWorld.policy(.consumerFinance)
    #expect(offer(rich, policy)?.limit == Money(yuan: 200_000))
    policy.limits.consumerMax = try yuan("199999.99")
    #expect(offer(rich, policy)?.limit == Money(yuan: 199_900))
  }

  @Test("R54 use stops at what is granted, to the 分, in all and per product")
  func use() throws {
    var life = try Life.withLine()
    #expect(throws: Refusal.limitExceeded) {
      try life.act(.buy(amount: yuan("20000.01"), category: "food"))
    }
    try life.act(.buy(amount: Money(yuan: 20_000), category: "food"))
    #expect(try life.state.available(.purchase, on: life.today) == .zero)
    #expect(try life.state.available(.cash, on: life.today) == Money(yuan: 20_000))
    #expect(throws: Refusal.limitExceeded) { try life.act(life.drawing(Money(yuan: 20_100))) }
    try life.borrow(20_000)
    #expect(throws: Refusal.limitExceeded) {
      try life.act(.buy(amount: Money(fen: 1), category: "food"))
    }
    #expect(try life.state.limitUse(on: life.today).available == .zero)
  }

  @Test("N4 N7 the ladder's price is cut to the cap by the strictest convention enabled")
  func priceCut() throws {
    var policy = try SampleWorld.policy(.consumerFinance)
    let ladder = try percent("0.1")
    var cuts: [Rate] = []
    for conventions: [Annualisation] in [
      [.nominal], [.effective], [.nominal, .effective, .xirr365],
    ] {
      policy.cost.annualisations = conventions
      cuts.append(PriceCap(policy: policy).cut(ladder))
    }
    #expect(cuts[1] < cuts[0] && cuts[2] <= cuts[1])
    let (least, most) = (try percent("0.058"), try percent("0.0599"))
    #expect(cuts[2] >= least && cuts[2] < most)
    let low = try percent("0.05")
    #expect(PriceCap(policy: policy).cut(low) == low)
    policy.cost.allInCap = try percent("12")
    let half = try percent("0.0317")
    #expect(PriceCap(policy: policy).cut(ladder) < half)
  }

  @Test("N4 what was offered can be drawn on every day, leap year or not, at or under the cap")
  func drawableEveryDay() throws {
    var policy = try SampleWorld.policy(.consumerFinance)
    policy.cost.annualisations = Annualisation.allCases
    let cap = PriceCap(policy: policy)
    let rate = cap.cut(try percent("0.1"))
    var random = SplitMix64(seed: 24)
    for _ in 0..<250 {
      let terms = LoanTerms(
        principal: Money(yuan: Int64.random(in: 5...2000, using: &random) * 100), dailyRate: rate,
        instalments: policy.cash.terms.randomElement(using: &random) ?? 3, dayCount: 365,
        penaltyNumerator: 3, penaltyDenominator: 2)
      let start = try day("2026-01-01").adding(days: Int.random(in: 0...1500, using: &random))
      let cost = try PriceCap.cost(of: terms, from: start)
      #expect(cap.allows(terms, from: start))
      for convention in Annualisation.allCases {
        #expect(cost.rate(convention) <= policy.cost.allInCap, "\(convention), \(start)")
      }
    }
  }

  @Test("N4 a draw above the cap is refused though it was offered before the cap fell")
  func capFell() throws {
    var life = try Life.withLine()
    life.world.terms.cost.allInCap = try percent("12")
    #expect(throws: Refusal.costAboveCap) { try life.act(life.drawing(Money(yuan: 1000))) }
  }
}
