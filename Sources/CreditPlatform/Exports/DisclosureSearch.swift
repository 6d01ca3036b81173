public import CreditCore
public import SQLSession

/// Which of a borrower's disclosures are asked for; what is `nil` is not asked (N56, N59).
public struct DisclosureFilter: Sendable, Hashable {
  public var scenario: SharingScenario?
  /// A recipient's id in the sharing register.
  public var recipient: String?
  public var purpose: SharingPurpose?
  /// The first day.
  public var from: CivilDate?
  /// The last day.
  public var to: CivilDate?

  public init(
    scenario: SharingScenario? = nil, recipient: String? = nil, purpose: SharingPurpose? = nil,
    from: CivilDate? = nil, to: CivilDate? = nil
  ) {
    self.scenario = scenario
    self.recipient = recipient
    self.purpose = purpose
    self.from = from
    self.to = to
  }
}

/// A page of what was sent about one borrower, newest first: each page goes on where the one
/// before ended, so that a long list costs no more than its pages.
public struct DisclosureSearch: Query {
  public var id: StreamID
  public var filter: DisclosureFilter
  /// Only what came before this ordinal; `nil` for the newest.
  public var before: Int64?
  public var limit: Int64

  public init(
    id: StreamID, filter: DisclosureFilter = DisclosureFilter(), before: Int64? = nil, limit: Int64
  ) {
    self.id = id
    self.filter = filter
    self.before = before
    self.limit = limit
  }

  private var conditions: [(sql: String, bind: SQLValue)] {
    let days = (filter.from.map { Int64($0.dayNumber) }, filter.to.map { Int64($0.dayNumber) })
    let all: [(String, SQLValue?)] = [
      ("d.id =", .blob(id.bytes)), ("d.ordinal <", before.map { .int($0) }),
      ("d.scenario =", filter.scenario.map { .text($0.rawValue) }),
      ("d.recipient =", filter.recipient.map { .text($0) }),
      ("d.purpose =", filter.purpose.map { .text($0.rawValue) }),
      ("d.intended_on >=", days.0.map { .int($0) }),
      ("d.intended_on <=", days.1.map { .int($0) }),
    ]
    return all.compactMap { sql, bind in bind.map { (sql, $0) } }
  }

  public var sql: String {
    let conditions = conditions
    let tests = conditions.enumerated().map { "\($1.sql) $\($0 + 1)" }
    return """
      SELECT d.ordinal, d.kind, d.scenario, d.purpose, d.recipient, d.fields, d.intended_on,
        d.recorded_at, o.outcome, o.closed_on, d.method, p.model, p.outcome
      FROM disclosure_row d
        LEFT JOIN disclosure_outcome o ON o.id = d.id AND o.ordinal = d.ordinal
        LEFT JOIN partner_assessment p ON p.id = d.id AND p.ordinal = d.ordinal
      WHERE \(tests.joined(separator: " AND ")) AND \(SecretDisclosures.condition)
      ORDER BY d.ordinal DESC LIMIT $\(conditions.count + 1)
      """
  }

  public var binds: [SQLValue] { conditions.map(\.bind) + [.int(limit)] }

  /// Reads one row; the columns are those of `sql`, in order.
  public func decode(_ row: Row) throws(StoreError) -> FoundDisclosure {
    FoundDisclosure(
      line: DisclosureLine(
        ordinal: try row.int(0), kind: try row.text(1), scenario: try row.text(2),
        purpose: try row.text(3), recipient: try row.text(4),
        fields: try row.text(5).split(separator: " ").map(String.init),
        intendedOn: CivilDate(dayNumber: Int32(truncatingIfNeeded: try row.int(6))),
        recordedAt: Instant(microseconds: try row.int(7)), outcome: try row.optionalText(8),
        closedOn: try row.optionalInt(9).map {
          CivilDate(dayNumber: Int32(truncatingIfNeeded: $0))
        }, model: try row.optionalText(11), found: try row.optionalText(12)),
      method: try row.text(10))
  }
}

/// One disclosure as a search finds it.
public struct FoundDisclosure: Sendable, Hashable {
  public var line: DisclosureLine
  /// How it travelled.
  public var method: String
}
