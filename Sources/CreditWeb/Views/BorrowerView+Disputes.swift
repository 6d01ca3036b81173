import CreditCore
import CreditPlatform

extension BorrowerView {
  /// The texts of our answers and of the borrower's statements, by the sealed paper.
  static func disputeTexts(
    of state: Borrower, _ platform: Platform
  ) async throws(PlatformError) -> [SealedRef: String] {
    var texts: [SealedRef: String] = [:]
    for dispute in state.disputes {
      for paper in dispute.papers where paper.kind == .answer || paper.kind == .statement {
        do {
          texts[paper.sealed] = try await platform.text(of: paper, of: state.id)
        } catch .shredded {
          continue
        }
      }
    }
    return texts
  }

  /// The records that are shown: adverse ones for some years from the end of the bad act (N23).
  var shownReports: [ReportLine] {
    reports.filter {
      !$0.isAdverse
        || !state.isPastRetention(
          contract: $0.contract, toldOn: $0.on, on: today, policy.retention)
    }
  }

  /// Whether the bureau itself shows an overdue record as repaired, by the one-time repair (N36).
  func isRepaired(_ line: ReportLine) -> Bool {
    line.isAdverse && line.on <= policy.disputes.repair.arisenUntil
      && policy.disputes.repair.isRepaired(
        OverdueItem(
          arisenOn: line.on, amount: line.overdue,
          repaidOn: state.overdueEnd(of: line.contract, toldOn: line.on)), on: today)
  }
}
