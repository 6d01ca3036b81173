/// One transaction, as a ``Database`` hands it to a body. It is not to be kept.
///
/// Binds are positional, `$1…`, and first used in ascending order (see ``BindOrder``). Statements
/// are kept prepared by their text, so a text is constant and values travel as binds only.
public protocol Session {
  /// Runs a statement.
  ///
  /// - Returns: how many rows it inserted, changed or deleted.
  @discardableResult
  func execute(_ sql: String, _ binds: [SQLValue]) throws(StoreError) -> Int

  /// Runs a statement that gives rows.
  func query(_ sql: String, _ binds: [SQLValue]) throws(StoreError) -> [Row]

  /// Runs a statement whose binds are arrays.
  ///
  /// - Throws: ``StoreError/programming(_:)`` on an engine without arrays
  ///   (``Dialect/hasArrays``).
  func query(_ sql: String, arrays: [SQLArray]) throws(StoreError) -> [Row]

  /// Runs one data definition; it is not kept prepared.
  func define(_ sql: String) throws(StoreError)
}
