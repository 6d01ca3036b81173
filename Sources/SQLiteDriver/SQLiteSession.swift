import Foundation
import GRDB
import SQLSession

/// A transaction of GRDB's as a ``Session``. Statements are kept prepared by GRDB.
struct SQLiteSession: Session {
  private let database: GRDB.Database

  init(_ database: GRDB.Database) {
    self.database = database
  }

  func execute(_ sql: String, _ binds: [SQLValue]) throws(StoreError) -> Int {
    do {
      let before = database.totalChangesCount
      try database.cachedStatement(sql: sql).execute(arguments: arguments(binds))
      return database.totalChangesCount - before
    } catch {
      throw SQLiteFailure.storeError(error)
    }
  }

  func query(_ sql: String, _ binds: [SQLValue]) throws(StoreError) -> [SQLSession.Row] {
    do {
      let statement = try database.cachedStatement(sql: sql)
      let cursor = try GRDB.Row.fetchCursor(statement, arguments: arguments(binds))
      var rows: [SQLSession.Row] = []
      while let row = try cursor.next() {
        var values: [SQLValue] = []
        values.reserveCapacity(row.count)
        for column in 0..<row.count { values.append(try value(row, column)) }
        rows.append(SQLSession.Row(values))
      }
      return rows
    } catch {
      throw SQLiteFailure.storeError(error)
    }
  }

  func query(_ sql: String, arrays: [SQLArray]) throws(StoreError) -> [SQLSession.Row] {
    throw .programming("SQLite has no array binds")
  }

  func define(_ sql: String) throws(StoreError) {
    do {
      try database.execute(sql: sql)
    } catch {
      throw SQLiteFailure.storeError(error)
    }
  }

  private func arguments(_ binds: [SQLValue]) throws -> StatementArguments {
    StatementArguments(
      try binds.map { bind -> (any DatabaseValueConvertible)? in
        switch bind {
        case .null: return nil
        case .int(let value): return value
        case .text(let value):
          // SQLite would cut the text there without a word; PostgreSQL refuses it.
          guard !value.utf8.contains(0) else {
            throw StoreError.programming("a text bind holds a zero byte")
          }
          return value
        case .blob(let value): return Data(value)
        }
      })
  }

  private func value(_ row: GRDB.Row, _ column: Int) throws -> SQLValue {
    let value: DatabaseValue = row[column]
    switch value.storage {
    case .null: return .null
    case .int64(let value): return .int(value)
    case .string(let value): return .text(value)
    case .blob(let value): return .blob([UInt8](value))
    case .double: throw StoreError.programming("column \(column) is a floating-point number")
    }
  }
}
