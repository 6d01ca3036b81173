import CreditPlatform
import Foundation

/// PostgreSQL's own load program. Its values are literals of prepared statements, so they are not
/// even sent: the reference is favoured.
enum PgBench {
  /// Ends by count: its own clock is a signal, which a child process started here doesn't get.
  static func rate(
    _ unit: DrawUnit, _ url: String, clients: Int, unitsEach: Int, in folder: String
  ) throws -> Double {
    let script = folder + "/draw.sql"
    try Data(draw(unit).utf8).write(to: URL(fileURLWithPath: script))
    let process = Process()
    let answer = Pipe()
    process.executableURL = URL(fileURLWithPath: try program())
    process.arguments = [
      "-n", "-M", "prepared", "-c", "\(clients)", "-j", "2", "-t", "\(unitsEach)", "-f", script,
      url,
    ]
    process.environment = ["PGOPTIONS": "-c search_path=reference", "LC_ALL": "C"]
    process.standardOutput = answer
    process.standardError = answer
    try process.run()
    let text = String(decoding: answer.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    for line in text.split(separator: "\n") where line.hasPrefix("tps = ") {
      let figure = line.dropFirst(6).prefix { $0 != " " }
      if process.terminationStatus == 0, let rate = Double(figure) { return rate }
    }
    throw BenchFailure(description: "pgbench: \(text.suffix(2000))")
  }

  private static func program() throws -> String {
    let root = "/usr/lib/postgresql"
    let releases = try FileManager.default.contentsOfDirectory(atPath: root)
    let newest = releases.compactMap { Int($0) }.sorted(by: >).first { release in
      FileManager.default.isExecutableFile(atPath: "\(root)/\(release)/bin/pgbench")
    }
    guard let newest else { throw BenchFailure(description: "no \(root)/*/bin/pgbench") }
    return "\(root)/\(newest)/bin/pgbench"
  }

  /// The statements of a draw, in the store's order. A client has 64 borrowers of its own, so that
  /// no two wait for the same row.
  private static func draw(_ unit: DrawUnit) -> String {
    let id = "decode(md5(CAST(:number AS TEXT)), 'hex')"
    let version = "CAST(:version AS BIGINT)"
    let count = unit.events.count
    let events = unit.events.enumerated().map { position, event in
      let command =
        position == 0
        ? "'draw-' || CAST(:version AS TEXT), \(literal(unit.fingerprint)), "
          + literal(unit.outcome)
        : "NULL, NULL, NULL"
      return "INSERT INTO event (kind, id, sequence, type, body, postings, leaf, "
        + "recorded_at, business_date, idempotency_key, fingerprint, outcome) VALUES (1, \(id), "
        + "\(version) - \(count - 1 - position), '\(event.type)', \(literal(event.body)), "
        + "\(event.postings.map(literal) ?? "NULL"), \(event.leaf.map(literal) ?? "NULL"), "
        + "\(unit.time), \(unit.day), \(command)) "
        + "RETURNING key AS key \\gset"
    }
    return """
      \\set number :client_id * 64 + random(0, 63)
      BEGIN;
      SELECT fingerprint, outcome FROM event WHERE kind = 1 AND id = \(id) \
      AND idempotency_key = 'draw-none';
      UPDATE stream SET version = version + \(count), state = \(literal(unit.state)), \
      wakes_on = \(unit.day) WHERE kind = 1 AND id = \(id) AND version >= 1 \
      RETURNING version AS version \\gset
      \(events.joined(separator: "\n"))
      INSERT INTO outbox (kind, id, topic, body, not_before, event, lease_until, attempt) \
      VALUES (1, \(id), 'disclosure', \(literal(unit.task)), \(Int32.min), \
      CAST(:key AS BIGINT), 0, 0);
      INSERT INTO borrower_row VALUES (\(id), \(unit.day), 'passed', 'active', 3000000, \
      1264939, NULL, \(unit.day), \(unit.day)) ON CONFLICT (id) DO UPDATE SET \
      registered_on = excluded.registered_on, identity = excluded.identity, \
      stage = excluded.stage, credit_limit = excluded.credit_limit, owed = excluded.owed, \
      overdue_since = excluded.overdue_since, reporting_since = excluded.reporting_since, \
      updated_on = excluded.updated_on;
      INSERT INTO disclosure_row VALUES (\(id), \(version), 'payout', 'S3a', \
      'contract_performance', 'yundu', '\(unit.fields)', 'interface', 3, \(unit.day), \
      \(unit.time));
      COMMIT;

      """
  }

  private static func literal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return "'\\x" + String(decoding: text, as: UTF8.self) + "'::BYTEA"
  }
}
