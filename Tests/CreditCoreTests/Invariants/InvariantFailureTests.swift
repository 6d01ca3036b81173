import CreditCore
import Testing

/// An invariant that can't fail says nothing: each is fed a spoilt history here.
@Suite("Invariants can fail")
struct InvariantFailureTests {
  /// A life with everything the invariants look at: an inquiry, a loan, a purchase, rows, an
  /// adverse row that left.
  private func life() throws -> Life {
    var life = try Life.withLine(mandate: true)
    try life.borrow(1_000)
    try life.act(.buy(amount: Money(yuan: 100), category: "food"))
    try life.go(to: "2026-02-07")
    try life.report()
    try life.send(.adverseNotice, .noticeSent(on: life.today))
    try life.go(to: "2026-03-05")
    try life.report()
    return life
  }

  /// What an invariant finds in the life after events or the stored state were spoilt.
  private func broken(
    _ invariant: some Invariant, events: (inout [RecordedEvent]) throws -> Void = { _ in },
    stored: (inout Borrower) throws -> Void = { _ in }
  ) throws -> [String] {
    let life = try life()
    var (recorded, state) = (life.events, try life.state)
    #expect(try invariant.check(life.history).broken.isEmpty)
    #expect(try invariant.check(life.history).checked > 0)
    try events(&recorded)
    try stored(&state)
    return invariant.check(BorrowerHistory(events: recorded, stored: state)).broken
  }

  /// Takes out the events of a kind.
  private func without(_ kind: String) -> (inout [RecordedEvent]) -> Void {
    { events in events.removeAll { $0.event.kind == kind } }
  }

  @Test("all of them are listed, each under a name of its own")
  func names() {
    #expect(Set(Invariants.all.map(\.name)).count == Invariants.all.count)
    #expect(Invariants.all.count == 9)
  }

  @Test("R47 an inquiry without consent or without an application is found")
  func inquiry() throws {
    #expect(try broken(InquiryHasConsent(), events: without(PaperAgreed.kind)).count == 2)
    #expect(try broken(InquiryHasConsent(), events: without(ApplicationSubmitted.kind)).count == 2)
  }

  @Test("R81 rows without an authorisation or before reporting began are found")
  func rows() throws {
    #expect(!(try broken(RowsWithinAuthorisation(), events: without(PaperAgreed.kind)).isEmpty))
    #expect(!(try broken(RowsWithinAuthorisation(), events: without(ReportingBegan.kind)).isEmpty))
  }

  @Test("a send without an intent, before its log entry, or without its notice is found")
  func sends() throws {
    #expect(!(try broken(SendsFollowTheLog(), events: without(DisclosureIntended.kind)).isEmpty))
    #expect(!(try broken(SendsFollowTheLog(), events: without(PaperAgreed.kind)).isEmpty))
    let late = try broken(
      SendsFollowTheLog(),
      events: { events in
        for index in events.indices { events[index].logIndex = nil }
      })
    #expect(!late.isEmpty)
    let unnoticed = try broken(
      SendsFollowTheLog(),
      events: { events in
        for index in events.indices {
          guard case .report(.rowMade(var made)) = events[index].event else { continue }
          made.row.noticeGivenOn = nil
          events[index].event = .report(.rowMade(made))
        }
      })
    #expect(unnoticed.count == 1)
  }

  @Test("a release without an outcome is found")
  func releases() throws {
    let dropped = try broken(ReleasesHaveOutcomes(), events: without(DisclosureClosed.kind))
    #expect(dropped.count > 3)
  }

  @Test("postings that do not sum to zero, or are not the event's, are found")
  func postings() throws {
    let unequal = try broken(
      PostingsSumToZero(),
      events: { events in
        let index = try #require(events.firstIndex { !$0.postings.isEmpty })
        events[index].postings[0].amount += Money(fen: 1)
      })
    #expect(unequal.count == 1)
    let foreign = try broken(
      PostingsSumToZero(),
      events: { events in
        let index = try #require(events.firstIndex { !$0.postings.isEmpty })
        events[index].postings = []
      })
    #expect(foreign.count == 1)
  }

  @Test("R20 books that differ from the accounts are found, and accounts from their booked figures")
  func books() throws {
    let missing = try broken(
      BooksEqualLoans(),
      events: { events in
        let index = try #require(events.firstIndex { !$0.postings.isEmpty })
        events[index].postings = []
      })
    #expect(missing == ["contract 3"])
    let spoilt = try broken(
      BooksEqualLoans(),
      stored: { $0.purchaseLine?.servicing.booked.principalPaid += Money(fen: 1) })
    #expect(spoilt == ["contract 2"])
  }

  @Test("terms that give no plan are found")
  func schedules() throws {
    let found = try broken(
      ScheduleSumsToPrincipal(), stored: { $0.loans[0].terms.instalments = 0 })
    #expect(found == ["loan 3"])
  }

  @Test("use above the limit is found")
  func limit() throws {
    let found = try broken(
      UseWithinLimit(),
      events: { events in
        let index = try #require(
          events.firstIndex { $0.event.kind == ContractSigned.kind })
        guard case .contractSigned(var signed) = events[index].event else { return }
        signed.agreement.offer.cashLimit = Money(yuan: 999)
        events[index].event = .contractSigned(signed)
      })
    #expect(found.count == 1)
  }

  @Test("a stored state that the events do not give is found")
  func replay() throws {
    #expect(try broken(ReplayGivesState(), stored: { $0.isStudent.toggle() }).count == 1)
    #expect(try broken(ReplayGivesState(), events: { $0.removeLast() }).count == 1)
  }
}
