import CreditCore
import CreditPlatform
import Foundation
import SQLSession
import TallyService
import Testing

/// The books of an installation, from a draw to a closed month.
@Suite("The books of an installation", .timeLimit(.minutes(20)))
struct BookKeeperTests {
  @Test("R78 the books hold the loan and what it has earned, on each day; once, however often")
  func balances() async throws {
    let site = try await BookSite()
    #expect(try await site.keeper.fold() > 0)
    #expect(try await site.keeper.fold() == 0)
    for days in [0, 1, 9, 20] {
      let day = site.first.adding(days: days)
      let balance = try await site.keeper.trialBalance(on: day)
      #expect(balance.difference == .zero)
      #expect(balance.balance(.principal) == Money(yuan: 10_000))
      #expect(balance.balance(.channel) == Money(yuan: -10_000))
      let accrued = try await site.position(on: day).accrued
      #expect(balance.balance(.interestAccrued) == accrued)
      #expect(balance.balance(.interestIncome) == -accrued)
      #expect((days == 0) == accrued.isZero)
    }
    let before = try await site.keeper.trialBalance(on: site.first.adding(days: -1))
    #expect(before.lines.isEmpty)
    await site.office.close()
  }

  @Test("R78 balances are the sums of the loan's postings; a rebuild gives the same")
  func rebuilt() async throws {
    let site = try await BookSite()
    let end = site.first.adding(days: 130)
    try await site.go(to: end)
    let position = try await site.position(on: end)
    let balance = try await site.keeper.trialBalance(on: end)
    #expect(balance.difference == .zero)
    #expect(position.figures.interest.isPositive && position.figures.penalty.isPositive)
    let postings = try await site.keeper.balances(of: site.id, contract: site.loan)
    for account in [BookAccount.principal, .interestReceivable, .penaltyReceivable] {
      #expect(balance.balance(account) == postings[account] ?? .zero)
    }
    // Everything owed stands in the books or outside of them.
    let owed =
      balance.balance(.interestReceivable) + balance.balance(.penaltyReceivable)
      + balance.balance(.interestAccrued) + balance.balance(.penaltyAccrued)
      + balance.balance(.suspendedInterest)
    let said = position.figures.interest + position.figures.penalty + position.accrued
    #expect(abs(owed.fen - said.fen) <= 2)
    #expect(balance.balance(.suspendedInterest).isPositive)
    let check = try await site.keeper.check(on: end.adding(days: -1))
    #expect(check.differences.isEmpty && check.accounts > 0)
    #expect(abs(check.rounding.fen) * 2 <= Int64(check.accounts) + 2)
    _ = try await ReadModelRebuild(platform: site.office.platform).run()
    #expect(try await site.keeper.trialBalance(on: end) == balance)
    await site.office.close()
  }

  @Test("N18 a month end posts allowance and tax once; a closed month takes nothing more")
  func months() async throws {
    let site = try await BookSite()
    let month = site.first.month
    try await site.go(to: month.adding(months: 1).day(3))
    let posted = try await site.keeper.endMonth(month)
    #expect(posted.contains { $0.account == .lossAllowance && $0.amount == Money(yuan: 100) })
    #expect(try await site.keeper.endMonth(month).isEmpty)
    let balance = try await site.keeper.trialBalance(on: month.lastDay)
    #expect(balance.balance(.lossAllowance) == Money(yuan: -100))
    #expect(balance.difference == .zero)
    let (one, two) = (try #require(DeskCode("acc-1")), try #require(DeskCode("cfo-1")))
    await #expect(throws: BookError.self) {
      try await site.keeper.close(month, by: one, approver: one)
    }
    _ = try await site.keeper.close(month, by: one, approver: two)
    #expect(try await site.keeper.ledger().closedThrough == month)
    // A payment of the closed month is posted today.
    let held = try await site.keeper.trialBalance(on: month.lastDay)
    try await site.office.platform.perform(
      .repay(contract: site.loan, amount: Money(yuan: 500), on: month.lastDay), on: site.id)
    try await site.keeper.fold()
    #expect(try await site.keeper.trialBalance(on: month.lastDay) == held)
    let today = try await site.keeper.trialBalance(on: site.office.clock.businessDate)
    #expect(today.balance(.channel) == Money(yuan: -9500))
    #expect(today.difference == .zero)
    let reason = try #require(DeskText("the tax was wrong"))
    #expect(try await site.keeper.reopen(month, reason, by: one).reopening != nil)
    #expect(try await site.keeper.reopen(month, nil, by: two).closedThrough != month)
    #expect(try await site.keeper.periods().count == posted.count + 3)
    await site.office.close()
  }

  @Test("N7 a month without its prime rate does not begin; it is never taken as 0")
  func primeRate() async throws {
    let site = try await BookSite()
    let known = YearMonth(year: 2025, month: 7)
    #expect(site.keeper.primeRate(in: known) == Rate(partsPerBillion: 30_000_000))
    #expect(site.keeper.primeRate(in: YearMonth(year: 2019, month: 1)) == nil)
    await site.office.close()
  }

  @Test("R78 N8 the month's new loans show their all-in cost, weighted, beside the line")
  func cost() async throws {
    let site = try await BookSite()
    let cost = try await site.keeper.cost(in: site.first.month)
    let shown = try #require(cost.average)
    #expect(cost.loans == 1 && cost.principal == Money(yuan: 10_000))
    #expect(shown > .zero && shown == cost.highest)
    #expect(try await site.keeper.cost(in: site.first.month.adding(months: 1)).average == nil)
    #expect(try site.keeper.averageCap(in: site.first.month) != nil)
    await site.office.close()
  }

  @Test("R26 a statement is held against our orders; what differs is kept until it is explained")
  func reconciled() async throws {
    let site = try await BookSite()
    site.office.clock.move(to: site.first.adding(days: 1))
    let reconciler = ChannelReconciler(platform: site.office.platform)
    let reference = Reference.contract(site.id, site.loan)
    let by = try #require(DeskCode("acc-1"))
    let head = "reference,kind,amount,day,status,message\n"
    let good = head + "\(reference),payout,10000.00,\(site.first),confirmed,M1\n"
    let matched = try await reconciler.reconcile(site.first, good, by: by)
    #expect(matched.matched == 1 && matched.breaks.isEmpty)
    let bad =
      head + "\(reference),payout,9999.00,\(site.first),confirmed,M1\n"
      + "C9,debit,5.00,\(site.first),confirmed,M2\nC8,debit,5.00,\(site.first),insufficient,M3\n"
    let found = try await reconciler.reconcile(site.first, bad, by: by)
    #expect(Set(found.breaks.map(\.kind)) == [.amountDiffers, .theirsOnly])
    let reason = try #require(DeskText("the channel took its fee out"))
    let after = try await reconciler.resolve(site.first, 1, reason, by: by)
    #expect(after.open.count == 1)
    #expect(try await reconciler.days() == [after])
    for wrong in ["", "reference,kind\n", head + "x,y\n", head + "C1,payout,1.00,2020-01-01,x,M\n"]
    {
      await #expect(throws: DeskError.self, "\(wrong)") {
        try await reconciler.reconcile(site.first, wrong, by: by)
      }
    }
    await site.office.close()
  }
}
