public import CreditCore
public import SQLSession

/// One line of the staff list.
public struct BorrowerLine: Sendable, Hashable {
  public var id: StreamID
  public var registeredOn: CivilDate
  public var identity: String
  public var stage: String
  public var limit: Money
  public var owed: Money
  public var overdueSince: CivilDate?
  public var reportingSince: CivilDate?
}

/// A page of borrowers in id order, after `after`.
public struct BorrowerList: Query {
  public var after: StreamID?
  public var limit: Int64

  public init(after: StreamID?, limit: Int64) {
    self.after = after
    self.limit = limit
  }

  public var sql: String {
    """
    SELECT id, registered_on, identity, stage, credit_limit, owed, overdue_since, reporting_since
    FROM borrower_row WHERE id > $1 ORDER BY id LIMIT $2
    """
  }

  public var binds: [SQLValue] { [.blob(after?.bytes ?? []), .int(limit)] }

  /// Reads one row; the columns are those of `sql`, in order.
  public func decode(_ row: Row) throws(StoreError) -> BorrowerLine {
    BorrowerLine(
      id: try row.streamID(0), registeredOn: try row.day(1), identity: try row.text(2),
      stage: try row.text(3), limit: Money(fen: try row.int(4)), owed: Money(fen: try row.int(5)),
      overdueSince: try row.optionalDay(6), reportingSince: try row.optionalDay(7))
  }
}

/// One send, as its borrower sees it (R15, P8).
public struct DisclosureLine: Sendable, Hashable {
  public var ordinal: Int64
  public var kind: String
  public var scenario: String
  public var purpose: String
  public var recipient: String
  public var fields: [String]
  public var intendedOn: CivilDate
  public var recordedAt: Instant
  /// `nil` while it is on its way.
  public var outcome: String?
  public var closedOn: CivilDate?
  /// What the recipient found, where it was asked to assess: its model's version, the outcome.
  public var model: String?
  public var found: String?
}

/// Everything sent about one borrower, newest first.
public struct DisclosuresOfBorrower: Query {
  public var id: StreamID
  public var limit: Int64

  public init(id: StreamID, limit: Int64 = 200) {
    self.id = id
    self.limit = limit
  }

  public var sql: String {
    """
    SELECT d.ordinal, d.kind, d.scenario, d.purpose, d.recipient, d.fields, d.intended_on,
      d.recorded_at, o.outcome, o.closed_on, p.model, p.outcome
    FROM disclosure_row d LEFT JOIN disclosure_outcome o ON o.id = d.id AND o.ordinal = d.ordinal
      LEFT JOIN partner_assessment p ON p.id = d.id AND p.ordinal = d.ordinal
    WHERE d.id = $1 AND \(SecretDisclosures.condition)
    ORDER BY d.ordinal DESC LIMIT $2
    """
  }

  public var binds: [SQLValue] { [.blob(id.bytes), .int(limit)] }

  /// Reads one row; the columns are those of `sql`, in order.
  public func decode(_ row: Row) throws(StoreError) -> DisclosureLine {
    DisclosureLine(
      ordinal: try row.int(0), kind: try row.text(1), scenario: try row.text(2),
      purpose: try row.text(3), recipient: try row.text(4),
      fields: try row.text(5).split(separator: " ").map(String.init),
      intendedOn: try row.day(6), recordedAt: Instant(microseconds: try row.int(7)),
      outcome: try row.optionalText(8), closedOn: try row.optionalDay(9),
      model: try row.optionalText(10), found: try row.optionalText(11))
  }
}

/// One record made for the bureau, as its borrower sees it (P6).
public struct ReportLine: Sendable, Hashable {
  public var disclosure: Int64
  public var record: Int64
  public var code: String
  public var contract: Int64
  public var on: CivilDate
  public var balance: Money
  public var repayment: String
  public var overdue: Money
  public var isAdverse: Bool
  /// `nil` while the bureau has not answered.
  public var isAccepted: Bool?
}

/// Everything reported of one borrower, newest first.
public struct ReportsOfBorrower: Query {
  public var id: StreamID
  public var limit: Int64

  public init(id: StreamID, limit: Int64 = 200) {
    self.id = id
    self.limit = limit
  }

  public var sql: String {
    """
    SELECT r.disclosure, r.record, r.code, r.contract, r.reported_on, r.balance, r.repayment,
      r.overdue, r.adverse, a.accepted
    FROM report_row r LEFT JOIN report_answer a ON a.id = r.id AND a.disclosure = r.disclosure
    WHERE r.id = $1 ORDER BY r.disclosure DESC LIMIT $2
    """
  }

  public var binds: [SQLValue] { [.blob(id.bytes), .int(limit)] }

  /// Reads one row; the columns are those of `sql`, in order.
  public func decode(_ row: Row) throws(StoreError) -> ReportLine {
    ReportLine(
      disclosure: try row.int(0), record: try row.int(1), code: try row.text(2),
      contract: try row.int(3), on: try row.day(4), balance: Money(fen: try row.int(5)),
      repayment: try row.text(6), overdue: Money(fen: try row.int(7)),
      isAdverse: try row.int(8) != 0, isAccepted: try row.optionalInt(9).map { $0 != 0 })
  }
}

/// How many events of each kind there are.
public struct EventCounts: Query {
  public init() {}

  public var sql: String { "SELECT type, COUNT(*) FROM event GROUP BY type ORDER BY type" }
  public var binds: [SQLValue] { [] }

  /// Reads one row; the columns are those of `sql`, in order.
  public func decode(_ row: Row) throws(StoreError) -> EventCount {
    EventCount(kind: try row.text(0), count: try row.int(1))
  }
}

/// A kind of event and how often it stands in the store.
public struct EventCount: Sendable, Hashable {
  public var kind: String
  public var count: Int64
}

/// How many disclosures of each kind there are, and how many the bureau refused.
public struct DisclosureCounts: Query {
  public init() {}

  public var sql: String {
    "SELECT kind, COUNT(*) FROM disclosure_row GROUP BY kind ORDER BY kind"
  }
  public var binds: [SQLValue] { [] }

  /// Reads one row; the columns are those of `sql`, in order.
  public func decode(_ row: Row) throws(StoreError) -> EventCount {
    EventCount(kind: try row.text(0), count: try row.int(1))
  }
}

/// How many report rows the bureau refused.
public struct RejectedReports: Query {
  public init() {}

  public var sql: String {
    // A row that our own checks held was never seen by the bureau.
    "SELECT COUNT(*) FROM report_answer WHERE accepted = 0 AND codes NOT LIKE 'HELD%'"
  }
  public var binds: [SQLValue] { [] }

  /// Reads one row; the columns are those of `sql`, in order.
  public func decode(_ row: Row) throws(StoreError) -> Int64 { try row.int(0) }
}

/// The borrowers of whom the bureau ever refused a row, in id order, after `after`.
public struct BorrowersWithRefusedRows: Query {
  public var after: StreamID?
  public var limit: Int64

  public init(after: StreamID?, limit: Int64) {
    self.after = after
    self.limit = limit
  }

  public var sql: String {
    "SELECT DISTINCT id FROM report_answer WHERE id > $1 AND accepted = 0 ORDER BY id LIMIT $2"
  }

  public var binds: [SQLValue] { [.blob(after?.bytes ?? []), .int(limit)] }

  /// Reads one row; the columns are those of `sql`, in order.
  public func decode(_ row: Row) throws(StoreError) -> StreamID { try row.streamID(0) }
}

extension Row {
  fileprivate func streamID(_ column: Int) throws(StoreError) -> StreamID {
    guard let id = StreamID(bytes: try blob(column)) else {
      throw .corrupted("column \(column) is no stream id")
    }
    return id
  }

  fileprivate func day(_ column: Int) throws(StoreError) -> CivilDate {
    CivilDate(dayNumber: Int32(truncatingIfNeeded: try int(column)))
  }

  fileprivate func optionalDay(_ column: Int) throws(StoreError) -> CivilDate? {
    try isNull(column) ? nil : day(column)
  }
}
