public import CreditCore
import SQLSession

/// Post-loan management at the bureau (贷后管理): who is due, and the order to ask (R56, N31).
public struct PostLoanDesk: Sendable {
  private static let page = 500

  private let platform: Platform

  public init(platform: Platform) {
    self.platform = platform
  }

  /// The borrowers whose loans may be asked about today, in id order.
  public func due(limit: Int) async throws(PlatformError) -> [StreamID] {
    let context = try platform.context()
    var found: [StreamID] = []
    var after: StreamID?
    while found.count < limit {
      let ids: [StreamID]
      do {
        ids = try await platform.store.streams(.borrower, after: after, limit: PostLoanDesk.page)
      } catch {
        throw .store(error)
      }
      guard let last = ids.last else { break }
      after = last
      for id in ids where found.count < limit {
        guard let state = try await platform.borrower(id) else { continue }
        let command = BorrowerCommand.inquiry(.postLoan(by: .creditOfficer))
        if (try? Borrower.decide(command, state, context)) != nil { found.append(id) }
      }
    }
    return found
  }

  /// Orders one inquiry.
  public func ask(
    about id: StreamID, by role: ReviewerRole
  ) async throws(PlatformError) {
    try await platform.perform(.inquiry(.postLoan(by: role)), on: id)
  }
}
