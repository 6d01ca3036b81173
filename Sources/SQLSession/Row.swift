/// One result row, read by position.
public struct Row: Sendable {
  private let values: [SQLValue]

  /// The values in the order of the statement's columns.
  public init(_ values: [SQLValue]) {
    self.values = values
  }

  /// How many columns the row has.
  public var count: Int { values.count }

  /// - Throws: ``StoreError/corrupted(_:)`` when the column is missing or of another type.
  public func int(_ column: Int) throws(StoreError) -> Int64 {
    guard case .int(let value) = try value(column) else { throw wrong(column, "integer") }
    return value
  }

  /// - Throws: ``StoreError/corrupted(_:)`` when the column is missing or of another type.
  public func text(_ column: Int) throws(StoreError) -> String {
    guard case .text(let value) = try value(column) else { throw wrong(column, "text") }
    return value
  }

  /// - Throws: ``StoreError/corrupted(_:)`` when the column is missing or of another type.
  public func blob(_ column: Int) throws(StoreError) -> [UInt8] {
    guard case .blob(let value) = try value(column) else { throw wrong(column, "bytes") }
    return value
  }

  /// - Throws: ``StoreError/corrupted(_:)`` when the column is missing.
  public func isNull(_ column: Int) throws(StoreError) -> Bool {
    try value(column) == .null
  }

  /// `nil` for NULL; throws like ``int(_:)``.
  public func optionalInt(_ column: Int) throws(StoreError) -> Int64? {
    try isNull(column) ? nil : int(column)
  }

  /// `nil` for NULL; throws like ``text(_:)``.
  public func optionalText(_ column: Int) throws(StoreError) -> String? {
    try isNull(column) ? nil : text(column)
  }

  /// `nil` for NULL; throws like ``blob(_:)``.
  public func optionalBlob(_ column: Int) throws(StoreError) -> [UInt8]? {
    try isNull(column) ? nil : blob(column)
  }

  private func value(_ column: Int) throws(StoreError) -> SQLValue {
    guard values.indices.contains(column) else {
      throw .corrupted("a row has no column \(column)")
    }
    return values[column]
  }

  /// Names the column and the expected type, never the value.
  private func wrong(_ column: Int, _ type: String) -> StoreError {
    .corrupted("column \(column) is not \(type)")
  }
}
