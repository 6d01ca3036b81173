/// A database that runs synchronous bodies, each in one transaction.
///
/// A body can't suspend in its middle, so a transaction never stays open across an `await`; it
/// runs on a thread of the driver, never on the cooperative pool.
public protocol Database: Sendable {
  /// Which engine this is.
  var dialect: Dialect { get }

  /// Runs the body on one consistent snapshot; it can't write.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (any Session) throws(StoreError) -> Value
  ) async throws(StoreError) -> Value

  /// Runs the body in one transaction. It is on disk when this returns, and undone when the body
  /// throws. Each statement sees what was committed before it (READ COMMITTED).
  func write<Value: Sendable>(
    _ body: @escaping @Sendable (any Session) throws(StoreError) -> Value
  ) async throws(StoreError) -> Value

  /// Runs one statement whose binds are arrays, as a transaction of its own: one round trip instead
  /// of three.
  ///
  /// - Throws: ``StoreError/programming(_:)`` on an engine without arrays
  ///   (``Dialect/hasArrays``).
  func call(_ sql: String, arrays: [SQLArray]) async throws(StoreError) -> [Row]

  /// Ends all connections; later calls throw ``StoreError/unavailable(_:)``.
  func close() async
}
