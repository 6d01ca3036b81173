public import CreditCore
public import SQLSession

/// The rows with adverse information that are held for their notice, for the staff who answer for
/// it (R25, N22).
public struct HeldRows: Sendable {
  private static let page: Int64 = 500

  private let platform: Platform

  public init(platform: Platform) {
    self.platform = platform
  }

  /// All that are held today, by borrower.
  ///
  /// - Parameter limit: at most so many.
  public func waiting(
    limit: Int
  ) async throws(PlatformError) -> [(borrower: StreamID, held: HeldRow)] {
    let context = try platform.context()
    var found: [(borrower: StreamID, held: HeldRow)] = []
    var after: StreamID?
    while found.count < limit {
      let ids = try await ids(after: after)
      guard let last = ids.last else { break }
      after = last
      for id in ids {
        guard let state = try await platform.borrower(id) else { continue }
        found += state.heldRows(on: context.businessDate, context.policy.reporting).map { (id, $0) }
      }
    }
    return Array(found.prefix(limit))
  }

  private func ids(after: StreamID?) async throws(PlatformError) -> [StreamID] {
    do {
      return try await platform.store.fetch(
        BorrowersWithOpenAdverseRows(after: after, limit: Self.page))
    } catch {
      throw .store(error)
    }
  }
}

/// The borrowers with an adverse row that has no answer yet, in id order, after `after`.
public struct BorrowersWithOpenAdverseRows: Query {
  public var after: StreamID?
  public var limit: Int64

  public init(after: StreamID?, limit: Int64) {
    self.after = after
    self.limit = limit
  }

  public var sql: String {
    """
    SELECT DISTINCT r.id FROM report_row r
    LEFT JOIN report_answer a ON a.id = r.id AND a.disclosure = r.disclosure
    WHERE r.id > $1 AND r.adverse = 1 AND a.id IS NULL ORDER BY r.id LIMIT $2
    """
  }

  public var binds: [SQLValue] { [.blob(after?.bytes ?? []), .int(limit)] }

  /// Reads one row; the columns are those of `sql`, in order.
  public func decode(_ row: Row) throws(StoreError) -> StreamID {
    guard let id = StreamID(bytes: try row.blob(0)) else {
      throw .corrupted("column 0 is no stream id")
    }
    return id
  }
}
