import CreditCore
import CreditPlatform
import Simulation

extension Demo {
  /// Notes what was granted for purchases at a month's end; on a day some days later holds what the
  /// sandbox bureau has in its own store against the ledger, for the newest months' ends.
  func checkMonthEnd(
    on day: CivilDate, _ ids: [StreamID], _ limits: inout [StreamID: Money],
    _ ends: inout DemoMonthEnds
  ) async throws {
    if day == day.month.lastDay { try await note(ids, on: day, &limits) }
    let newest = day.month.adding(months: -1)
    guard day.dayOfMonth == DemoMonthEnds.dayOfMonth, newest >= DemoOptions.start.month,
      ends.newest.map({ $0 < "\(newest)" }) ?? true
    else { return }
    let platform = installation.platform
    for back in 0..<DemoMonthEnds.window {
      let month = newest.adding(months: -back)
      guard month >= DemoOptions.start.month else { break }
      let check = MonthEndCheck(
        provider: platform.lender.providerCode,
        policy: try platform.context(on: month.lastDay).policy, on: day)
      let held = try await world.held(in: month)
      for id in ids {
        guard let state = try await platform.borrower(id) else { continue }
        ends.add(
          check.accounts(of: state, in: month, held, lineLimit: back == 0 ? limits[id] : nil),
          isLast: back == DemoMonthEnds.window - 1)
        if back == 0 { ends.add(check.limit(of: state, held), isLast: false) }
      }
    }
    ends.end("\(newest)")
    try ends.write(installation.folder.path)
    limits = [:]
  }

  private func note(
    _ ids: [StreamID], on day: CivilDate, _ limits: inout [StreamID: Money]
  ) async throws {
    for id in ids {
      guard let agreement = try await installation.platform.borrower(id)?.agreement else {
        continue
      }
      limits[id] = agreement.granted(.purchase, on: day)
    }
  }
}
