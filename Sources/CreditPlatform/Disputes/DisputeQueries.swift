public import CreditCore
public import SQLSession

/// One dispute in a list.
public struct DisputeLine: Sendable, Hashable {
  public var id: StreamID
  public var ordinal: Int64
  /// `borrower` or `bureau`.
  public var origin: String
  /// The bureau's number; empty for one that the borrower opened with us.
  public var number: String
  /// What it is about, in codes.
  public var subject: String
  public var field: String
  public var stage: DisputeStage
  public var receivedOn: CivilDate
  public var answerBy: CivilDate
  public var verdict: String?
  public var correctedOn: CivilDate?
  public var answeredOn: CivilDate?
  /// What the bureau has taken, in codes.
  public var told: [String]

  static let columns = """
    id, ordinal, origin, number, subject, field, stage, received_on, answer_by, verdict, \
    corrected_on, answered_on, told
    """

  init(_ row: Row) throws(StoreError) {
    guard let id = StreamID(bytes: try row.blob(0)),
      let stage = DisputeStage(rawValue: try row.int(6))
    else { throw .corrupted("dispute_row has no such id or stage") }
    self.id = id
    self.stage = stage
    ordinal = try row.int(1)
    origin = try row.text(2)
    number = try row.text(3)
    subject = try row.text(4)
    field = try row.text(5)
    receivedOn = try row.disputeDay(7)
    answerBy = try row.disputeDay(8)
    verdict = try row.optionalText(9)
    correctedOn = try row.isNull(10) ? nil : row.disputeDay(10)
    answeredOn = try row.isNull(11) ? nil : row.disputeDay(11)
    told = try row.text(12).split(separator: " ").map(String.init)
  }

  /// The alarm that stands on a day: −1 when it is late, `nil` for none.
  public func alarm(on day: CivilDate, _ limits: [Int64]) -> Int64? {
    guard answeredOn == nil, stage < .accepted else { return nil }
    let left = Int64(day.days(to: answerBy))
    return left < 0 ? -1 : limits.filter { $0 >= left }.min()
  }
}

/// The open disputes of all borrowers: those that wait for an answer first, the most urgent on top.
public struct OpenDisputes: Query {
  public var limit: Int64

  public init(limit: Int64) {
    self.limit = limit
  }

  public var sql: String {
    """
    SELECT \(DisputeLine.columns) FROM dispute_row WHERE stage < 70
    ORDER BY CASE WHEN answered_on IS NULL THEN 0 ELSE 1 END, answer_by, id, ordinal LIMIT $1
    """
  }

  public var binds: [SQLValue] { [.int(limit)] }

  /// Reads one row; the columns are those of `sql`, in order.
  public func decode(_ row: Row) throws(StoreError) -> DisputeLine { try DisputeLine(row) }
}

extension Row {
  fileprivate func disputeDay(_ column: Int) throws(StoreError) -> CivilDate {
    CivilDate(dayNumber: Int32(truncatingIfNeeded: try int(column)))
  }
}
