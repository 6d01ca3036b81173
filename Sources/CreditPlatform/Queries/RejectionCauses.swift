import CreditCore
public import SQLSession

/// Why the bureau refused report rows, by the codes of each, and how many it refused for that. What
/// our own checks held back was never seen by the bureau.
public struct RejectionCauses: Query {
  public init() {}

  public var sql: String {
    """
    SELECT codes, COUNT(*) FROM report_answer WHERE accepted = 0 AND codes NOT LIKE 'HELD%'
    GROUP BY codes ORDER BY codes
    """
  }
  public var binds: [SQLValue] { [] }

  /// Reads one row; the columns are those of `sql`, in order.
  public func decode(_ row: Row) throws(StoreError) -> EventCount {
    EventCount(kind: try row.text(0), count: try row.int(1))
  }
}
