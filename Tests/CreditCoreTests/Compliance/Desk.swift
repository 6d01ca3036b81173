import CreditCore
import Testing

/// One stream of the compliance desk, carried on by commands alone.
struct Desk<Stream: DeskStream> {
  var context: DeskContext
  private(set) var state: Stream?
  private(set) var events: [any DeskEvent<Stream>] = []

  init(_ type: Stream.Type = Stream.self, on text: String = "2026-06-01") throws {
    let today = try day(text)
    context = DeskContext(
      recordedAt: Instant(microseconds: Int64(today.dayNumber) * 86_400_000_000),
      businessDate: today,
      terms: ComplianceTerms(
        internalAuditDays: 30, auditSampleSize: 20, reviewMonths: 12, trainingMonths: 12,
        warnDays: 30, containHours: 24, authorityHours: 4, personsHours: 72))
  }

  mutating func go(to text: String) throws { context.businessDate = try day(text) }

  mutating func pass(hours: Int64) {
    context.recordedAt = context.recordedAt.adding(seconds: hours * 3600)
  }

  @discardableResult
  mutating func act(_ command: Stream.Command) throws(DeskRefusal) -> [any DeskEvent<Stream>] {
    let made = try Stream.decide(command, state, context)
    for event in made { state = event.apply(to: state) }
    events += made
    return made
  }
}

/// The code that a text is, in tests.
func code(_ text: String) throws -> DeskCode { try #require(DeskCode(text)) }

/// The text as the desk keeps it, in tests.
func note(_ text: String) throws -> DeskText { try #require(DeskText(text)) }
