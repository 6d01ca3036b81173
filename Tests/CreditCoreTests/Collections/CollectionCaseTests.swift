import CreditCore
import Testing

@Suite("Collection cases")
struct CollectionCaseTests {
  @Test("P13 N85 a case opens by itself on the policy's day overdue, and not before")
  func opening() throws {
    var (life, _) = try Life.withLoan()
    try life.go(to: "2026-02-13")
    #expect(try life.state.collections.newest == nil)
    try life.go(to: "2026-02-14")
    let opened = try #require(try life.state.collections.open)
    #expect(opened.ordinal == 1 && opened.holding == nil)
    #expect(try opened.since == day("2026-02-05") && opened.openedOn == day("2026-02-13"))
  }

  @Test("P13 what is paid in time, or before that day, never makes a case")
  func none() throws {
    var (life, loan) = try Life.withLoan()
    try life.go(to: "2026-02-12")
    try life.repay(loan, try life.position(loan).dueNow)
    try life.go(to: "2026-02-28")
    #expect(try life.state.collections.newest == nil)
  }

  @Test("P13 the case ends with the payment that leaves nothing overdue; a new time is a new case")
  func ending() throws {
    var (life, loan) = try Life.collected()
    try life.assign()
    let held = try #require(try life.state.collections.open?.holding)
    try life.repay(loan, Money(fen: 100))
    #expect(try life.state.collections.open != nil)
    try life.repay(loan, try life.position(loan).dueNow)
    let ended = try #require(try life.state.collections.newest)
    #expect(!ended.isOpen && ended.holding == nil)
    #expect(try !life.state.cases.contains { $0.ordinal == held.shareCase })
    try life.go(to: "2026-03-20")
    #expect(try life.state.collections.open?.ordinal == 2)
  }

  @Test("P13 a reversed payment brings the debt back, and with it a case at the next close")
  func reversal() throws {
    var (life, loan) = try Life.collected()
    try life.repay(loan, try life.position(loan).dueNow)
    #expect(try life.state.collections.open == nil)
    try life.act(.reversePayment(try life.state.counts.payments, .bounced))
    try life.go(to: "2026-02-16")
    #expect(try life.state.collections.open?.ordinal == 2)
  }

  @Test("N85 R30 an agency gets the least it needs through the sharing list; the borrower is told")
  func handingOver() throws {
    var (life, _) = try Life.collected()
    try life.assign()
    let holding = try #require(try life.state.collections.open?.holding)
    #expect(holding.agency == Life.agency)
    let share = try #require(try life.state.disclosure(holding.disclosure))
    #expect(share.scenario == .s3e && share.purpose == .collection)
    #expect(share.order?.fields == [.name, .phone, .overdue])
    #expect(share.order?.ground.shareCase == holding.shareCase)
    #expect(try life.state.notices.last?.template == .collection)
    #expect(try life.state.notices.last?.recipient == "agency")
    try life.send(.share, .shared(Life.digest))
    #expect(throws: Refusal.collectionUnchanged) { try life.assign() }
  }

  @Test("R28 after a recall nothing leaves for the agency any more")
  func recalled() throws {
    var (life, _) = try Life.collected()
    try life.assign()
    try life.act(.collection(.recall(by: Life.staff(4))))
    #expect(try life.state.collections.open?.holding == nil)
    let waiting = try #require(try life.open(.share).last)
    try life.act(.release(disclosure: waiting))
    #expect(try life.state.disclosure(waiting) == nil)
    #expect(throws: Refusal.collectionUnchanged) {
      try life.act(.collection(.recall(by: Life.staff(4))))
    }
  }

  @Test("N85 an agency that is not on the white list, or no longer, gets no case and no data")
  func listing() throws {
    var (life, _) = try Life.collected()
    #expect(throws: Refusal.agencyNotListed) { try life.assign(DeskCode("bank")) }
    life.world.terms.collection.agencies[0].to = try day("2026-02-13")
    #expect(throws: Refusal.agencyNotListed) { try life.assign() }
    life.world.terms.collection.agencies[0].to = try day("2026-02-14")
    try life.assign()
    // The entry ends before the data have left: they stay.
    life.world.terms.collection.agencies = []
    let waiting = try #require(try life.open(.share).last)
    try life.act(.release(disclosure: waiting))
    #expect(try life.state.disclosure(waiting) == nil)
  }

  @Test("N85 an agency's training holds for twelve months to the day")
  func training() throws {
    var (life, _) = try Life.collected()
    life.world.terms.collection.agencies[0].trainedOn = try day("2025-02-13")
    #expect(throws: Refusal.agencyUntrained) { try life.assign() }
    life.world.terms.collection.agencies[0].trainedOn = try day("2025-02-14")
    try life.assign()
  }

  @Test("N85 being on the white list is no basis: the sharing list must name the agency too")
  func basis() throws {
    var (life, _) = try Life.collected()
    life.world.terms.collection.agencies.append(
      CollectionAgency(
        id: "bank", from: try day("2025-01-01"), trainedOn: try day("2025-12-01")))
    #expect(throws: Refusal.disclosureNotListed) { try life.assign(DeskCode("bank")) }
    #expect(try life.state.collections.open?.holding == nil && life.open(.share).isEmpty)
  }

  @Test("N85 an agency without the case, or after its recall, has no business to call")
  func holders() throws {
    var (life, _) = try Life.collected()
    #expect(try life.verdict(life.call(10, by: Life.agency)).broken == [.notAssigned])
    try life.act(
      .collection(.assign(agency: try #require(Life.agency), by: Life.staff(4))),
      life.context(at: life.time(9)))
    #expect(try life.verdict(life.call(8, 59, by: Life.agency)).broken == [.notAssigned])
    #expect(try life.verdict(life.call(9, by: Life.agency)).isAllowed)
    try life.act(.collection(.recall(by: Life.staff(4))), life.context(at: life.time(12)))
    #expect(try life.verdict(life.call(12, 1, by: Life.agency)).broken == [.notAssigned])
    // What it did while it had the case, and reports later, breaks nothing.
    #expect(try life.contact(life.call(11, by: Life.agency)).isEmpty)
    #expect(try life.contact(life.call(13, by: Life.agency)) == [.notAssigned])
  }
}
