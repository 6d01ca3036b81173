import CreditCore
import Testing

@Suite("Laws of contact")
struct ContactLawTests {
  private let answered: Set<ContactOutcome> = [.reached, .refused, .wrongPerson, .objected]

  @Test("N80 N81 N82 over random contacts of several parties the permitted ones keep the limits")
  func limits() throws {
    for seed: UInt64 in 1...40 {
      var random = SplitMix64(seed: seed)
      var (life, _) = try Life.collected()
      try life.assign()
      try life.go(to: "2026-02-18")
      var broken = 0
      for _ in 0..<60 {
        let (plan, outcome) = life.randomContact(
          on: life.today.adding(days: -Int.random(in: 0...2, using: &random)), &random)
        let before = try life.state.contactVerdict(
          plan, life.world.terms.collection, hasHappened: true)
        let count = try life.state.collections.contactCount
        do {
          let rules = try life.contact(plan, outcome)
          // A call that nobody answers is no conversation: only these are counted.
          #expect(rules == before.broken.filter { $0 != .calls || answered.contains(outcome) })
          if !rules.isEmpty { broken += 1 }
        } catch Refusal.contactUnfit {
          #expect(try life.state.collections.contactCount == count)
          continue
        }
        #expect(try life.state.collections.contactCount == count + 1)
      }
      #expect(broken > 0)
      try check(life.state.collections.contacts.filter { $0.breaches.isEmpty })
    }
  }

  /// What the limits leave of a day, counted once more from the contacts themselves.
  private func check(_ permitted: [ContactAttempt]) throws {
    #expect(!permitted.isEmpty)
    for (_, contacts) in Dictionary(grouping: permitted, by: \.day) {
      let calls = contacts.filter { $0.plan.kind == .call }
      #expect(calls.count { answered.contains($0.outcome) } <= 3)
      let tries = contacts.filter { $0.plan.kind == .call || $0.plan.kind == .message }
      let ways = Dictionary(grouping: tries) { "\($0.plan.third ?? 0)/\($0.plan.way)" }
      #expect(ways.values.allSatisfy { $0.count <= 6 })
      let visits = contacts.filter { $0.plan.kind == .visit }
      #expect(visits.count <= 1 && visits.allSatisfy { $0.plan.people >= 2 })
      #expect(contacts.allSatisfy { (8..<22).contains($0.plan.at.timeInChina.hour) })
    }
  }

  @Test("N86 the state keeps the contacts of the last sixty days, and the number of all")
  func kept() throws {
    var (life, _) = try Life.collected()
    try life.contact(life.call(9))
    try life.go(to: "2026-04-15")
    try life.contact(life.call(9))
    #expect(try life.state.collections.contacts.map(\.ordinal) == [1, 2])
    try life.go(to: "2026-04-16")
    try life.contact(life.call(9))
    #expect(try life.state.collections.contacts.map(\.ordinal) == [2, 3])
    #expect(try life.state.collections.contactCount == 3)
  }
}
