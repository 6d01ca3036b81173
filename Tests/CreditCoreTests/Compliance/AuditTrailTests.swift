import CreditCore
import Testing

@Suite("Audit trail and draw")
struct AuditTrailTests {
  static func audit(_ ordinal: Int64, _ kind: AuditKind, _ on: String) throws -> FiledAudit {
    let event = try #require(EventName(bytes: [UInt8](repeating: 5, count: 16)))
    return FiledAudit(
      ordinal: ordinal, kind: kind, on: try day(on), seed: -3, sample: 20, through: 99,
      counts: [AuditCount(kind: .consents, seen: 9, sampled: 9, findings: 1)],
      findings: [AuditFinding(kind: .consents, rule: .consentNotLogged, event: event)],
      assessmentGaps: 2, recordGaps: 0, untrained: 1,
      digest: Digest(bytes: [UInt8](repeating: 6, count: 32)))
  }

  @Test("R73 audits are numbered without a gap and never of the future")
  func order() throws {
    var desk = try Desk(AuditTrail.self)
    for (ordinal, on): (Int64, String) in [(2, "2026-06-01"), (0, "2026-06-01"), (1, "2026-06-02")]
    {
      let audit = try AuditTrailTests.audit(ordinal, .periodic, on)
      #expect(throws: DeskRefusal.auditOutOfOrder) { try desk.act(audit) }
    }
    let first = try AuditTrailTests.audit(1, .periodic, "2026-06-01")
    try desk.act(first)
    #expect(throws: DeskRefusal.auditOutOfOrder) { try desk.act(first) }
    let kept = try #require(desk.state?.newest(.periodic))
    #expect(kept.findings.isEmpty && kept.counts.first?.findings == 1)
  }

  @Test(
    "N58 the audit of the law is due first, then after its months; the sampled one after its days",
    arguments: [
      ("2026-06-01", AuditKind?.none), ("2026-06-30", nil), ("2026-07-01", .periodic),
      ("2028-05-31", .periodic), ("2028-06-01", .statutory),
    ] as [(String, AuditKind?)])
  func due(text: String, kind: AuditKind?) throws {
    var desk = try Desk(AuditTrail.self)
    let terms = desk.context.terms
    #expect(
      AuditTrail().due(on: try day(text), terms, statutoryMonths: 24) == .statutory)
    try desk.act(AuditTrailTests.audit(1, .statutory, "2026-06-01"))
    let trail = try #require(desk.state)
    #expect(trail.due(on: try day(text), terms, statutoryMonths: 24) == kind)
  }

  @Test("R73 the same seed draws the same sample in any order; another seed draws another")
  func draw() {
    func sample(_ seed: UInt64, _ numbers: [Int64]) -> [AuditDraw.Pick] {
      var draw = AuditDraw(seed: seed, size: 10)
      for number in numbers {
        draw.offer(.shares, StreamID(high: 1, low: UInt64(number % 7)), sequence: number)
      }
      #expect(draw.seen(.shares) == Int64(numbers.count))
      return draw.picks(.shares)
    }
    let numbers = Array(Int64(0)..<1000)
    let first = sample(1, numbers)
    #expect(first.count == 10)
    #expect(sample(1, numbers.reversed()) == first)
    #expect(Set(sample(2, numbers)) != Set(first))
    #expect(sample(1, Array(numbers.prefix(4))).count == 4)
  }

  @Test("R73 every event has the same chance to be drawn, wherever it stands")
  func fairness() {
    var hits = [Int](repeating: 0, count: 50)
    for seed: UInt64 in 0..<2000 {
      var draw = AuditDraw(seed: seed, size: 5)
      for number: Int64 in 0..<50 {
        draw.offer(.reports, StreamID(high: 0, low: 9), sequence: number)
      }
      for pick in draw.picks(.reports) { hits[Int(pick.sequence)] += 1 }
    }
    // 200 are expected of each; 14 is one standard deviation.
    #expect(hits.allSatisfy { (130...270).contains($0) }, "\(hits)")
  }
}
