import CreditCore
import Testing

@Suite("Upgrade of the authorisation")
struct UpgradeTests {
  /// Reported since January; from the first of March on the policy asks for a newer text.
  private func outdated(_ products: Set<Product> = [.purchase]) throws -> Life {
    var life = try Life.withLine()
    try life.go(to: "2026-03-01")
    life.world.terms.rollout.outdatedPapers = ["1"]
    life.world.terms.rollout.requiresReporting = products
    return life
  }

  @Test("R79 R87 on the wave's day the borrower is asked once, with the day of the effect")
  func prompt() throws {
    var life = try Life.withoutReporting()
    #expect(try life.state.wakesOn(life.world.terms) == (try day("2026-03-01")))
    try life.go(to: "2026-03-01")
    #expect(try life.state.rollout.prompt == nil)
    try life.close(through: life.today)
    let prompt = try #require(try life.state.rollout.prompt)
    #expect(prompt.cause == .missing && prompt.on == life.today)
    #expect(prompt.graceUntil == life.today.adding(days: 30))
    #expect(try life.state.isAskedToUpgrade)
    try life.close(through: day("2027-03-01"))
    #expect(life.count("upgrade.prompted/1") == 1)
  }

  @Test("R87 R112 before their wave a borrower without the authorisation uses the purchase line")
  func before() throws {
    var life = try Life.withoutReporting()
    try life.act(life.buying())
    #expect(throws: Refusal.reportingNotAuthorised) {
      try life.trial(life.drawing(Money(yuan: 1_000)))
    }
    try life.close(through: day("2026-02-28"))
    #expect(life.rows.isEmpty && life.intended(.reportRow).isEmpty)
  }

  @Test("R87 until the time has passed everything goes on; then the effect begins with a notice")
  func grace() throws {
    var life = try Life.withoutReporting()
    try life.go(to: "2026-03-31")
    try life.act(life.buying())
    #expect(try life.state.notices.isEmpty)
    try life.close(through: life.today)
    #expect(try life.state.rollout.lapsedOn == life.today)
    let notice = try #require(try life.state.notices.last)
    #expect(notice.template == .upgradeDue && notice.recipient == nil)
    #expect(try life.state.disclosure(notice.disclosure)?.kind == .borrowerNotice)
    #expect(throws: Refusal.reportingNotAuthorised) { try life.trial(life.buying()) }
    #expect(life.rows.isEmpty)
    try life.close(through: day("2027-03-01"))
    #expect(try life.state.notices.filter { $0.template == .upgradeDue }.count == 1)
  }

  @Test("R87 without the notice there is no effect: a cut-off is never silent")
  func noSilentCutOff() throws {
    var life = try Life.withoutReporting()
    try life.go(to: "2026-03-31")
    let agreements = life.world.lender.processorAgreements
    life.world.lender.processorAgreements = [:]
    try life.close(through: life.today)
    #expect(try life.state.rollout.lapsedOn == nil && life.state.notices.isEmpty)
    life.today = life.today.adding(days: 1)
    try life.act(life.buying())
    life.world.lender.processorAgreements = agreements
    try life.close(through: life.today)
    #expect(try life.state.rollout.lapsedOn == life.today)
  }

  @Test("R86 a refusal stops new use of that product alone, and nothing else")
  func refusal() throws {
    var life = try outdated()
    try life.go(to: "2026-03-05")
    try life.borrow()
    try life.act(life.buying(100))
    #expect(try life.state.rollout.prompt?.cause == .olderPaper)
    try life.act(.refuse(.bureauAuthorisation, version: "2"))
    try life.act(life.buying())
    try life.go(to: "2026-04-02")
    #expect(throws: Refusal.upgradeNotAgreed) { try life.trial(life.buying()) }
    try life.borrow(1_000)
    try life.repay(2, Money(yuan: 100))
    try life.repay(3, life.position(3).payoff)
    try life.act(.complain(.creditReporting))
    try life.go(to: "2026-05-05")
    #expect(life.count("bill.issued/1") > 0)
    #expect(try life.state.owed(on: life.today).isPositive)
  }

  @Test("R86 the policy says which products need it; a cash draw is stopped only where it does")
  func products() throws {
    for products in [Set<Product>([.purchase]), [.cash], [.cash, .purchase], []] {
      var life = try outdated(products)
      try life.go(to: "2026-06-02")
      let draw = try life.drawing(Money(yuan: 1_000))
      for (product, command) in [(Product.purchase, life.buying()), (.cash, draw)] {
        if products.contains(product) {
          #expect(throws: Refusal.upgradeNotAgreed) { try life.trial(command) }
        } else {
          #expect(throws: Never.self) { try life.trial(command) }
        }
      }
      #expect(try life.state.notices.isEmpty == products.isEmpty)
    }
  }

  @Test("R118 only the yes on its own page completes it; version and time are kept")
  func agreeing() throws {
    var life = try outdated()
    try life.go(to: "2026-04-10")
    #expect(throws: Refusal.upgradeNotAgreed) { try life.trial(life.buying()) }
    try life.upgrade()
    let consent = try #require(try life.state.liveConsent(.bureauReporting))
    let paper = try #require(try life.state.papers.last)
    #expect(consent.paper == paper.ordinal && paper.version == "2" && paper.how == .ownPage)
    #expect(paper.at == life.context.recordedAt && consent.givenOn == life.today)
    try life.act(life.buying())
    #expect(try life.state.liveConsent(.bureauInquiry) != nil)
    try life.close(through: day("2027-01-01"))
    #expect(life.count("upgrade.prompted/1") == 1)
    let standing = try life.state.rollout
    #expect(standing.prompt == nil && standing.lapsedOn == nil && standing.refusal == nil)
  }

  @Test("R79 agreeing after the first prompt begins the reporting of who was never reported")
  func begins() throws {
    var life = try Life.withoutReporting()
    try life.go(to: "2026-03-10")
    try life.act(.agree(Life.paper(.bureauAuthorisation, [.bureauReporting])))
    try life.close(through: life.today)
    #expect(try life.state.reporting.beganOn == life.today)
    #expect(life.rows.map(\.on).min() == life.today)
  }

  @Test("N56 a no is kept: nobody is asked again, and the borrower can still say yes")
  func noRepeatedAsking() throws {
    var life = try Life.withoutReporting()
    try life.go(to: "2026-03-05")
    try life.act(.refuse(.bureauAuthorisation, version: "1"))
    #expect(try life.state.rollout.refusal == UpgradeRefusal(version: "1", on: life.today))
    #expect(try !life.state.isAskedToUpgrade)
    life.world.terms.rollout.outdatedPapers = ["1"]
    try life.close(through: day("2026-12-01"))
    #expect(life.count("upgrade.prompted/1") == 1)
    life.today = try day("2026-12-02")
    try life.upgrade()
    #expect(try life.state.rollout.refusal == nil)
    try life.act(life.buying())
  }

  @Test("N56 who had said no before their wave is told what follows, and not asked")
  func toldNotAsked() throws {
    var life = try Life.withoutReporting()
    try life.act(.refuse(.bureauAuthorisation, version: "1"))
    try life.go(to: "2026-03-02")
    #expect(try life.state.rollout.prompt?.cause == .declined)
    #expect(try !life.state.isAskedToUpgrade)
    try life.act(life.buying())
    try life.go(to: "2026-04-02")
    #expect(throws: Refusal.reportingNotAuthorised) { try life.trial(life.buying()) }
    #expect(try life.state.notices.last?.template == .upgradeDue)
  }

  @Test("R86 taking the authorisation back once the wave has come has its effect at once")
  func withdrawn() throws {
    var life = try Life.withLine()
    try life.go(to: "2026-02-01")
    try life.act(.withdraw(.bureauReporting))
    #expect(throws: Refusal.reportingNotAuthorised) { try life.trial(life.buying()) }
    try life.close(through: day("2026-12-31"))
    #expect(life.count("upgrade.prompted/1") == 0)
  }

  @Test("R5 R79 an authorisation under an older sharing list is to be renewed too")
  func olderList() throws {
    var life = try Life.withLine()
    try life.go(to: "2026-03-01")
    life.world.terms.rollout.outdatedLists = ["list-1"]
    try life.close(through: life.today)
    #expect(try life.state.rollout.prompt?.cause == .olderList)
  }

  @Test("R101 once the wave has come a contract is signed only with the authorisation")
  func signing() throws {
    var life = try Life()
    try life.register()
    try life.identify()
    try life.authorise([.bureauInquiry])
    try life.apply()
    try life.answer()
    try life.decide()
    #expect(throws: Refusal.reportingNotAuthorised) { try life.trial(.sign(Life.contract)) }
  }
}
