import CreditCore
import PolicyFiles
import Testing

@Suite("Policy of the roll-out")
struct RolloutPolicyTests {
  private let source = "from: 2026-01-01, cite: R99, strength: G, approver: policy-board"

  private func waves(_ rows: String) throws -> [ReportingWave] {
    let policy = try PolicyText.policy(
      [SourceText(name: "b.yaml", text: "report.waves:\n  - {waves: [\(rows)], \(source)}")],
      version: "v")
    guard case .waves(let waves) = policy.items.first?.value else {
      Issue.record("no waves were read")
      return []
    }
    return waves
  }

  @Test("R99 R127 a stage is read with its day, name, share, conditions and invitations")
  func reads() throws {
    let id = "000102030405060708090a0b0c0d0e0f"
    let found = try waves(
      "{from: 2026-01-01, name: pilot, per_mille: 10, segments: [never-overdue, cash], "
        + "registered_before: 2025-06-01, invited: [\(id)]}, "
        + "{from: 2026-04-01, name: all, per_mille: 1000}")
    #expect(found.map(\.name) == ["pilot", "all"])
    let rule = try #require(found.first).rule
    #expect(rule.perMille == 10 && rule.segments == [.neverOverdue, .cash])
    #expect(rule.registeredBefore == CivilDate("2025-06-01"))
    #expect(
      rule.invited == [StreamID(high: 0x0001_0203_0405_0607, low: 0x0809_0A0B_0C0D_0E0F)])
    #expect("\(rule)".contains("1 invited") && !"\(rule)".contains("0001"))
  }

  @Test(
    "a stage with an unknown condition, a bad id or a missing name is refused",
    arguments: [
      "{from: 2026-01-01, name: a, per_mille: 10, segments: [share]}",
      "{from: 2026-01-01, name: a, per_mille: 10, segments: [rich]}",
      "{from: 2026-01-01, name: a, per_mille: 10, invited: [\"0001\"]}",
      "{from: 2026-01-01, per_mille: 10}", "{from: 2026-01-01, name: a, share: 10}",
    ])
  func refuses(row: String) {
    #expect(throws: PolicyFileError.self) { try waves(row) }
  }

  @Test("R127 the shipped policy takes good users first and everybody in the end")
  func shipped() throws {
    let terms = try ShippedPolicy.terms("2026-06-01", .consumerFinance)
    #expect(terms.reporting.waves.first?.rule.segments == [.neverOverdue])
    #expect(terms.reporting.waves.last?.rule == CohortRule(perMille: 1000))
    #expect(terms.rollout.requiresReporting == [.purchase] && terms.rollout.graceDays > 0)
  }
}
