import CreditPlatform
import SQLSession

/// A list of rows handed to a stored function as one array for each column. The function's
/// parameters, its `unnest` and the arrays come from this one description.
struct PostgresArguments: Sendable {
  var name: String
  var columns: [(name: String, type: ReadTable.ColumnType)]

  var parameters: [String] {
    columns.map { column in
      switch column.type {
      case .int: "\(name)_\(column.name) BIGINT[]"
      case .text: "\(name)_\(column.name) TEXT[]"
      case .blob: "\(name)_\(column.name) BYTEA[]"
      }
    }
  }

  /// A FROM item with the columns asked for and `n`, the row's position from 1.
  func rows(_ wanted: String...) -> String {
    let arrays = wanted.map { "\(name)_\($0)" }.joined(separator: ", ")
    return "unnest(\(arrays)) WITH ORDINALITY AS \(name)(\(wanted.joined(separator: ", ")), n)"
  }

  /// The rows, each with a value for each column, turned into columns.
  func arrays(_ rows: [[SQLValue]]) -> [SQLArray] {
    columns.enumerated().map { position, column in
      switch column.type {
      case .int:
        .ints(rows.map { if case .int(let value) = $0[position] { value } else { nil } })
      case .text:
        .texts(rows.map { if case .text(let value) = $0[position] { value } else { nil } })
      case .blob:
        .blobs(rows.map { if case .blob(let value) = $0[position] { value } else { nil } })
      }
    }
  }
}
