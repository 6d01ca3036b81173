import CreditCore
import SQLSession

/// What each loan costs a year, all in, as it was shown and confirmed before the draw (N2, R78).
enum LoanCosts {
  static let drawn = ReadTable(
    name: "loan_cost",
    columns: [
      .init("id", .blob), .init("loan", .int), .init("drawn_on", .int), .init("principal", .int),
      .init("rate", .int),
    ], keyColumns: 2)

  /// The loans whose money arrived, and when.
  static let started = ReadTable(
    name: "loan_start",
    columns: [.init("id", .blob), .init("loan", .int), .init("started_on", .int)],
    keyColumns: 2, indexes: [["started_on"]])

  static func row(_ event: BorrowerEvent, of id: StreamID) -> RowChange? {
    switch event {
    case .loanDrawn(let event):
      RowChange(
        drawn,
        [
          .blob(id.bytes), .int(event.loan.ordinal), .int(Int64(event.loan.drawnOn.dayNumber)),
          .int(event.loan.terms.principal.fen), .int(event.shownAnnualRate.partsPerBillion),
        ])
    case .payoutConfirmed(let event):
      RowChange(
        started,
        [.blob(id.bytes), .int(event.loan), .int(Int64(event.on.dayNumber))])
    default: nil
    }
  }
}

/// The loans that began in some days, each with its principal and its all-in cost.
struct CostsOfLoans: Query {
  var days: ClosedRange<CivilDate>

  var sql: String {
    """
    SELECT d.principal, d.rate FROM loan_start s
    JOIN loan_cost d ON d.id = s.id AND d.loan = s.loan
    WHERE s.started_on >= $1 AND s.started_on <= $2
    """
  }

  var binds: [SQLValue] {
    [.int(Int64(days.lowerBound.dayNumber)), .int(Int64(days.upperBound.dayNumber))]
  }

  func decode(_ row: Row) throws(StoreError) -> (principal: Money, rate: Rate) {
    (Money(fen: try row.int(0)), Rate(partsPerBillion: try row.int(1)))
  }
}
