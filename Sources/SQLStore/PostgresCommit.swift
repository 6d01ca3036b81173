import CreditCore
import CreditPlatform
import SQLSession

/// The stored function that commits a group of units, and its arguments.
enum PostgresCommit {
  private static let units = PostgresArguments(
    name: "u",
    columns: [
      ("kind", .int), ("id", .blob), ("expected", .int), ("version", .int), ("state", .blob),
      ("wakes_on", .int), ("key", .text),
    ])
  private static let events = PostgresArguments(
    name: "e",
    columns: [
      ("unit", .int), ("sequence", .int), ("type", .text), ("body", .blob), ("postings", .blob),
      ("leaf", .blob), ("recorded_at", .int), ("business_date", .int), ("key", .text),
      ("fingerprint", .blob), ("outcome", .blob),
    ])
  private static let parts = PostgresArguments(
    name: "p", columns: [("unit", .int), ("part", .int), ("bytes", .blob)])
  private static let outbox = PostgresArguments(
    name: "o",
    columns: [
      ("unit", .int), ("topic", .text), ("body", .blob), ("not_before", .int), ("sequence", .int),
    ])
  private static let done = PostgresArguments(
    name: "d", columns: [("unit", .int), ("key", .int)])
  private static let sealed = PostgresArguments(
    name: "s",
    columns: [("unit", .int), ("slot", .int), ("version", .int), ("bytes", .blob)])
  private static let keys = PostgresArguments(
    name: "k",
    columns: [("unit", .int), ("retention_class", .int), ("epoch", .int), ("bytes", .blob)])
  private static let readRows = PostgresArguments(
    name: "r",
    columns: [("unit", .int), ("table", .text), ("deleted", .int), ("cells", .text)])

  private static let all = [units, events, parts, outbox, done, sealed, keys, readRows]

  static let call: String = {
    let binds = (1...all.flatMap(\.columns).count).map { "$\($0)" }.joined(separator: ", ")
    return "SELECT result_unit, first_event, known_fingerprint, known_outcome "
      + "FROM commit_units(\(binds))"
  }()

  static func arrays(_ group: [Unit]) -> [SQLArray] {
    func each<Item>(_ items: (Unit) -> [Item], _ row: (Unit, Int, Item) -> [SQLValue])
      -> [[SQLValue]]
    {
      group.enumerated().flatMap { position, unit in
        items(unit).enumerated().map { [.int(Int64(position + 1))] + row(unit, $0, $1) }
      }
    }
    return units.arrays(group.map(unitRow)) + events.arrays(each(\.events, eventRow))
      + parts.arrays(each(\.parts) { [.int($2.id), .blob($2.bytes)] })
      + outbox.arrays(each(\.outbox, outboxRow)) + done.arrays(each(\.outboxDone) { [.int($2)] })
      + sealed.arrays(
        each(\.sealed) { [.int($2.slot), .int($2.version), .blob($2.bytes)] })
      + keys.arrays(
        each(\.keys) { [.int($2.retentionClass), .int($2.epoch), .blob($2.bytes)] })
      + readRows.arrays(
        each(\.rows) { _, _, row in
          [
            .text(row.table.name), .int(row.isDeletion ? 1 : 0),
            .text(PostgresReadRows.json(row)),
          ]
        })
  }

  private static func unitRow(_ unit: Unit) -> [SQLValue] {
    unit.stream.binds + [
      .int(unit.expectedVersion), .int(unit.expectedVersion + Int64(unit.events.count)),
      .blob(unit.state), SQLValue(unit.wakesOn), SQLValue(unit.idempotency?.key),
    ]
  }

  private static func eventRow(_ unit: Unit, _ position: Int, _ event: NewEvent) -> [SQLValue] {
    let idempotency = position == 0 ? unit.idempotency : nil
    return [
      .int(unit.expectedVersion + 1 + Int64(position)), .text(event.type), .blob(event.body),
      SQLValue(event.postings), SQLValue(event.leaf), .int(event.recordedAt.microseconds),
      SQLValue(event.businessDate), SQLValue(idempotency?.key), SQLValue(idempotency?.fingerprint),
      SQLValue(idempotency?.outcome),
    ]
  }

  private static func outboxRow(_ unit: Unit, _: Int, _ row: NewOutboxRow) -> [SQLValue] {
    let sequence = row.afterEvent.map { unit.expectedVersion + 1 + Int64($0) }
    return [
      .text(row.topic), .blob(row.body), .int(OutboxText.day(row.notBefore)),
      sequence.map { .int($0) } ?? .null,
    ]
  }

  /// States of some kilobytes stay in their row, uncompressed, with room for the next version on
  /// the same page.
  ///
  /// The function's joins are pinned to nested loops over the indexes: a plan made while the
  /// tables were small would otherwise be kept when they are large.
  static let definitions = [
    "ALTER TABLE stream SET (fillfactor = 50, toast_tuple_target = 4080)",
    "ALTER TABLE stream ALTER COLUMN state SET STORAGE EXTERNAL",
    """
    CREATE FUNCTION commit_units(\(all.flatMap(\.parameters).joined(separator: ", ")))
    RETURNS TABLE (
      result_unit BIGINT, first_event BIGINT, known_fingerprint BYTEA, known_outcome BYTEA
    )
    LANGUAGE plpgsql
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
    AS $body$
    #variable_conflict use_column
    DECLARE
      settled BIGINT[] := '{}';
      won BIGINT[];
    BEGIN
    \(tests)
    \(writes)
    END
    $body$
    """,
  ]

  /// Locks the streams in their order, answers known keys, and moves the streams that are at the
  /// expected version.
  private static let tests = """
      PERFORM 1 FROM stream
      WHERE (kind, id) IN (SELECT u.kind, u.id FROM \(units.rows("kind", "id")))
      ORDER BY kind, id FOR UPDATE;

      FOR result_unit, known_fingerprint, known_outcome IN
        SELECT u.n, old.fingerprint, old.outcome FROM \(units.rows("kind", "id", "key"))
        JOIN event old ON old.kind = u.kind AND old.id = u.id AND old.idempotency_key = u.key
      LOOP
        settled := settled || result_unit;
        RETURN NEXT;
      END LOOP;

      WITH created AS (
        INSERT INTO stream (kind, id, version, state, wakes_on)
        SELECT u.kind, u.id, u.version, u.state, u.wakes_on
        FROM \(units.rows("kind", "id", "expected", "version", "state", "wakes_on"))
        WHERE u.expected = 0 AND u.n <> ALL (settled)
        ORDER BY u.n
        ON CONFLICT DO NOTHING
        RETURNING kind, id
      ), changed AS (
        UPDATE stream SET version = u.version, state = u.state, wakes_on = u.wakes_on
        FROM \(units.rows("kind", "id", "expected", "version", "state", "wakes_on"))
        WHERE stream.kind = u.kind AND stream.id = u.id AND stream.version = u.expected
          AND u.expected > 0 AND u.n <> ALL (settled)
        RETURNING u.n
      )
      SELECT array_agg(winner.n) INTO won FROM (
        SELECT n FROM changed
        UNION ALL
        SELECT u.n FROM created JOIN \(units.rows("kind", "id"))
          ON created.kind = u.kind AND created.id = u.id
      ) AS winner;
      IF won IS NULL THEN RETURN; END IF;
    """

  private static let writes = """
      RETURN QUERY WITH added AS (
        INSERT INTO event (kind, id, sequence, type, body, postings, leaf, recorded_at,
          business_date, idempotency_key, fingerprint, outcome)
        SELECT u_kind[e.unit], u_id[e.unit], e.sequence, e.type, e.body, e.postings, e.leaf,
          e.recorded_at, e.business_date, e.key, e.fingerprint, e.outcome
        FROM \(events.rows(
          "unit", "sequence", "type", "body", "postings", "leaf", "recorded_at", "business_date",
          "key", "fingerprint", "outcome"))
        WHERE e.unit = ANY (won) ORDER BY e.n
        RETURNING key, kind, id, sequence
      )
      SELECT u.n, added.key, CAST(NULL AS BYTEA), CAST(NULL AS BYTEA)
      FROM added JOIN \(units.rows("kind", "id", "expected"))
        ON added.kind = u.kind AND added.id = u.id AND added.sequence = u.expected + 1;

      IF cardinality(p_unit) > 0 THEN
        INSERT INTO part (kind, id, part, bytes)
        SELECT DISTINCT ON (p.unit, p.part) u_kind[p.unit], u_id[p.unit], p.part, p.bytes
        FROM \(parts.rows("unit", "part", "bytes")) WHERE p.unit = ANY (won)
        ORDER BY p.unit, p.part, p.n DESC
        \(Tables.part.onConflictReplace);
      END IF;

      IF cardinality(o_unit) > 0 THEN
        INSERT INTO outbox (kind, id, topic, body, not_before, event, lease_until, attempt)
        SELECT u_kind[o.unit], u_id[o.unit], o.topic, o.body, o.not_before, event.key, 0, 0
        FROM \(outbox.rows("unit", "topic", "body", "not_before", "sequence"))
        LEFT JOIN event ON event.kind = u_kind[o.unit] AND event.id = u_id[o.unit]
          AND event.sequence = o.sequence
        WHERE o.unit = ANY (won) ORDER BY o.n;
      END IF;

      IF cardinality(d_unit) > 0 THEN
        DELETE FROM outbox WHERE key IN (
          SELECT d.key FROM \(done.rows("unit", "key")) WHERE d.unit = ANY (won));
      END IF;

      IF cardinality(s_unit) > 0 THEN
        INSERT INTO sealed (kind, id, slot, version, bytes)
        SELECT u_kind[s.unit], u_id[s.unit], s.slot, s.version, s.bytes
        FROM \(sealed.rows("unit", "slot", "version", "bytes")) WHERE s.unit = ANY (won);
      END IF;

      IF cardinality(k_unit) > 0 THEN
        INSERT INTO person_key (kind, id, retention_class, epoch, bytes)
        SELECT u_kind[k.unit], u_id[k.unit], k.retention_class, k.epoch, k.bytes
        FROM \(keys.rows("unit", "retention_class", "epoch", "bytes")) WHERE k.unit = ANY (won);
      END IF;

      IF cardinality(r_unit) > 0 THEN
        PERFORM write_read_rows(array_agg(r.name ORDER BY r.n), array_agg(r.deleted ORDER BY r.n),
          array_agg(r.cells ORDER BY r.n))
        FROM unnest(r_unit, r_table, r_deleted, r_cells)
          WITH ORDINALITY AS r(unit, name, deleted, cells, n)
        WHERE r.unit = ANY (won) HAVING count(*) > 0;
      END IF;
    """
}
