import CreditCore
import CreditPlatform
import Simulation
import TallyService
import Testing

/// One borrower with a loan of 10,000 whose money came on the first day.
struct BookSite {
  let office: ClosingOffice
  let id: StreamID
  let loan: Int64
  let first: CivilDate

  var keeper: BookKeeper { BookKeeper(platform: office.platform) }

  init() async throws {
    office = try await ClosingOffice()
    id = try await office.borrower()
    first = ClosingOffice.day
    let state = try #require(try await office.platform.borrower(id))
    let offer = try #require(state.agreement?.offer)
    try await office.platform.perform(
      .draw(
        DrawLoan(
          amount: Money(yuan: 10_000), instalments: 12, purpose: "daily_consumption",
          confirmedAnnualRate: offer.dailyRate.scaled(by: 365, over: 1),
          contract: try office.platform.papers.agreement(to: .loanContract, items: []),
          cost: try office.platform.readCost(
            DrawWish(amount: Money(yuan: 10_000), instalments: 12), state))),
      on: id)
    try await office.settle(.payout, .payoutConfirmed(on: first), of: id)
    loan = try #require(try await office.platform.borrower(id)?.loans.last).ordinal
  }

  /// Goes on to a day and does everything due.
  func go(to day: CivilDate) async throws {
    office.clock.move(to: day)
    _ = try await DayCloser(platform: office.platform).close(through: day.adding(days: -1))
    try await keeper.fold()
  }

  func position(on day: CivilDate) async throws -> AccountPosition {
    let state = try #require(try await office.platform.borrower(id))
    return try #require(state.position(of: loan, on: day))
  }
}
