import CreditCore
import Testing

@Suite("Cohorts of the roll-out")
struct CohortTests {
  private static func id(_ low: UInt64) -> StreamID { StreamID(high: 9, low: low) }

  @Test("R127 the hash is SipHash-2-4: the published answer to the published 16 bytes")
  func reference() {
    let id = StreamID(high: 0x0001_0203_0405_0607, low: 0x0809_0A0B_0C0D_0E0F)
    let hash = SipHash.hash(id, key: (0x0706_0504_0302_0100, 0x0F0E_0D0C_0B0A_0908))
    #expect(hash == 0x3F2A_CC7F_57C2_9BDB)
  }

  @Test("R127 the buckets are even for ids in a row and for random ids")
  func even() throws {
    var random = SplitMix64(seed: 3)
    let rows: [[StreamID]] = [
      (0..<100_000).map { CohortTests.id($0) },
      (0..<100_000).map { StreamID(high: $0, low: 1) },
      (0..<100_000).map { _ in StreamID(high: random.next(), low: random.next()) },
    ]
    for ids in rows {
      var counts = [Int](repeating: 0, count: 1000)
      for id in ids { counts[Int(CohortBucket.of(id, seed: 7))] += 1 }
      // Chi-square of 999 degrees of freedom has mean 999 and deviation 45: within 5 of them.
      let squares = counts.map { ($0 - 100) * ($0 - 100) }.reduce(0, +) / 100
      #expect((775...1223).contains(squares))
    }
  }

  @Test("R127 two roll-outs with different seeds draw independently of each other")
  func independent() {
    var both = 0
    for low in UInt64(0)..<100_000 {
      let first = CohortBucket.of(CohortTests.id(low), seed: 1) < 300
      let second = CohortBucket.of(CohortTests.id(low), seed: 2) < 300
      both += first && second ? 1 : 0
    }
    // 9,000 are expected, with a deviation of 90.
    #expect((8550...9450).contains(both))
  }

  @Test("R127 the same person has the same answer at every time, and every question is answered")
  func explained() throws {
    let life = try Life.withLine()
    let rule = CohortRule(
      perMille: 1000, segments: [.neverOverdue, .firstLine, .purchase, .cash],
      registeredBefore: try day("2026-01-06"), invited: [CohortTests.id(99)])
    let explanation = rule.explain(try life.state, seed: 7)
    #expect(explanation.isIn)
    #expect(explanation == rule.explain(try life.state, seed: 7))
    #expect(Set(explanation.answers.map(\.criterion)) == Set(CohortCriterion.allCases))
    #expect(explanation.answers.filter { !$0.isMet }.map(\.criterion) == [.invited])
    #expect(explanation.basis == explanation.answers.map(\.criterion).filter { $0 != .invited })
    var late = rule
    late.registeredBefore = try day("2026-01-05")
    let refused = late.explain(try life.state, seed: 7)
    #expect(!refused.isIn)
    #expect(refused.answers.last == CohortExplanation.Answer(.registeredBefore, false))
  }

  @Test("R127 an invitation takes in whoever meets nothing else")
  func invited() throws {
    let life = try Life.withLine()
    let rule = CohortRule(perMille: 0, invited: [try life.state.id])
    let explanation = rule.explain(try life.state, seed: 7)
    #expect(explanation.isIn && explanation.basis == [.invited])
    #expect(!CohortRule(perMille: 0).explain(try life.state, seed: 7).isIn)
  }

  @Test("R109 R127 good users first: who was ever overdue waits for the wave that takes everybody")
  func goodFirst() throws {
    for isLate in [false, true] {
      var life = try Life.withLine { world in
        world.terms.reporting.waves = [
          ReportingWave(
            from: try day("2026-04-01"), name: "good",
            rule: CohortRule(perMille: 1000, segments: [.neverOverdue])),
          ReportingWave(from: try day("2026-09-01"), perMille: 1000),
        ]
      }
      try life.act(life.buying(100))
      try life.go(to: isLate ? "2026-02-20" : "2026-02-10")
      try life.repay(2, life.position(2).payoff)
      #expect(try life.state.rollout.overdueOn != nil || !isLate)
      try life.close(through: day("2026-12-31"))
      let joined = try #require(try life.state.rollout.joined)
      #expect(joined.wave == (isLate ? "share-1000" : "good"))
      #expect(joined.on == (try day(isLate ? "2026-09-01" : "2026-04-01")))
      #expect(joined.basis == (isLate ? [.share] : [.share, .neverOverdue]))
      #expect(life.rows.map(\.on).min() == joined.on)
    }
  }

  @Test("R109 a membership is decided once: later lateness and later policy don't take it back")
  func neverFlips() throws {
    var life = try Life.withLine { world in
      world.terms.reporting.waves = [
        ReportingWave(
          from: try day("2025-01-01"), name: "good",
          rule: CohortRule(perMille: 1000, segments: [.neverOverdue]))
      ]
    }
    try life.act(life.buying(100))
    try life.close(through: life.today)
    let joined = try #require(try life.state.rollout.joined)
    life.world.terms.rollout.seed = 8
    life.world.terms.reporting.waves = []
    try life.go(to: "2026-06-01")
    #expect(try life.state.rollout.overdueOn != nil)
    #expect(try life.state.rollout.joined == joined)
    #expect(life.count("cohort.joined/1") == 1)
  }

  @Test("R99 R109 each stage takes in its share, everybody one day, and nobody leaves")
  func stages() throws {
    let waves = [
      ReportingWave(from: try day("2026-02-01"), perMille: 100),
      ReportingWave(from: try day("2026-04-01"), perMille: 1000),
    ]
    let life = try Life()
    for (range, text) in [(Int64(0)..<100, "2026-02-01"), (100..<1000, "2026-04-01")] {
      for id in life.ids(in: range, count: 3) {
        var one = try Life.withLine(id: id) { $0.terms.reporting.waves = waves }
        #expect(try one.state.cohortDay(one.world.terms) == (try day(text)))
        #expect(try one.state.cohort(one.world.terms, on: day(text).adding(days: -1)) == nil)
        try one.close(through: day("2026-05-01"))
        #expect(try one.state.rollout.joined?.on == (try day(text)))
        #expect(try one.state.reporting.beganOn == (try day(text)))
      }
    }
  }

  @Test("R112 who has only the service agreement joins nothing and has no row")
  func outside() throws {
    var life = try Life()
    try life.register()
    try life.identify()
    #expect(try life.state.wakesOn(life.world.terms) == nil)
    life.today = try day("2026-12-31")
    try life.act(.closeDay(life.today))
    #expect(try life.state.rollout == RolloutStanding())
    #expect(try life.state.coverage == nil && life.rows.isEmpty)
  }
}
