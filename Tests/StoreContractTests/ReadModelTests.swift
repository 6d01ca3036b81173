import CreditCore
import CreditPlatform
import SQLSession
import SQLStore
import Testing

@Suite("Read models and queries")
struct ReadModelTests {
  private struct Probe: Query {
    var sql: String
    var binds: [SQLValue]

    func decode(_ row: Row) throws(StoreError) -> Int64 { try row.int(0) }
  }

  @Test("rows are written, replaced and deleted with their unit", arguments: Backend.all)
  func rows(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      let stream = Samples.stream(1)
      var unit = Samples.unit(stream, at: 0)
      unit.rows = [
        Samples.row(stream, 1, "first", amount: 5), Samples.row(stream, 2, "second"),
        Samples.row(stream, 1, "replaced", proof: [0, 1, 0]), Samples.row(stream, 3, "third"),
      ]
      let key: [SQLValue] = [.blob(stream.id.bytes), .int(3)]
      unit.rows.append(RowChange(Samples.table, key, isDeletion: true))
      _ = try await store.commit([unit])
      #expect(
        try await store.fetch(SampleRows(stream: stream)) == [
          .init(ordinal: 1, label: "replaced", amount: nil, proof: [0, 1, 0]),
          .init(ordinal: 2, label: "second", amount: nil, proof: nil),
        ])

      var next = Samples.unit(stream, at: 1)
      let second: [SQLValue] = [.blob(stream.id.bytes), .int(2)]
      next.rows = [
        RowChange(Samples.table, second, isDeletion: true), Samples.row(stream, 2, "back"),
      ]
      var loser = Samples.unit(Samples.stream(2), at: 9)
      loser.rows = [Samples.row(stream, 4, "never")]
      _ = try await store.commit([next, loser])
      let labels = try await store.fetch(SampleRows(stream: stream)).map(\.label)
      #expect(labels == ["replaced", "back"])
    }
  }

  @Test("read models can be cleared and written again", arguments: Backend.all)
  func rebuild(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      let stream = Samples.stream(1)
      let rows = (0..<200).map { Samples.row(stream, $0, "label \($0)", amount: $0 * 7) }
      try await store.writeRows(rows)
      let before = try await store.fetch(SampleRows(stream: stream))
      #expect(before.count == 200)
      try await store.clearReadModels()
      #expect(try await store.fetch(SampleRows(stream: stream)).isEmpty)
      try await store.writeRows(rows)
      try await store.writeRows([])
      #expect(try await store.fetch(SampleRows(stream: stream)) == before)
    }
  }

  @Test(
    "integers keep 64 bits, bytes their zeros and text its characters",
    arguments: Backend.all)
  func values(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      let stream = Samples.stream(1)
      let labels = ["", "\"quoted\" \\ back", "tab\tline\nbell\u{7}", "信用 👍", "it's; --", "{}[],:"]
      let amounts: [Int64?] = [.min, .max, 0, -1, nil, 9_007_199_254_740_993]
      let proofs: [[UInt8]?] = [[], [0], [0, 0, 1, 0], Array(0...255), nil, [92, 120, 34]]
      var unit = Samples.unit(stream, at: 0)
      unit.rows = labels.indices.map {
        Samples.row(stream, Int64($0), labels[$0], amount: amounts[$0], proof: proofs[$0])
      }
      _ = try await store.commit([unit])
      let rows = try await store.fetch(SampleRows(stream: stream))
      #expect(rows.map(\.label) == labels)
      #expect(rows.map(\.amount) == amounts)
      #expect(rows.map(\.proof) == proofs)
    }
  }

  @Test("text is ordered by its bytes, whatever the database's collation", arguments: Backend.all)
  func collation(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      let stream = Samples.stream(1)
      let labels = ["b", "a", "B", "A", "ä", "z", "_", "1", "10", "2", "a b", "ab", "中", "é", "-a"]
      try await store.writeRows(
        labels.enumerated().map { Samples.row(stream, Int64($0), $1) })
      let sorted = try await store.fetch(SampleRows(stream: stream, order: "label")).map(\.label)
      #expect(sorted == labels.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      let above = Probe(
        sql: "SELECT COUNT(*) FROM sample WHERE label > $1", binds: [.text("Z")])
      #expect(try await store.fetch(above) == [9])
    }
  }

  @Test("NULLs stand where the query says", arguments: Backend.all)
  func nulls(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      let stream = Samples.stream(1)
      try await store.writeRows([
        Samples.row(stream, 1, "a", amount: 2), Samples.row(stream, 2, "b"),
        Samples.row(stream, 3, "c", amount: 1),
      ])
      let last = SampleRows(stream: stream, order: "amount NULLS LAST")
      #expect(try await store.fetch(last).map(\.ordinal) == [3, 1, 2])
      let first = SampleRows(stream: stream, order: "amount DESC NULLS FIRST")
      #expect(try await store.fetch(first).map(\.ordinal) == [2, 1, 3])
    }
  }

  @Test("binds may repeat and be NULL; out of order they are refused", arguments: Backend.all)
  func binds(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      let repeated = Probe(
        sql: """
          SELECT CAST($1 AS BIGINT) * 100 + CAST($2 AS BIGINT) * 10 + CAST($1 AS BIGINT)
          """, binds: [.int(1), .int(2)])
      #expect(try await store.fetch(repeated) == [121])
      try await store.writeRows([Samples.row(Samples.stream(1), 1, "a", amount: 2)])
      let optional = "SELECT COUNT(*) FROM sample WHERE COALESCE(amount = $1, TRUE)"
      #expect(try await store.fetch(Probe(sql: optional, binds: [.null])) == [1])
      #expect(try await store.fetch(Probe(sql: optional, binds: [.int(3)])) == [0])
      let swapped = Probe(sql: "SELECT $2 - $1", binds: [.int(1), .int(2)])
      let missing = Probe(sql: "SELECT $1 + $2", binds: [.int(1)])
      let wrong = Probe(sql: "SELECT nothing FROM sample", binds: [])
      for query in [swapped, missing, wrong] {
        await expectError(.programming) { _ = try await store.fetch(query) }
      }
    }
  }

  @Test("a column of another type is reported by its position", arguments: Backend.all)
  func wrongColumn(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      try await store.writeRows([Samples.row(Samples.stream(1), 1, "a")])
      await #expect(throws: StoreError.corrupted("column 0 is not integer")) {
        try await store.fetch(Probe(sql: "SELECT label FROM sample", binds: []))
      }
    }
  }
}
