public import CreditCore
public import SQLSession

/// How often data went to a recipient in a scenario, and between which days (N56).
public struct ProvisionTotal: Sendable, Hashable {
  public var scenario: String
  public var recipient: String
  public var count: Int64
  public var first: CivilDate
  public var last: CivilDate
}

/// The records of provision by scenario and recipient.
public struct ProvisionTotals: Query {
  public init() {}

  public var sql: String {
    """
    SELECT scenario, recipient, COUNT(*), MIN(intended_on), MAX(intended_on) FROM disclosure_row
    GROUP BY scenario, recipient ORDER BY scenario, recipient
    """
  }

  public var binds: [SQLValue] { [] }

  /// Reads one row; the columns are those of `sql`, in order.
  public func decode(_ row: Row) throws(StoreError) -> ProvisionTotal {
    ProvisionTotal(
      scenario: try row.text(0), recipient: try row.text(1), count: try row.int(2),
      first: CivilDate(dayNumber: Int32(truncatingIfNeeded: try row.int(3))),
      last: CivilDate(dayNumber: Int32(truncatingIfNeeded: try row.int(4))))
  }
}

/// The borrowers, between two ids, whose records of provision since a day are not all there: fewer
/// or more rows than sends were intended, or events missing from the stream (N52, N56).
struct RecordGaps: Query {
  var after: StreamID?
  var last: StreamID
  /// The first day whose records must still be there.
  var since: CivilDate

  var sql: String {
    """
    SELECT s.id FROM stream s
    LEFT JOIN (
      SELECT id, COUNT(*) AS events,
        SUM(CASE WHEN type = $1 AND business_date >= $2 THEN 1 ELSE 0 END) AS intents
      FROM event WHERE kind = $3 AND id > $4 AND id <= $5 GROUP BY id
    ) e ON e.id = s.id
    LEFT JOIN (
      SELECT id, COUNT(*) AS made FROM disclosure_row
      WHERE id > $6 AND id <= $7 AND intended_on >= $8 GROUP BY id
    ) d ON d.id = s.id
    WHERE s.kind = $9 AND s.id > $10 AND s.id <= $11
      AND (COALESCE(e.events, 0) <> s.version OR COALESCE(e.intents, 0) <> COALESCE(d.made, 0))
    ORDER BY s.id
    """
  }

  var binds: [SQLValue] {
    let day = SQLValue.int(Int64(since.dayNumber))
    let kind = SQLValue.int(StreamKind.borrower.rawValue)
    let (low, high) = (SQLValue.blob(after?.bytes ?? []), SQLValue.blob(last.bytes))
    return [.text(DisclosureIntended.kind), day, kind, low, high, low, high, day, kind, low, high]
  }

  func decode(_ row: Row) throws(StoreError) -> StreamID {
    guard let id = StreamID(bytes: try row.blob(0)) else {
      throw .corrupted("column 0 is no stream id")
    }
    return id
  }
}

/// Proves that the processing records are kept as long as they must be.
public struct ProcessingRecords: Sendable {
  private static let page = 500

  let platform: Platform

  public init(platform: Platform) {
    self.platform = platform
  }

  /// The first day whose records must still be there on a day: nothing younger may be deleted.
  public func keptSince(_ day: CivilDate) throws(PlatformError) -> CivilDate {
    let terms = try platform.context(on: day).policy.retention
    return day.adding(months: -12 * Int(max(terms.shareRecordYears, terms.assessmentYears)))
  }

  /// What the proof came to.
  public struct Proof: Sendable, Hashable {
    public var keptSince: CivilDate
    /// How many borrowers were looked at.
    public var checked: Int
    /// Those whose records are not all there.
    public var incomplete: [StreamID]
  }

  /// Compares, borrower by borrower and in pages, the records with the events they come from, and
  /// the events with the stream's count.
  public func proof() async throws(PlatformError) -> Proof {
    var proof = Proof(
      keptSince: try keptSince(platform.clock.businessDate), checked: 0, incomplete: [])
    var after: StreamID?
    do throws(StoreError) {
      while true {
        // Whoever asked for it waits no longer.
        guard !Task.isCancelled else { throw .busy }
        let ids = try await platform.store.streams(
          .borrower, after: after, limit: ProcessingRecords.page)
        guard let last = ids.last else { return proof }
        proof.checked += ids.count
        proof.incomplete += try await platform.store.fetch(
          RecordGaps(after: after, last: last, since: proof.keptSince))
        after = last
      }
    } catch {
      throw .store(error)
    }
  }

  /// Totals by scenario and recipient.
  public func totals() async throws(PlatformError) -> [ProvisionTotal] {
    do {
      return try await platform.store.fetch(ProvisionTotals())
    } catch {
      throw .store(error)
    }
  }
}
