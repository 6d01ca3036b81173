import CreditPlatform
import Foundation
import TallyService
import Testing

/// A few borrowers through two years, everything happening more often than in life.
@Suite("Two years of lives", .serialized, .timeLimit(.minutes(20)))
struct TwoYearsTests {
  /// What the lives must have reached, by the kinds of their events.
  private static let reached = [
    "loan.drawn/1", "payment.received/1", "payment.reversed/1", "loan.settled/1",
    "account.overdue/1", "account.cured/1", "loan.replanned/1", "loan.reduced/1",
    "bad-debt.recognised/1", "loan.written-off/1", "purchase.made/1", "purchase.refunded/1",
    "order.authorised/1", "order.captured/1", "bill.issued/1", "measure.began/1",
    "measure.ended/1", "increase.offered/1", "increase.answered/1", "temporary.offered/1",
    "profile.corrected/1", "dispute.opened/1", "dispute.found/1", "dispute.answered/1",
    "consents.ended/1", "credit.closed/1", "report-row.made/1",
  ]

  @Test(
    "R20 R21 R112 R121 the bureau holds what the ledger says at each month's end, and refuses none")
  func monthEnds() async throws {
    let folder = Self.place + "/two-years-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let options = try DemoOptions(borrowers: 16, months: 24, seed: 3, pace: 8)
    let run = try await DemoRun.run(options, settings: Settings(data: folder)) { _ in }
    await run.close()
    let summary = run.summary
    for line in summary.invariants where line.broken > 0 {
      Issue.record("\(line.name) broken at \(line.first ?? "")")
    }
    #expect(summary.rejections.isEmpty, "\(summary.rejections)")
    #expect(summary.bureauDifferences.isEmpty, "\(summary.bureauDifferences)")
    #expect(summary.count("rowsWithoutAuthorisation") == 0)
    #expect(summary.count("bureauMonthEndsChecked") == 24)
    #expect(try #require(summary.count("bureauCompared")) > 200)
    #expect(summary.isWhole)
    let happened = Set(summary.events.map(\.kind))
    for kind in Self.reached { #expect(happened.contains(kind), "nobody reached \(kind)") }
  }

  private static var place: String {
    FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
  }
}
