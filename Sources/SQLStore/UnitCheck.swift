import CreditPlatform
import SQLSession

/// Mistakes of the program that SQL would not report, or not alike on both engines.
enum UnitCheck {
  static func check(_ unit: Unit, _ tables: [String: ReadTable]) throws(StoreError) {
    guard !unit.events.isEmpty else { throw .programming("a unit without events") }
    guard unit.expectedVersion >= 0 else { throw .programming("a negative version") }
    if let key = unit.idempotency?.key {
      guard (1...128).contains(key.utf8.count) else {
        throw .programming("an idempotency key is not 1 to 128 bytes long")
      }
    }
    for row in unit.outbox {
      guard let position = row.afterEvent else { continue }
      guard unit.events.indices.contains(position), unit.events[position].leaf != nil else {
        throw .programming("an outbox row waits for an event that is not logged")
      }
    }
    try check(unit.rows, tables)
  }

  static func check(_ rows: [RowChange], _ tables: [String: ReadTable]) throws(StoreError) {
    for row in rows {
      guard tables[row.table.name] == row.table else {
        throw .programming("the read table \(row.table.name) is not one of the store's")
      }
      let count = row.isDeletion ? row.table.keyColumns : row.table.columns.count
      guard row.isDeletion ? row.values.count >= count : row.values.count == count else {
        throw .programming("a row of \(row.table.name) doesn't have \(count) values")
      }
      for (column, value) in zip(row.table.columns, row.values.prefix(count)) {
        guard fits(value, column) else {
          throw .programming("\(row.table.name).\(column.name) got a value of another type")
        }
      }
    }
  }

  static func names(of table: ReadTable) throws(StoreError) {
    for name in [table.name] + table.columns.map(\.name) where !isName(name) {
      throw .programming("a read table's name or column is not a lower-case SQL identifier")
    }
  }

  private static func fits(_ value: SQLValue, _ column: ReadTable.Column) -> Bool {
    switch (value, column.type) {
    case (.int, .int), (.text, .text), (.blob, .blob): true
    case (.null, _): column.isNullable
    default: false
    }
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, (97...122).contains(first), text.utf8.count <= 40 else {
      return false
    }
    return text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
  }
}
