import CreditCore
import Testing

@Suite("Random lives")
struct RandomLifeTests {
  @Test("R20 R72 R81 every invariant holds in random lives", arguments: 0..<16)
  func invariants(block: Int) throws {
    for seed in 0..<15 {
      let life = try RandomLife.live(seed: UInt64(1000 + block * 15 + seed))
      for invariant in Invariants.all {
        let finding = invariant.check(try life.history)
        #expect(finding.broken.isEmpty, "\(invariant.name), block \(block), seed \(seed)")
      }
    }
  }

  @Test("the random lives reach every kind of event but signing codes, erasure and agencies")
  func coverage() throws {
    var kinds: Set<String> = []
    for seed in 1000..<1030 {
      kinds.formUnion(try RandomLife.live(seed: UInt64(seed)).events.map(\.event.kind))
    }
    let missing = Set(BorrowerEvent.kinds).subtracting(kinds)
    #expect(
      missing == [
        "person.erased/1", "signing-code.sent/1", "signing-code.used/1", "collection.assigned/1",
        "collection.recalled/1",
      ])
  }

  @Test("every event's postings sum to zero, and the replay of all events equals the state")
  func postingsAndReplay() throws {
    for seed in 2000..<2020 {
      let life = try RandomLife.live(seed: UInt64(seed))
      var replayed: Borrower?
      for recorded in life.events {
        #expect(recorded.event.postings.map(\.amount).sum() == .zero)
        replayed = Borrower.evolve(replayed, recorded.event)
      }
      #expect(replayed == life.stored)
    }
  }

  @Test("each wake day closes to a later one or to none, for years on end")
  func noEndlessWake() throws {
    for seed in 3000..<3012 {
      var life = try RandomLife.live(seed: UInt64(seed), steps: 20)
      let before = life.today
      // `close` fails when a wake day is not later than the one before.
      try life.close(through: before.adding(days: 800))
      let wakes = life.events.filter { event in
        if case .dayClosed(let closed) = event.event { closed.through > before } else { false }
      }
      // At most a bill, four debit tries, a class and a month end in each of 27 months.
      #expect(wakes.count < 7 * 27, "seed \(seed)")
    }
  }

  @Test("closing a day that is no wake day does nothing but bring the books up to it")
  func idleDays() throws {
    for seed in 4000..<4012 {
      var life = try RandomLife.live(seed: UInt64(seed), steps: 20)
      try life.close(through: life.today)
      for _ in 0..<60 {
        life.today = life.today.adding(days: 1)
        let wake = try life.state.wakesOn(life.world.terms)
        let kinds = Set(try life.act(.closeDay(life.today)).map(\.kind))
        let booked: Set = ["day.closed/1", "charges.booked/1", "income.suspended/1"]
        #expect(
          wake == life.today || kinds.isSubset(of: booked),
          "seed \(seed), \(life.today): \(kinds)")
        #expect(try life.act(.closeDay(life.today)).isEmpty)
      }
    }
  }
}
