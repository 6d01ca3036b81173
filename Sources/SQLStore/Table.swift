import CreditPlatform
import SQLSession

/// One table: the definition and the row statements of both engines are made from it.
struct Table: Sendable {
  struct Index: Sendable {
    var columns: [String]
    var isUnique = false
    /// Leaves out the rows where this column is NULL.
    var skippingNulls: String?
  }

  var name: String
  /// Without the ascending key.
  var columns: [ReadTable.Column]
  /// The primary key; empty for a table with an ascending `key` column.
  var key: [String] = []
  var indexes: [Index] = []

  /// The statements that make the table, by which both engines call a constraint alike: the
  /// table's name and its columns'.
  func definitions(_ dialect: Dialect) -> [String] {
    var lines = columns.map { column in
      "\(column.name) \(word(column.type, dialect))\(column.isNullable ? "" : " NOT NULL")"
    }
    if key.isEmpty {
      lines.insert("key \(dialect.ascendingKey)", at: 0)
    } else {
      lines.append("CONSTRAINT \(constraint(key)) PRIMARY KEY (\(list(key)))")
    }
    let table =
      "CREATE TABLE \(name) (\n  \(lines.joined(separator: ",\n  "))\n)\(dialect.tableSuffix)"
    return [table] + indexes.map(definition)
  }

  /// Binds are the columns in order.
  var insert: String {
    let binds = (1...columns.count).map { "$\($0)" }
    return "INSERT INTO \(name) (\(columnList)) VALUES (\(list(binds)))"
  }

  /// Replaces the row with the same key.
  var upsert: String { insert + " " + onConflictReplace }

  var onConflictReplace: String {
    let others = columns.map(\.name).filter { !key.contains($0) }
    let action =
      others.isEmpty
      ? "NOTHING" : "UPDATE SET " + list(others.map { "\($0) = excluded.\($0)" })
    return "ON CONFLICT (\(list(key))) DO \(action)"
  }

  /// Binds are the key columns in order.
  var delete: String {
    let tests = key.enumerated().map { "\($1) = $\($0 + 1)" }
    return "DELETE FROM \(name) WHERE " + tests.joined(separator: " AND ")
  }

  var columnList: String { list(columns.map(\.name)) }

  private func definition(_ index: Index) -> String {
    let kind = index.isUnique ? "UNIQUE INDEX" : "INDEX"
    let name = constraint(index.columns) + (index.isUnique ? "" : "_index")
    let filter = index.skippingNulls.map { " WHERE \($0) IS NOT NULL" } ?? ""
    return "CREATE \(kind) \(name) ON \(self.name) (\(list(index.columns)))\(filter)"
  }

  private func constraint(_ columns: [String]) -> String {
    ([name] + columns).joined(separator: "_")
  }

  private func list(_ names: [String]) -> String { names.joined(separator: ", ") }

  private func word(_ type: ReadTable.ColumnType, _ dialect: Dialect) -> String {
    switch type {
    case .int: dialect.bigint
    case .text: dialect.text
    case .blob: dialect.blob
    }
  }
}

extension Table {
  init(_ read: ReadTable) {
    self.init(
      name: read.name, columns: read.columns,
      key: read.columns.prefix(read.keyColumns).map(\.name),
      indexes: read.indexes.map { Index(columns: $0) })
  }
}
