public import CreditCore
public import SQLSession

/// What stands in the day books of some days.
public struct BookedDays: Query {
  public var days: ClosedRange<CivilDate>

  public init(days: ClosedRange<CivilDate>) {
    self.days = days
  }

  public var sql: String {
    "SELECT account, product, day, debit, credit FROM book_day WHERE day >= $1 AND day <= $2"
  }

  public var binds: [SQLValue] {
    [.int(Int64(days.lowerBound.dayNumber)), .int(Int64(days.upperBound.dayNumber))]
  }

  /// Reads one row; the columns are those of `sql`, in order.
  public func decode(_ row: Row) throws(StoreError) -> (DayBook.Place, DayBook.Sides) {
    try BookRows.sides(row)
  }
}

/// The lines of some days.
public struct BookedLines: Query {
  public var days: ClosedRange<CivilDate>

  public init(days: ClosedRange<CivilDate>) {
    self.days = days
  }

  public var sql: String {
    """
    SELECT measure, product, line_key, day, principal, principal_days, amount FROM book_line
    WHERE day >= $1 AND day <= $2
    """
  }

  public var binds: [SQLValue] {
    [.int(Int64(days.lowerBound.dayNumber)), .int(Int64(days.upperBound.dayNumber))]
  }

  /// Reads one row; the columns are those of `sql`, in order.
  public func decode(_ row: Row) throws(StoreError) -> BookLine { try BookRows.line(row) }
}

/// Every account up to the end of a day, as one entry on that day.
public struct BookTotals: Query {
  public var day: CivilDate

  public init(day: CivilDate) {
    self.day = day
  }

  public var sql: String {
    """
    SELECT account, product, MAX(day), CAST(SUM(debit) AS BIGINT), CAST(SUM(credit) AS BIGINT)
    FROM book_day WHERE day <= $1 GROUP BY account, product
    """
  }

  public var binds: [SQLValue] { [.int(Int64(day.dayNumber))] }

  /// Reads one row; the columns are those of `sql`, in order.
  public func decode(_ row: Row) throws(StoreError) -> (DayBook.Place, DayBook.Sides) {
    try BookRows.sides(row)
  }
}

/// All lines up to the end of a day, as one of each key on that day.
public struct LineTotals: Query {
  public var day: CivilDate

  public init(day: CivilDate) {
    self.day = day
  }

  public var sql: String {
    """
    SELECT measure, product, line_key, CAST($1 AS BIGINT), CAST(SUM(principal) AS BIGINT),
      CAST(SUM(principal_days + principal * (CAST($1 AS BIGINT) - day)) AS BIGINT),
      CAST(SUM(amount) AS BIGINT)
    FROM book_line WHERE day <= $1 GROUP BY measure, product, line_key
    """
  }

  public var binds: [SQLValue] { [.int(Int64(day.dayNumber))] }

  /// Reads one row; the columns are those of `sql`, in order.
  public func decode(_ row: Row) throws(StoreError) -> BookLine { try BookRows.line(row) }
}

/// Reads the rows of the day books.
enum BookRows {
  static func sides(_ row: Row) throws(StoreError) -> (DayBook.Place, DayBook.Sides) {
    guard let account = BookAccount(rawValue: try row.int(0)),
      let product = Product(rawValue: try row.text(1))
    else { throw .corrupted("book_day") }
    return (
      DayBook.Place(account, product, on: try day(row, 2)),
      DayBook.Sides(debit: Money(fen: try row.int(3)), credit: Money(fen: try row.int(4)))
    )
  }

  static func line(_ row: Row) throws(StoreError) -> BookLine {
    guard let measure = BookMeasure(rawValue: try row.int(0)),
      let product = Product(rawValue: try row.text(1))
    else { throw .corrupted("book_line") }
    return BookLine(
      measure, product, key: try row.int(2), on: try day(row, 3),
      principal: Money(fen: try row.int(4)), principalDays: try row.int(5),
      amount: Money(fen: try row.int(6)))
  }

  static func day(_ row: Row, _ column: Int) throws(StoreError) -> CivilDate {
    guard let number = Int32(exactly: try row.int(column)) else { throw .corrupted("day") }
    return CivilDate(dayNumber: number)
  }
}
