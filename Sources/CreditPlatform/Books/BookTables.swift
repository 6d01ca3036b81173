import CreditCore
import SQLSession

/// The day books as tables (design 5, books). Only ``BookKeeper`` writes them.
enum BookTables {
  /// Debits and credits of each account, product and day, in 分.
  static let day = ReadTable(
    name: "book_day",
    columns: [
      .init("account", .int), .init("product", .text), .init("day", .int), .init("debit", .int),
      .init("credit", .int),
    ], keyColumns: 3, indexes: [["day"]])

  /// What grows from a day on, and what is exposed.
  static let line = ReadTable(
    name: "book_line",
    columns: [
      .init("measure", .int), .init("product", .text), .init("line_key", .int),
      .init("day", .int), .init("principal", .int), .init("principal_days", .int),
      .init("amount", .int),
    ], keyColumns: 4, indexes: [["day"]])

  static let all = [day, line, LoanCosts.drawn, LoanCosts.started, ChannelOrders.table]

  static func row(_ place: DayBook.Place, _ sides: DayBook.Sides) -> RowChange {
    RowChange(
      day,
      [
        .int(place.account.rawValue), .text(place.product.rawValue),
        .int(Int64(place.day.dayNumber)), .int(sides.debit.fen), .int(sides.credit.fen),
      ])
  }

  static func row(_ line: BookLine) -> RowChange {
    RowChange(
      self.line,
      [
        .int(line.measure.rawValue), .text(line.product.rawValue), .int(line.key),
        .int(Int64(line.on.dayNumber)), .int(line.principal.fen), .int(line.principalDays),
        .int(line.amount.fen),
      ])
  }
}
