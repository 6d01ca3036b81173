import CreditCore
import Testing

@Suite("Reuse of a report")
struct ReportReuseTests {
  private func line(reuse days: Int64 = 30) throws -> Life {
    try Life.withLine { $0.terms.inquiry.reuseDays = days }
  }

  @Test("R82 a young report is used again: no inquiry, an event of its own, a decision on it")
  func reused() throws {
    var life = try line()
    try life.go(to: "2026-02-04")
    try life.authorise([.bureauInquiry])
    try life.apply(.limitIncrease)
    #expect(life.intended(.bureauInquiry).count == 1)
    let reused = try #require(life.reuses.last)
    let consent = try #require(try life.state.liveConsent(.bureauInquiry))
    #expect(reused.of == 1 && reused.answer.application == 2)
    #expect(reused.consent == consent.ordinal)
    let asked = try day("2026-01-05")
    #expect(reused.receivedOn == asked && reused.on == life.today)
    #expect(try life.state.applications.map(\.stage) == [.contracted, .deciding])
    try life.decide(ppm: 10_000)
    #expect(try life.state.applications.last?.stage == .approved)
  }

  @Test("R65 a reused report uses up the act: the next application needs another")
  func actIsUsed() throws {
    var life = try line()
    try life.authorise([.bureauInquiry])
    try life.apply(.limitIncrease)
    try life.decide(ppm: 10_000)
    try life.act(.sign(Life.contract))
    #expect(throws: Refusal.consentNotFresh) { try life.apply(.limitIncrease) }
  }

  @Test("R65 one day older than the policy's days, and the bureau is asked; 0 days never reuse")
  func tooOld() throws {
    for (days, on, inquiries) in [
      (30, "2026-02-04", 1), (30, "2026-02-05", 2), (0, "2026-01-05", 2),
    ] as [(Int64, String, Int)] {
      var life = try line(reuse: days)
      try life.go(to: on)
      try life.authorise([.bureauInquiry])
      try life.apply(.limitIncrease)
      #expect(life.intended(.bureauInquiry).count == inquiries, "\(days) days, \(on)")
      #expect(life.reuses.count == 2 - inquiries)
    }
  }

  @Test("R65 a reused report gets no younger by being used")
  func noYounger() throws {
    var life = try line()
    try life.go(to: "2026-02-01")
    try life.authorise([.bureauInquiry])
    try life.apply(.limitIncrease)
    try life.decide(ppm: 10_000)
    try life.act(.sign(Life.contract))
    try life.go(to: "2026-02-20")
    try life.authorise([.bureauInquiry])
    try life.apply(.limitIncrease)
    #expect(life.reuses.count == 1)
    #expect(life.intended(.bureauInquiry).count == 2)
  }

  @Test("R82 N27 a report from before a withdrawal is never used again")
  func withdrawn() throws {
    var life = try line()
    try life.act(.withdraw(.bureauInquiry))
    try life.authorise([.bureauInquiry])
    try life.apply(.limitIncrease)
    #expect(life.reuses.isEmpty)
    #expect(life.intended(.bureauInquiry).count == 2)
  }

  @Test("R82 R88 a report from before the closing is never used again")
  func closed() throws {
    var life = try line()
    life.world.terms.reporting.beginsOn = try day("2030-01-01")
    try life.act(.withdraw(.bureauReporting))
    try life.act(.closeCredit)
    try life.authorise()
    try life.apply()
    #expect(life.reuses.isEmpty)
    #expect(life.intended(.bureauInquiry).count == 2)
  }

  @Test("R82 a refused application ends its authorisation: a new one asks, and does not reuse")
  func refused() throws {
    var life = try Life()
    life.world.terms.inquiry.reuseDays = 30
    try life.register()
    try life.identify()
    try life.authorise()
    try life.apply()
    try life.answer([ReportFigure("bad_debt_accounts", 1)])
    try life.decide()
    #expect(try life.state.applications.last?.stage == .refused)
    #expect(try life.state.liveConsent(.bureauInquiry) == nil)
    #expect(throws: Refusal.consentMissing) { try life.apply() }
    try life.authorise()
    try life.apply()
    #expect(life.reuses.isEmpty)
    #expect(life.intended(.bureauInquiry).count == 2)
  }

  @Test("R51 two products applied for together make one inquiry and one decision")
  func together() throws {
    var life = try Life()
    try life.register()
    try life.identify()
    try life.authorise()
    try life.act(.inquiry(.apply(.firstApplication, age: 30, for: .cash)))
    #expect(throws: Refusal.applicationOpen) { try life.act(.inquiry(.join(.cash))) }
    try life.act(.inquiry(.join(.purchase)))
    #expect(throws: Refusal.applicationOpen) { try life.act(.inquiry(.join(.purchase))) }
    #expect(life.intended(.bureauInquiry).count == 1)
    #expect(try life.state.applications.map(\.only) == [nil])
    try life.answer()
    try life.decide()
    let offer = try #require(try life.state.decision?.offer)
    #expect(offer.cashLimit.isPositive && offer.purchaseLimit.isPositive)
    #expect(throws: Refusal.applicationUnknown) { try life.act(.inquiry(.join(.cash))) }
  }

  @Test(
    "R54 an application for one product is offered that product alone", arguments: Product.allCases)
  func alone(product: Product) throws {
    var life = try Life()
    try life.register()
    try life.identify()
    try life.authorise()
    try life.act(.inquiry(.apply(.firstApplication, age: 30, for: product)))
    try life.answer()
    try life.decide()
    let offer = try #require(try life.state.decision?.offer)
    #expect(offer.cashLimit.isPositive == (product == .cash))
    #expect(offer.purchaseLimit.isPositive == (product == .purchase))
    #expect(offer.limit == offer.cashLimit + offer.purchaseLimit)
    try life.act(.sign(Life.contract))
    let line = try life.state.purchaseLine
    #expect((line == nil) == (product == .cash))
    if product == .purchase {
      #expect(throws: Refusal.limitExceeded) { try life.act(life.drawing(Money(yuan: 500))) }
    }
  }

  @Test("R54 an increase for one product leaves the other its limit", arguments: Product.allCases)
  func otherStays(product: Product) throws {
    var life = try Life.withLine()
    let held = try #require(try life.state.agreement?.offer)
    try life.authorise([.bureauInquiry])
    try life.act(.inquiry(.apply(.limitIncrease, age: 30, for: product)))
    try life.answer()
    try life.decide(ppm: 10_000)
    let offer = try #require(try life.state.decision?.offer)
    switch product {
    case .cash:
      #expect(offer.purchaseLimit == held.purchaseLimit && offer.cashLimit > held.cashLimit)
    case .purchase:
      #expect(offer.cashLimit == held.cashLimit && offer.purchaseLimit > held.purchaseLimit)
    }
    #expect(offer.limit > held.limit)
  }
}

extension Life {
  /// Every reuse so far.
  fileprivate var reuses: [ReportReused] {
    events.compactMap {
      if case .inquiry(.reportReused(let reused)) = $0.event { reused } else { nil }
    }
  }
}
