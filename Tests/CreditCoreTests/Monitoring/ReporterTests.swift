import CreditCore
import Testing

@Suite("Who reports")
struct ReporterTests {
  @Test("R123 R84 who submits is named when reporting begins; another one makes a notice, once")
  func change() throws {
    var life = try Life.withLine()
    try life.borrow(1_000)
    try life.go(to: "2026-01-20")
    let first = try #require(try life.state.monitoring.reporter)
    #expect(first.agent == nil)
    #expect(try life.state.reporting.beganOn == first.since)
    #expect(try life.notices(.reporterChanged).isEmpty)
    life.world.terms.monitoring.submittingAgent = "servicer"
    try life.go(to: "2026-03-10")
    let second = try #require(try life.state.monitoring.reporter)
    #expect(second.agent == "servicer" && second.since > first.since)
    let notices = try life.notices(.reporterChanged)
    #expect(notices.map(\.recipient) == ["servicer"])
    life.world.terms.monitoring.submittingAgent = Reporter.selfCode
    try life.go(to: "2026-03-12")
    #expect(try life.state.monitoring.reporter?.agent == nil)
    #expect(try life.notices(.reporterChanged).map(\.recipient) == ["servicer", nil])
  }

  @Test("R123 who is not reported is told of no reporter, and of no change")
  func notReported() throws {
    var life = try Life.withLine { $0.terms.reporting.beginsOn = try day("2027-01-01") }
    life.world.terms.reporting.waves = []
    try life.borrow(1_000)
    try life.go(to: "2026-01-20")
    life.world.terms.monitoring.submittingAgent = "servicer"
    try life.go(to: "2026-02-03")
    #expect(try life.state.monitoring.reporter == nil)
    #expect(try life.notices(.reporterChanged).isEmpty)
  }
}
