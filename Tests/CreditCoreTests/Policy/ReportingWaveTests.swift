import CreditCore
import Testing

@Suite("Reporting waves")
struct ReportingWaveTests {
  private func waves() throws -> [ReportingWave] {
    [
      ReportingWave(
        from: try day("2026-01-01"), name: "good",
        rule: CohortRule(perMille: 100, segments: [.neverOverdue])),
      ReportingWave(from: try day("2026-04-01"), perMille: 1000),
    ]
  }

  private func item(
    _ value: PolicyValue, _ key: PolicyKey = .reportWaves, from: String, to end: String? = nil
  ) throws -> PolicyItem {
    PolicyItem(
      key: key, lender: nil, value: value, validFrom: try day(from),
      validTo: try end.map { try day($0) }, citation: "test", strength: .general, approver: "board")
  }

  private func refused(_ waves: [ReportingWave]) throws -> Bool {
    let item = try item(.waves(waves), from: "2025-01-01")
    do throws(PolicyError) {
      _ = try PolicySet(version: "1", items: [item])
      return false
    } catch {
      return true
    }
  }

  @Test("R127 the share of a day is reproducible from the dated stages")
  func cohort() throws {
    var terms = try SampleWorld.policy(.consumerFinance).reporting
    terms.beginsOn = try day("2026-01-01")
    terms.waves = try waves()
    #expect(terms.cohortPerMille(on: try day("2025-12-31")) == 0)
    #expect(terms.cohortPerMille(on: try day("2026-01-01")) == 100)
    #expect(terms.cohortPerMille(on: try day("2026-03-31")) == 100)
    #expect(terms.cohortPerMille(on: try day("2026-04-01")) == 1000)
  }

  @Test("R99 stages only grow: in share, in conditions, in days, each with a name of its own")
  func grow() throws {
    #expect(try !refused(waves()))
    var falling = try waves()
    falling[1].rule.perMille = 99
    var stricter = try waves()
    stricter[1].rule.segments = [.neverOverdue, .cash]
    var limited = try waves()
    limited[1].rule.registeredBefore = try day("2026-01-01")
    var sameName = try waves()
    sameName[1].name = "good"
    var sameDay = try waves()
    sameDay[1].from = sameDay[0].from
    var same = try waves()
    same[1].rule = same[0].rule
    var over = try waves()
    over[1].rule.perMille = 1001
    var foreign = try waves()
    foreign[0].rule.segments.insert(.share)
    for wrong in [falling, stricter, limited, sameName, sameDay, same, over, foreign] {
      #expect(try refused(wrong))
    }
  }

  @Test("R109 a stage that has begun can't be changed or dropped by a later policy")
  func begunStages() throws {
    let first = try item(.waves(waves()), from: "2025-01-01", to: "2026-02-28")
    var later = try waves()
    later[1].from = try day("2026-06-01")
    _ = try PolicySet(
      version: "1", items: [first, try item(.waves(later), from: "2026-03-01")])
    var changed = later
    changed[0].rule.perMille = 200
    for wrong in [changed, Array(later.dropFirst())] {
      let item = try item(.waves(wrong), from: "2026-03-01")
      #expect(throws: PolicyError.self) { try PolicySet(version: "1", items: [first, item]) }
    }
  }

  @Test("R127 the seed of a roll-out never changes")
  func seed() throws {
    let first = try item(.integer(7), .rolloutSeed, from: "2025-01-01", to: "2025-12-31")
    let same = try item(.integer(7), .rolloutSeed, from: "2026-01-01")
    let other = try item(.integer(8), .rolloutSeed, from: "2026-01-01")
    _ = try PolicySet(version: "1", items: [first, same])
    #expect(throws: PolicyError.self) { try PolicySet(version: "1", items: [first, other]) }
  }
}
