import CreditCore
import CreditPlatform
import Foundation
import TallyService

extension ReportOffice {
  /// Draws 2,000 yuan, and has the money come on the same day.
  func draw(_ id: StreamID) async throws -> Int64 {
    guard let state = try await platform.borrower(id) else {
      throw CocoaError(.fileNoSuchFile)
    }
    let context = try platform.context()
    let wish = DrawWish(amount: Money(yuan: 2_000), instalments: 12)
    let table = try state.costTable(of: wish, context)
    let cost = ConfirmedCost(
      table: table, digest: Platform.digest(of: table),
      openedAt: context.recordedAt.adding(seconds: -context.policy.cost.forcedReadSeconds),
      confirmedAt: context.recordedAt)
    try await platform.perform(
      .draw(
        DrawLoan(
          amount: wish.amount, instalments: 12, purpose: "daily_consumption",
          confirmedAnnualRate: try state.terms(of: wish, context).annualRate,
          contract: try platform.papers.agreement(to: .loanContract, items: []), cost: cost)),
      on: id)
    try await answer(.payout, .payoutConfirmed(on: clock.businessDate), of: id)
    guard let loan = try await platform.borrower(id)?.loans.last else {
      throw CocoaError(.fileNoSuchFile)
    }
    return loan.ordinal
  }

  /// Closes the business day, and sends what that led to.
  func closeDay() async throws {
    _ = try await DayCloser(platform: platform).close(through: clock.businessDate)
    try await settle()
  }
}
