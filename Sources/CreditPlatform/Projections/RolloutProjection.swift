import CreditCore
import SQLSession

/// The read model of the roll-out's coverage: one row for each borrower and day on which their
/// standing changed, so that any day can be counted (R99, R102).
enum RolloutProjection {
  static let table = ReadTable(
    name: "rollout_row",
    columns: [
      .init("id", .blob), .init("since_on", .int), .init("wave", .text), .init("standing", .text),
      .init("reason", .text), .init("purchase", .int), .init("cash", .int),
    ], keyColumns: 2, indexes: [["since_on"]])

  /// - Returns: `nil` when nothing changed that the coverage counts.
  static func row(before: Borrower?, after: Borrower) -> RowChange? {
    guard let coverage = after.coverage, coverage != before?.coverage,
      let day = after.coverageChangedOn
    else { return nil }
    return RowChange(
      table,
      [
        .blob(after.id.bytes), .int(Int64(day.dayNumber)), .text(coverage.wave ?? ""),
        .text(coverage.standing.rawValue), .text(coverage.reason.rawValue),
        .int(coverage.hasPurchase ? 1 : 0), .int(coverage.hasCash ? 1 : 0),
      ])
  }
}
