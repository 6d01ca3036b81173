public import CreditCore
public import SQLSession

/// One collection case in a list.
public struct CollectionLine: Sendable, Hashable {
  public var id: StreamID
  public var ordinal: Int64
  /// The oldest missed due day at its beginning.
  public var since: CivilDate
  public var openedOn: CivilDate
  public var endedOn: CivilDate?
  /// The agency that has it; `nil` for the lender's own desk.
  public var agency: String?
  /// How many contacts were recorded, and how many of them broke a rule.
  public var contacts: Int64
  public var breaches: Int64

  init(_ row: Row) throws(StoreError) {
    guard let id = StreamID(bytes: try row.blob(0)) else {
      throw .corrupted("collection_case has no such id")
    }
    self.id = id
    ordinal = try row.int(1)
    since = try row.collectionDay(2)
    openedOn = try row.collectionDay(3)
    endedOn = try row.isNull(4) ? nil : row.collectionDay(4)
    let agency = try row.text(5)
    self.agency = agency.isEmpty ? nil : agency
    contacts = try row.int(6)
    breaches = try row.int(7)
  }
}

/// Collection cases: the open ones, or all; the oldest debt first.
public struct CollectionCases: Query {
  public var isOpenOnly: Bool
  /// Only those with this agency; empty for those with the own desk; `nil` for all.
  public var agency: String?
  public var limit: Int64

  public init(isOpenOnly: Bool = true, agency: String? = nil, limit: Int64) {
    self.isOpenOnly = isOpenOnly
    self.agency = agency
    self.limit = limit
  }

  public var sql: String {
    let open = isOpenOnly ? " AND c.ended_on IS NULL" : ""
    // SQLite numbers the binds in the order in which they stand in the text.
    let (held, last) = agency == nil ? ("", "$1") : (" AND c.agency = $1", "$2")
    return """
      SELECT c.id, c.ordinal, c.since, c.opened_on, c.ended_on, c.agency,
        (SELECT COUNT(*) FROM collection_contact k
          WHERE k.id = c.id AND k.case_ordinal = c.ordinal),
        (SELECT COUNT(*) FROM collection_contact k
          WHERE k.id = c.id AND k.case_ordinal = c.ordinal AND k.breached = 1)
      FROM collection_case c WHERE c.ordinal > 0\(open)\(held)
      ORDER BY c.since, c.id, c.ordinal LIMIT \(last)
      """
  }

  public var binds: [SQLValue] { (agency.map { [.text($0)] } ?? []) + [.int(limit)] }

  /// Reads one row; the columns are those of `sql`, in order.
  public func decode(_ row: Row) throws(StoreError) -> CollectionLine { try CollectionLine(row) }
}

/// One contact in a list.
public struct ContactLine: Sendable, Hashable {
  public var id: StreamID
  public var attempt: ContactAttempt

  static let columns = """
    id, ordinal, case_ordinal, made_at, kind, agency, collector, third, way, people, purpose, \
    outcome, told_debt, conduct, recording, agreed, breaches
    """

  init(_ row: Row) throws(StoreError) {
    guard let id = StreamID(bytes: try row.blob(0)),
      let kind = ContactKind(rawValue: try row.text(4)),
      let code = DeskCode(try row.text(6)),
      let outcome = ContactOutcome(rawValue: try row.text(11))
    else { throw .corrupted("collection_contact has an unknown code") }
    self.id = id
    attempt = ContactAttempt(
      ordinal: try row.int(1), caseOrdinal: try row.int(2),
      plan: ContactPlan(
        kind: kind, at: Instant(microseconds: try row.int(3)),
        by: Collector(agency: DeskCode(try row.text(5)), code: code),
        third: try row.isNull(7) ? nil : row.int(7), way: try row.int(8),
        people: try row.int(9), purpose: ThirdPersonPurpose(rawValue: try row.text(10))),
      outcome: outcome, toldDebt: try row.int(12) == 1,
      conduct: try row.text(13).split(separator: " ").compactMap {
        BannedConduct(rawValue: String($0))
      }, recording: DeskCode(try row.text(14)), inAgreedHours: try row.int(15) == 1,
      breaches: try row.text(16).split(separator: " ").compactMap {
        ContactRule(rawValue: String($0))
      })
  }
}

/// The contacts with one borrower, the newest first.
public struct ContactsOfBorrower: Query {
  public var id: StreamID
  public var limit: Int64

  public init(id: StreamID, limit: Int64) {
    self.id = id
    self.limit = limit
  }

  public var sql: String {
    """
    SELECT \(ContactLine.columns) FROM collection_contact WHERE id = $1
    ORDER BY made_at DESC, ordinal DESC LIMIT $2
    """
  }

  public var binds: [SQLValue] { [.blob(id.bytes), .int(limit)] }

  /// Reads one row; the columns are those of `sql`, in order.
  public func decode(_ row: Row) throws(StoreError) -> ContactLine { try ContactLine(row) }
}

/// Contacts that broke a rule, since a day, the newest first: the compliance desk's alerts.
public struct BreachedContacts: Query {
  public var since: CivilDate
  public var limit: Int64

  public init(since: CivilDate, limit: Int64) {
    self.since = since
    self.limit = limit
  }

  public var sql: String {
    """
    SELECT \(ContactLine.columns) FROM collection_contact WHERE breached = 1 AND day >= $1
    ORDER BY day DESC, made_at DESC, id, ordinal LIMIT $2
    """
  }

  public var binds: [SQLValue] { [.int(Int64(since.dayNumber)), .int(limit)] }

  /// Reads one row; the columns are those of `sql`, in order.
  public func decode(_ row: Row) throws(StoreError) -> ContactLine { try ContactLine(row) }
}

extension Row {
  fileprivate func collectionDay(_ column: Int) throws(StoreError) -> CivilDate {
    CivilDate(dayNumber: Int32(truncatingIfNeeded: try int(column)))
  }
}
