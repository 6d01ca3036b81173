import CreditCore
import Testing

@Suite("Closing")
struct ClosingTests {
  @Test("R124 closing succeeds at no debt only, and everything open is listed")
  func openItems() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000)
    try life.act(.buy(amount: Money(yuan: 80), category: "food"))
    try life.act(life.drawing(Money(yuan: 500)))
    let items = try life.state.openItems(on: life.today)
    #expect(items.map(\.kind) == [.loan, .payout, .purchases])
    #expect(items.map(\.amount) == [Money(yuan: 1_000), .zero, Money(yuan: 80)])
    #expect(throws: Refusal.debtOpen) { try life.act(.closeCredit) }
    try life.repay(2, Money(yuan: 80))
    try life.send(.payout, .payoutFailed)
    #expect(throws: Refusal.debtOpen) { try life.act(.closeCredit) }
    try life.repay(loan, life.position(loan).payoff)
    #expect(try life.state.openItems(on: life.today).isEmpty)
    try life.act(.closeCredit)
    #expect(try life.state.agreement?.closedOn == life.today)
    #expect(try life.state.purchaseLine?.closedOn == life.today)
  }

  @Test("R124 interest of a minimum payment that is not billed yet keeps the contract open")
  func accruedInterest() throws {
    var life = try Life.withLine()
    try life.act(.buy(amount: Money(yuan: 10_000), category: "food"))
    try life.go(to: "2026-02-05")
    try life.repay(2, life.position(2).dueNow - Money(yuan: 100))
    try life.go(to: "2026-02-20")
    let owed = try life.position(2).payoff
    #expect(owed > Money(yuan: 100))
    try life.repay(2, Money(yuan: 100))
    #expect(throws: Refusal.debtOpen) { try life.act(.closeCredit) }
    try life.repay(2, life.position(2).payoff)
    try life.act(.closeCredit)
  }

  @Test("R89 after closing every use is refused with its reason; there is no second closing")
  func unusable() throws {
    var life = try Life.withLine()
    let draw = try life.drawing(Money(yuan: 500))
    try life.act(.closeCredit)
    #expect(throws: Refusal.lineClosed) { try life.act(draw) }
    #expect(throws: Refusal.lineClosed) {
      try life.act(.buy(amount: Money(yuan: 1), category: "food"))
    }
    #expect(throws: Refusal.lineClosed) { try life.act(.closeCredit) }
    #expect(throws: Refusal.noLine) { try life.act(.apply(.limitIncrease, age: 30)) }
    #expect(try life.state.limitUse(on: life.today).available == .zero)
    var none = try Life()
    try none.register()
    #expect(throws: Refusal.noLine) { try none.act(.closeCredit) }
  }

  @Test("R88 the inquiry, the mandate and optional sharing end at once, with closing as reason")
  func authorisations() throws {
    var life = try Life.withLine(mandate: true)
    try life.act(.allowSharing(SharingChoice(scenario: .s4, recipient: "wealth")))
    try life.act(.grant(recipient: "partner", fields: [.loan], expires: life.today))
    try life.act(.closeCredit)
    for item in [ConsentItem.bureauInquiry, .directDebit, .personalInformation] {
      #expect(try life.state.liveConsent(item) == nil)
      #expect(try life.state.consents.last { $0.item == item }?.end?.reason == .closed)
    }
    #expect(try life.state.sharingConsents.first?.end?.reason == .closed)
    #expect(try life.state.grants.isEmpty)
  }

  @Test("R88 R89 signing anew waits for the final records: they rest on what was signed before")
  func signedAnew() throws {
    var life = try Life.withLine()
    try life.go(to: "2026-01-20")
    try life.report()
    let given = try life.state.liveConsent(.bureauReporting)?.ordinal
    try life.act(.closeCredit)
    let before = try life.state
    #expect(throws: Refusal.authorisationStillNeeded) { try life.authorise() }
    #expect(throws: Refusal.authorisationStillNeeded) { try life.prove(.bureauAuthorisation) }
    #expect(try life.state.liveConsent(.bureauReporting)?.ordinal == given)
    #expect(try life.state.rows == before.rows)
    try life.close(through: life.today)
    try life.go(to: "2026-01-22")
    try life.reportAll()
    #expect(life.told.contains("210/20"))
    try life.go(to: "2026-01-24")
    try life.reportAll()
    #expect(life.told.last == "220/20")
    #expect(try life.state.liveConsent(.bureauReporting) == nil)
    try life.authorise()
    #expect(try life.state.liveConsent(.bureauReporting) != nil)
    try life.apply()
  }

  @Test("R89 H22 a new contract waits while nobody knows what became of a debit of the closed line")
  func debitOnItsWay() throws {
    var life = try Life.withLine(mandate: true)
    try life.act(.buy(amount: Money(yuan: 300), category: "food"))
    try life.repay(2, Money(yuan: 300))
    try life.act(.closeCredit)
    try life.tellEverything()
    try life.act(.reversePayment(1, .bounced))
    try life.act(.agree(Life.paper(.debitMandate, [.directDebit])))
    while try life.open(.debit).isEmpty { try life.go(to: life.today.adding(days: 1)) }
    try life.send(.debit, .unknown)
    try life.repay(2, life.position(2).payoff)
    try life.tellEverything()
    try life.authorise()
    #expect(throws: Refusal.moneyOnItsWay) { try life.apply() }
    try life.act(.settle(disclosure: try #require(try life.open(.debit).first), .debitFailed))
    try life.apply()
    #expect(try life.state.applications.last?.kind == .firstApplication)
  }

  @Test("R88 reporting lives until the bureau has the final records, then its item ends")
  func reportedUntilTold() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000)
    try life.go(to: "2026-01-20")
    try life.report()
    try life.clearAndClose()
    #expect(try life.state.liveConsent(.bureauReporting) != nil)
    let made = life.rows.count
    try life.go(to: "2026-01-21")
    let closing = life.rows.dropFirst(made)
    #expect(Set(closing.map(\.contract)) == [2, loan])
    #expect(closing.allSatisfy { $0.code == "20" && $0.account?.status == 3 })
    try life.report()
    #expect(try life.state.liveConsent(.bureauReporting) != nil)
    try life.go(to: "2026-01-22")
    let end = try #require(life.rows.last)
    #expect(end.record == .creditAgreement && end.isEnd)
    #expect(life.rows.count == made + 3)
    try life.report()
    #expect(try life.state.liveConsent(.bureauReporting) == nil)
    #expect(
      try life.state.consents.last { $0.item == .bureauReporting }?.end?.reason == .closed)
    try life.close(through: day("2026-12-31"))
    #expect(life.rows.count == made + 3)
    for invariant in Invariants.all {
      #expect(try invariant.check(life.history).broken.isEmpty, "\(invariant.name)")
    }
  }

  @Test("R88 where nothing was ever reported, the reporting item ends at once")
  func neverReported() throws {
    var life = try Life.withLine { $0.terms.reporting.beginsOn = try day("2026-06-01") }
    try life.act(.closeCredit)
    #expect(try life.state.liveConsent(.bureauReporting) == nil)
    try life.close(through: day("2026-12-31"))
    #expect(life.rows.isEmpty)
  }

  @Test("R88 a contract opened and closed on one day of reporting is told, then the item ends")
  func openedAndClosed() throws {
    var life = try Life.withLine()
    try life.act(.closeCredit)
    try life.go(to: "2026-01-06")
    #expect(life.told == ["110/10", "220/10", "210/10"])
    #expect(life.rows.last?.account?.closedOn == life.rows.last?.on)
    try life.report()
    try life.go(to: "2026-01-07")
    #expect(life.told.last == "220/20")
    try life.report()
    #expect(try life.state.liveConsent(.bureauReporting) == nil)
  }

  @Test("R125 the final records shown before are those that are made")
  func preview() throws {
    var life = try Life.withLine()
    try life.act(.buy(amount: Money(yuan: 100), category: "food"))
    try life.go(to: "2026-01-20")
    try life.report()
    try life.repay(2, Money(yuan: 100))
    let shown = try life.state.finalRecords(on: life.today, life.world.terms)
    #expect(shown.map(\.contract) == [2])
    try life.act(.closeCredit)
    try life.close(through: life.today)
    let row = try #require(life.rows.last)
    #expect(row.account == shown.first?.figures)
    #expect(row.account?.closedOn == life.today && row.account?.balance == .zero)
    #expect(row.account?.paid == Money(yuan: 100))
    var unreported = try Life.withLine { $0.terms.reporting.beginsOn = try day("2027-06-01") }
    try unreported.act(.complain(.other))
    #expect(
      try unreported.state.finalRecords(on: unreported.today, unreported.world.terms).isEmpty)
  }

  @Test("R125 a line closed at a month's end and closed late is told as of the day it closed")
  func closedLate() throws {
    var life = try Life.withLine()
    try life.go(to: "2026-01-31")
    try life.close(through: life.today)
    try life.report()
    try life.act(.closeCredit)
    try life.close(through: day("2026-02-02"))
    let row = try #require(life.rows.last { $0.contract == 2 })
    let account = try #require(row.account)
    #expect("\(row.on) \(row.code)" == "2026-02-01 20")
    #expect("\(account.month)" == "2026-01")
    #expect(try #require(account.closedOn) <= row.on && account.status == 3)
  }

  @Test("R64 after everything was told a new contract may be asked for, with fresh consent")
  func again() throws {
    var life = try Life.withLine { $0.terms.reporting.beginsOn = try day("2027-06-01") }
    try life.act(.closeCredit)
    #expect(throws: Refusal.consentMissing) { try life.apply() }
    life.today = life.today.adding(days: 1)
    try life.authorise()
    try life.apply()
    try life.answer()
    try life.decide()
    try life.act(.sign(Life.contract))
    #expect(try life.state.agreement?.ordinal == 3 && life.state.agreement?.closedOn == nil)
    #expect(try life.state.purchaseLine?.ordinal == 4)
    try life.act(.buy(amount: Money(yuan: 1), category: "food"))
    #expect(life.intended(.bureauInquiry).count == 2)
  }

  @Test("R124 an application with a person is withdrawn by closing; one being decided blocks it")
  func applications() throws {
    var life = try Life.withLine()
    try life.authorise([.bureauInquiry])
    try life.apply(.limitIncrease)
    #expect(try life.state.openItems(on: life.today).map(\.kind) == [.application])
    #expect(throws: Refusal.debtOpen) { try life.act(.closeCredit) }
    try life.answer()
    try life.decide(ppm: 300_000)
    #expect(try life.state.applications.last?.stage == .referred)
    try life.act(.closeCredit)
    #expect(try life.state.applications.last?.stage == .withdrawn)
    #expect(throws: Refusal.nothingToReview) {
      try life.act(.review(application: 2, .approve, role: .creditOfficer))
    }
    #expect(throws: Refusal.applicationUnknown) { try life.act(.sign(Life.contract)) }
  }
}
