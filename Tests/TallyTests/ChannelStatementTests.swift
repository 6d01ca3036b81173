import CreditCore
import CreditPlatform
import Foundation
import Synchronization
import TallyService
import Testing
import TransparencyLog

@Suite("The payment channel's statements at the day's end", .timeLimit(.minutes(20)))
struct ChannelStatementTests {
  private func closing(_ site: BookSite, _ channel: FakeStatements) throws -> ClosingWork {
    try ClosingWork(
      site.office.installation, logOrigin: LenderSettings.demo.logOrigin, statements: channel)
  }

  private func reconciler(_ site: BookSite) -> ChannelReconciler {
    ChannelReconciler(platform: site.office.platform)
  }

  @Test(
    "R20 days are compared by themselves; one without a statement stays open and is asked again")
  func byItself() async throws {
    let site = try await BookSite()
    let day = site.first
    let channel = FakeStatements()
    var work = try closing(site, channel)
    site.office.clock.move(to: day.adding(days: 2))
    _ = await site.office.work(&work)
    #expect(try await reconciler(site).days().isEmpty)
    #expect(try await reconciler(site).openDays() == [day, day.adding(days: 1)])
    // It is asked for again, but not in every step.
    #expect(channel.asked.withLock { $0.count } == 2)
    _ = await site.office.work(&work)
    #expect(channel.asked.withLock { $0.count } == 2)
    let contract = Reference.contract(site.id, site.loan)
    channel.answers.withLock {
      $0[day] = .given(
        Array(
          "reference,kind,amount,day,status\n\(contract),payout,10000.00,\(day),confirmed\n".utf8))
      $0[day.adding(days: 1)] = .given(Array("reference,kind,amount,day,status\n".utf8))
    }
    var later = try closing(site, channel)
    _ = await site.office.work(&later)
    let days = try await reconciler(site).days()
    #expect(days.map(\.matched) == [1, 0] && days.allSatisfy { $0.breaks.isEmpty })
    #expect(try await reconciler(site).openDays().isEmpty)
    await site.office.close()
  }

  @Test(
    "R20 what is cut short, not text, or can't be read is never taken for a day without breaks",
    arguments: [StatementAnswer.damaged, .unreachable, .missing, .given([0xff, 0xfe]), .given([])])
  func unusable(answer: StatementAnswer) async throws {
    let site = try await BookSite()
    site.office.clock.move(to: site.first.adding(days: 1))
    let channel = FakeStatements()
    channel.answers.withLock { $0[site.first] = answer }
    let outcome = try await reconciler(site).fetch(site.first, from: channel)
    guard case .alarm(site.first, _) = outcome else {
      Issue.record("no alarm: \(outcome)")
      return
    }
    #expect(try await reconciler(site).openDays() == [site.first])
    await site.office.close()
  }

  @Test("A2 R113 a credit that was paid back is an order of its own kind in the statement")
  func creditPayout() async throws {
    let site = try await BookSite()
    let (office, day) = (site.office, site.first)
    let owed = try await site.position(on: day).payoff
    try await office.platform.perform(
      .repay(contract: site.loan, amount: owed + Money(yuan: 20), on: day), on: site.id)
    try await office.platform.perform(
      .refundCredit(contract: site.loan, amount: Money(yuan: 20)), on: site.id)
    let state = try #require(try await office.platform.borrower(site.id))
    let sent = try #require(state.disclosures.last { $0.kind == .creditPayout })
    try await office.settle(.creditPayout, .payoutConfirmed(on: day), of: site.id)
    let reference = Reference.refund(site.id, sent.ordinal)
    #expect(ChannelReference(reference) != nil)
    let text =
      "reference,kind,amount,day,status\n"
      + "\(Reference.contract(site.id, site.loan)),payout,10000.00,\(day),confirmed\n"
      + "\(reference),credit-payout,20.00,\(day),confirmed\n"
    let by = try #require(DeskCode("acc-1"))
    office.clock.move(to: day.adding(days: 1))
    let compared = try await reconciler(site).reconcile(day, text, by: by)
    #expect(compared.matched == 2 && compared.breaks.isEmpty)
    try await site.go(to: day.adding(days: 1))
    #expect(try await site.keeper.check(on: day).differences.isEmpty)
    await office.close()
  }

  @Test("R59 each act on the books stands in the log, and the audit finds one that does not")
  func log() async throws {
    let site = try await BookSite()
    let office = site.office
    let (by, other) = (try #require(DeskCode("acc-1")), try #require(DeskCode("acc-2")))
    let day = site.first
    try await site.go(to: day.month.adding(months: 1).firstDay)
    try await site.keeper.endMonth(day.month)
    _ = try await site.keeper.close(day.month, by: by, approver: other)
    let text = "reference,kind,amount,day,status\nC1,payout,1.00,\(day),confirmed\n"
    _ = try await reconciler(site).reconcile(day, text, by: by)
    let reason = try #require(DeskText("typed wrong by the channel"))
    _ = try await reconciler(site).resolve(day, 1, reason, by: by)
    while try await office.sequencer.step() > 0 {}
    let lines = try await Auditor(
      platform: office.platform, log: LogFolder(office.folder + "/log")
    ).run()
    let line = try #require(lines.first { $0.name == "book-acts-in-log" })
    // A month's end and its closing, a day that was compared, a break that was explained.
    #expect(line.checked >= 4 && line.broken == 0, "\(line)")
    await office.close()
  }
}

/// A channel whose statements a test lays out.
private final class FakeStatements: StatementPort {
  let answers = Mutex<[CivilDate: StatementAnswer]>([:])
  let asked = Mutex<[CivilDate]>([])

  func statement(of day: CivilDate) async -> StatementAnswer {
    asked.withLock { $0.append(day) }
    return answers.withLock { $0[day] ?? .missing }
  }
}
