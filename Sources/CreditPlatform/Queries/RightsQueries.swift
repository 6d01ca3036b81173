public import CreditCore
public import SQLSession

/// One request or complaint with its clock and, once it is there, its answer.
public struct RightsLine: Sendable, Hashable {
  public var id: StreamID
  /// A ``RightsKind``'s name, or `complaint`.
  public var kind: String
  public var ordinal: Int64
  /// What it is about: a complaint's cause, an application, names of profile fields.
  public var subject: String
  public var openedOn: CivilDate
  public var answerBy: CivilDate
  /// `nil` while it is open.
  public var outcome: String?
  public var reason: String?
  public var keptUntil: CivilDate?
  public var answeredOn: CivilDate?

  static let columns = """
    id, kind, ordinal, subject, opened_on, answer_by, outcome, reason, kept_until, answered_on
    """

  init(_ row: Row) throws(StoreError) {
    guard let id = StreamID(bytes: try row.blob(0)) else {
      throw .corrupted("rights_row.id is no stream id")
    }
    self.id = id
    kind = try row.text(1)
    ordinal = try row.int(2)
    subject = try row.text(3)
    openedOn = try row.rightsDay(4)
    answerBy = try row.rightsDay(5)
    outcome = try row.optionalText(6)
    reason = try row.optionalText(7)
    keptUntil = try row.isNull(8) ? nil : row.rightsDay(8)
    answeredOn = try row.isNull(9) ? nil : row.rightsDay(9)
  }
}

/// The open requests and complaints of all borrowers, the most urgent first.
public struct OpenRequests: Query {
  public var limit: Int64

  public init(limit: Int64) {
    self.limit = limit
  }

  public var sql: String {
    """
    SELECT \(RightsLine.columns) FROM rights_row WHERE answered_on IS NULL
    ORDER BY answer_by, id, kind, ordinal LIMIT $1
    """
  }

  public var binds: [SQLValue] { [.int(limit)] }

  /// Reads one row; the columns are those of `sql`, in order.
  public func decode(_ row: Row) throws(StoreError) -> RightsLine { try RightsLine(row) }
}

/// Every request and complaint of one borrower, the newest first.
public struct RequestsOfBorrower: Query {
  public var id: StreamID
  public var limit: Int64

  public init(id: StreamID, limit: Int64 = 200) {
    self.id = id
    self.limit = limit
  }

  public var sql: String {
    """
    SELECT \(RightsLine.columns) FROM rights_row WHERE id = $1
    ORDER BY opened_on DESC, kind, ordinal DESC LIMIT $2
    """
  }

  public var binds: [SQLValue] { [.blob(id.bytes), .int(limit)] }

  /// Reads one row; the columns are those of `sql`, in order.
  public func decode(_ row: Row) throws(StoreError) -> RightsLine { try RightsLine(row) }
}

/// Complaints by cause and outcome.
public struct ComplaintCounts: Query {
  public init() {}

  public var sql: String {
    """
    SELECT subject, COALESCE(outcome, 'open'), COUNT(*) FROM rights_row WHERE kind = 'complaint'
    GROUP BY subject, COALESCE(outcome, 'open') ORDER BY subject, COALESCE(outcome, 'open')
    """
  }

  public var binds: [SQLValue] { [] }

  /// Reads one row; the columns are those of `sql`, in order.
  public func decode(_ row: Row) throws(StoreError) -> ComplaintCount {
    ComplaintCount(cause: try row.text(0), outcome: try row.text(1), count: try row.int(2))
  }
}

/// How many complaints of one cause ended in one way, or are open.
public struct ComplaintCount: Sendable, Hashable {
  public var cause: String
  /// A ``ComplaintOutcome``'s name, or `open`.
  public var outcome: String
  public var count: Int64
}

extension Row {
  fileprivate func rightsDay(_ column: Int) throws(StoreError) -> CivilDate {
    CivilDate(dayNumber: Int32(truncatingIfNeeded: try int(column)))
  }
}
