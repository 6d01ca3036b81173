public import CreditCore
import CreditPlatform
public import SQLSession

extension SQLStore {
  /// One transaction, with the same statements on both engines. The keys go first, and whoever
  /// deletes them deletes the identity's claim too: of two that shred at once, or of one that does
  /// it again, only the first does, so that a claim made since stays.
  ///
  /// Both engines keep what was deleted for a while in files of their own (write-ahead log, dead
  /// rows, backups); there it is ciphertext whose wrapped key opens for as long as the epoch key
  /// does under which it was wrapped.
  public func shred(
    _ stream: StreamRef, identity: StreamRef?
  ) async throws(StoreError) {
    // The events of any other kind of stream are kept, and may stand in the log.
    guard identity.map({ $0.kind == .identity }) ?? true else {
      throw .programming("only an identity's stream can be deleted")
    }
    try await database.write { (session) throws(StoreError) in
      let keys = try session.execute(
        "DELETE FROM person_key WHERE kind = $1 AND id = $2", stream.binds)
      try session.execute("DELETE FROM sealed WHERE kind = $1 AND id = $2", stream.binds)
      guard keys > 0, let identity else { return }
      try session.execute("DELETE FROM stream WHERE kind = $1 AND id = $2", identity.binds)
      try session.execute("DELETE FROM part WHERE kind = $1 AND id = $2", identity.binds)
      try session.execute("DELETE FROM event WHERE kind = $1 AND id = $2", identity.binds)
    }
  }
}
