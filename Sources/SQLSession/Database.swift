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

  /// Ends all connections; later calls throw ``StoreError/unavailable(_:)``.
  func close() async
}
