public import CreditCore
import SQLSession

/// The rows that the bureau refused and that wait for somebody: looking them up, and telling them
/// anew once their cause is mended (R21).
public struct RefusedRows: Sendable {
  private static let page: Int64 = 500

  let platform: Platform

  public init(platform: Platform) {
    self.platform = platform
  }

  /// All of them, by borrower.
  ///
  /// - Parameter limit: at most so many.
  public func waiting(
    limit: Int
  ) async throws(PlatformError) -> [(borrower: StreamID, refused: RefusedReportRow)] {
    var found: [(borrower: StreamID, refused: RefusedReportRow)] = []
    var after: StreamID?
    while found.count < limit {
      let ids = try await ids(after: after)
      guard let last = ids.last else { break }
      after = last
      for id in ids {
        let rows = try await platform.borrower(id)?.refusedRows ?? []
        found += rows.map { (id, $0) }
      }
    }
    return Array(found.prefix(limit))
  }

  /// Makes a row in the place of a refused one; it leaves with the next report files.
  public func correct(row disclosure: Int64, of borrower: StreamID) async throws(PlatformError) {
    try await platform.perform(.correctRow(disclosure: disclosure), on: borrower)
  }

  private func ids(after: StreamID?) async throws(PlatformError) -> [StreamID] {
    do {
      return try await platform.store.fetch(
        BorrowersWithRefusedRows(after: after, limit: Self.page))
    } catch {
      throw .store(error)
    }
  }
}
