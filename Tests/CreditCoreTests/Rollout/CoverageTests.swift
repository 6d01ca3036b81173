import CreditCore
import Testing

@Suite("Coverage of the roll-out")
struct CoverageTests {
  private func place(_ life: Life) throws -> [String] {
    let coverage = try #require(try life.state.coverage)
    return [coverage.standing.rawValue, coverage.reason.rawValue, coverage.wave ?? ""]
  }

  @Test("R101 R102 each step of a borrower is counted in its place, with the reason and the day")
  func steps() throws {
    var life = try Life.withoutReporting()
    #expect(try place(life) == ["not-invited", "wave-not-come", ""])
    #expect(try life.state.coverageChangedOn == (try day("2026-01-05")))
    try life.go(to: "2026-03-02")
    #expect(try place(life) == ["open", "asked", "share-1000"])
    #expect(try life.state.coverageChangedOn == (try day("2026-03-01")))
    var refusing = life
    try refusing.act(.refuse(.bureauAuthorisation, version: "1"))
    #expect(try place(refusing) == ["refused", "said-no", "share-1000"])
    var silent = life
    try silent.go(to: "2026-04-01")
    #expect(try place(silent) == ["excluded", "no-answer", "share-1000"])
    try life.act(.agree(Life.paper(.bureauAuthorisation, [.bureauReporting])))
    #expect(try place(life) == ["agreed", "not-begun", "share-1000"])
    try life.close(through: life.today)
    #expect(try place(life) == ["agreed", "reported", "share-1000"])
    try life.act(.withdraw(.bureauReporting))
    #expect(try place(life) == ["excluded", "withdrawn", "share-1000"])
    #expect(try life.state.coverage?.hasPurchase == true)
    #expect(try life.state.coverage?.hasCash == true)
  }

  @Test("R111 an authorisation before the wave is counted as such, and reports nothing")
  func early() throws {
    let life = try Life.withLine { $0.terms.reporting.waves = [] }
    #expect(try place(life) == ["not-invited", "authorised-early", ""])
    #expect(try life.state.cohortDay(life.world.terms) == nil)
  }

  @Test("R101 in random lives whoever is reported has joined, and a lapse was told by its notice")
  func laws() throws {
    for seed: UInt64 in 7000..<7040 {
      let life = try RandomLife.live(seed: seed)
      for step in try life.history.steps {
        guard let state = step.after else { continue }
        if let began = state.reporting.beganOn {
          let joined = try #require(state.rollout.joined)
          #expect(joined.on <= began)
        }
        if case .rollout(.lapsed(let lapse)) = step.recorded.event {
          #expect(
            state.notices.contains { $0.ordinal == lapse.notice && $0.template == .upgradeDue })
        }
        if let before = step.before?.rollout.joined { #expect(state.rollout.joined == before) }
      }
    }
  }
}
