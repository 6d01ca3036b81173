import CreditCore
import Testing

@Suite("Changes of the rate")
struct RateChangeTests {
  private func change(
    _ text: String, on day: CivilDate, _ reason: RateReason = .riskRaised,
    by role: ReviewerRole = .creditManager
  ) throws -> BorrowerCommand {
    .limit(.changeRate(to: try percent(text), from: day, reason, by: role))
  }

  private func rate(_ life: Life) throws -> Rate? {
    try life.state.dailyRate(on: life.today)
  }

  private func coming(_ life: Life) throws -> (change: RateChange, start: CivilDate?)? {
    try life.state.comingRate(after: life.today)
  }

  @Test("J1 a higher rate counts 30 days after its notice, for later loans only")
  func rise() throws {
    var life = try Life.withLine()
    let before = try #require(try rate(life))
    let old = try life.borrow(1_000, 12)
    let plan = try #require(try life.state.loan(old)).terms
    let from = life.today.adding(days: 30)
    let events = try life.act(change("0.055", on: from))
    #expect(events.map(\.kind) == ["disclosure.intended/1", "notice.owed/1", "rate.changed/1"])
    #expect(try life.state.notices.last?.template == .rateChanged)
    life.today = life.today.adding(days: 4)
    try life.send(.borrowerNotice, .noticeSent(on: life.today))
    #expect(try coming(life)?.start == life.today.adding(days: 30))
    // Another notice period concerns later changes only.
    life.world.terms.cash.rateNoticeDays = 90
    try life.go(to: from)
    #expect(try rate(life) == before)
    try life.go(to: from.adding(days: 3))
    #expect(try rate(life) == before)
    try life.go(to: from.adding(days: 4))
    #expect(try rate(life) == (try percent("0.055")) && coming(life) == nil)
    #expect(try life.state.loan(old)?.terms == plan)
    let new = try life.borrow(1_000, 12)
    #expect(try life.state.loan(new)?.terms.dailyRate == (try percent("0.055")))
    #expect(try life.state.loan(old)?.terms == plan)
    for invariant in Invariants.all {
      #expect(invariant.check(try life.history).broken.isEmpty, "\(invariant.name)")
    }
  }

  @Test("J1 while the notice of a higher rate has not reached the borrower the old one holds")
  func notTold() throws {
    var life = try Life.withLine()
    let before = try rate(life)
    try life.act(change("0.055", on: life.today.adding(days: 30)))
    life.today = life.today.adding(days: 200)
    #expect(try rate(life) == before && coming(life)?.start == nil)
    try life.send(.borrowerNotice, .noticeSent(on: life.today))
    #expect(try rate(life) == before && coming(life)?.start == life.today.adding(days: 30))
  }

  @Test("J1 a lower rate counts from its day, and takes the place of a higher one to come")
  func fall() throws {
    var life = try Life.withLine()
    try life.act(change("0.055", on: life.today.adding(days: 30)))
    try life.send(.borrowerNotice, .noticeSent(on: life.today))
    try life.act(change("0.02", on: life.today, .riskLowered))
    #expect(try rate(life) == (try percent("0.02")))
    life.today = life.today.adding(days: 60)
    #expect(try rate(life) == (try percent("0.02")) && coming(life) == nil)
  }

  @Test("N4 R68 a person sets it, within the cap, and not what holds already")
  func refused() throws {
    let life = try Life.withLine()
    let now = try #require(try rate(life)).percentText
    let later = life.today.adding(days: 30)
    func refusal(_ command: BorrowerCommand) -> Refusal? {
      do { _ = try life.trial(command) } catch { return error }
      return nil
    }
    #expect(try refusal(change("0.055", on: later, by: .system)) == .personNeeded)
    #expect(try refusal(change(now, on: later)) == .rateUnfit)
    #expect(try refusal(change("0", on: later)) == .rateUnfit)
    #expect(try refusal(change("0.055", on: later.adding(days: -1))) == .rateDayUnfit)
    #expect(try refusal(change("0.02", on: life.today.adding(days: -1))) == .rateDayUnfit)
    #expect(try refusal(change("0.055", on: life.today.adding(days: 367))) == .rateDayUnfit)
    #expect(try refusal(change("0.2", on: later)) == .costAboveCap)
  }
}
