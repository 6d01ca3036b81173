import SQLSession

/// Which event keys are settled while transactions are in flight.
///
/// Keys are drawn in ascending order but become visible at commit, in any order. So each
/// transaction announces, before it draws, the lowest key it may draw, as a shared advisory lock
/// whose number holds that key; the lock goes when the transaction ends. A key is settled when it
/// was drawn before we looked at the locks and is below every key announced there: whoever drew a
/// lower one has ended, and a snapshot taken now sees its events. No one waits for anyone, and a
/// slow transaction that writes no events (a backup) holds nothing back.
enum PostgresEventKeys {
  /// The lock's upper 16 bits tell this event table from others in the same database.
  private static let tag = "(CAST(CAST('event' AS REGCLASS) AS OID)::BIGINT & 32767)"

  static let definitions = [
    """
    CREATE FUNCTION announce_event_keys() RETURNS TRIGGER LANGUAGE plpgsql AS $body$
    BEGIN
      PERFORM pg_advisory_xact_lock_shared(
        \(tag) << 48 | (last_value + CASE WHEN is_called THEN 1 ELSE 0 END)) FROM event_key_seq;
      RETURN NULL;
    END
    $body$
    """,
    """
    CREATE TRIGGER event_announce_keys BEFORE INSERT ON event
    FOR EACH STATEMENT EXECUTE FUNCTION announce_event_keys()
    """,
  ]

  /// - Returns: the lowest key that isn't settled. The session must see what is committed between
  ///   its statements.
  static func settled(_ session: any Session) throws(StoreError) -> Int64 {
    let drawn = try session.query("SELECT last_value FROM event_key_seq", [])
    let announced = try session.query(
      """
      SELECT CAST(min((classid::BIGINT & 65535) << 32 | objid::BIGINT) AS BIGINT) FROM pg_locks
      WHERE locktype = 'advisory' AND objsubid = 1 AND classid::BIGINT >> 16 = \(tag)
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      """, [])
    guard let drawn = drawn.first, let announced = announced.first else {
      throw .corrupted("the event sequence is missing")
    }
    return min(try drawn.int(0) + 1, try announced.optionalInt(0) ?? .max)
  }
}
