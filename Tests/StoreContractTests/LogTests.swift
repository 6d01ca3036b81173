import CreditCore
import CreditPlatform
import Dispatch
import PostgresDriver
import SQLSession
import SQLStore
import Testing

@Suite("Sequencing events into the log")
struct LogTests {
  private func commit(_ store: SQLStore, _ number: UInt64, leaf: [UInt8]?) async throws -> Int64 {
    let unit = Samples.unit(Samples.stream(number), at: 0, [Samples.event("a", leaf: leaf)])
    return try #require(try await store.commit([unit])[0].firstEvent)
  }

  @Test("logged events wait in key order until they are sequenced", arguments: Backend.all)
  func sequences(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      #expect(try await store.unsequenced(limit: 10).isEmpty)
      #expect(try await store.sequencedCount() == 0)
      let first = try await commit(store, 1, leaf: [1])
      let unlogged = try await commit(store, 2, leaf: nil)
      let second = try await commit(store, 3, leaf: [0, 3])
      let third = try await commit(store, 4, leaf: [])
      let waiting = try await store.unsequenced(limit: 10)
      #expect(waiting.map(\.key) == [first, second, third])
      #expect(waiting.map(\.leaf) == [[1], [0, 3], []])
      #expect(try await store.unsequenced(limit: 2).map(\.key) == [first, second])

      let entries = [
        SequencedEntry(event: first, entry: [10]), SequencedEntry(event: second, entry: [0, 20]),
      ]
      try await store.sequence(entries, from: 0)
      try await store.sequence([], from: 7)
      #expect(try await store.sequencedCount() == 2)
      #expect(try await store.unsequenced(limit: 10).map(\.key) == [third])
      #expect(try await store.entries(from: 0, limit: 10) == entries)
      #expect(try await store.entries(from: 1, limit: 10) == [entries[1]])
      #expect(try await store.entries(from: 0, limit: 1) == [entries[0]])
      #expect(try await store.logIndex(ofEvent: second) == 1)
      #expect(try await store.logIndex(ofEvent: unlogged) == nil)
    }
  }

  @Test("an index or an event that is taken, and a gap, are refused", arguments: Backend.all)
  func refused(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      let keys = [
        try await commit(store, 1, leaf: [1]), try await commit(store, 2, leaf: [2]),
        try await commit(store, 3, leaf: [3]),
      ]
      let entries = keys.map { SequencedEntry(event: $0, entry: [1]) }
      try await store.sequence([entries[0]], from: 0)
      await #expect(throws: StoreError.unique("log_entry_position")) {
        try await store.sequence([entries[1]], from: 0)
      }
      await #expect(throws: StoreError.unique("log_entry_event")) {
        try await store.sequence([entries[0]], from: 1)
      }
      for (wrong, first) in [
        ([entries[2]], 1), ([entries[1]], 2), ([entries[2], entries[1]], 1),
      ] as [([SequencedEntry], Int64)] {
        await #expect(throws: StoreError.constraint("log_entry_order")) {
          try await store.sequence(wrong, from: first)
        }
      }
      #expect(try await store.sequencedCount() == 1)
      try await store.sequence([entries[1], entries[2]], from: 1)
      #expect(try await store.sequencedCount() == 3)
    }
  }

  @Test("an event that a slow transaction could still overtake is held back")
  func slowTransaction() async throws {
    let schema = Backend.newSchema()
    let database = try await Backend.postgres(schema: schema, connections: 4)
    let slow = try await Backend.postgres(schema: schema, connections: 1)
    let store = try await SQLStore(database: database, readTables: [])
    let before = try await commit(store, 1, leaf: [1])

    let (drawn, drawnSignal) = AsyncStream.makeStream(of: Int64.self)
    let goOn = DispatchSemaphore(value: 0)
    async let finished: Void = slow.write { (session) throws(StoreError) in
      let rows = try session.query(
        """
        INSERT INTO event (kind, id, sequence, type, body, leaf, recorded_at, business_date)
        VALUES (1, $1, 1, 'slow/1', $1, $1, 0, 0) RETURNING key
        """, [.blob(Samples.stream(2).id.bytes)])
      for row in rows { drawnSignal.yield(try row.int(0)) }
      goOn.wait()
    }
    let between = try #require(await drawn.first { _ in true })
    let after = try await commit(store, 3, leaf: [3])
    #expect(before < between && between < after)
    #expect(try await store.unsequenced(limit: 10).map(\.key) == [before])
    goOn.signal()
    try await finished
    #expect(try await store.unsequenced(limit: 10).map(\.key) == [before, between, after])
    await store.close()
    await slow.close()
  }

  @Test(
    "a sequencer beside many writers meets every event once and in key order",
    arguments: Backend.all)
  func sequencerBesideWriters(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      async let written: Void = withThrowingTaskGroup(of: Void.self) { group in
        for number in UInt64(0)..<300 {
          group.addTask {
            let unit = Samples.unit(
              Samples.stream(number), at: 0, [Samples.event("a", leaf: [UInt8(number % 256)])])
            _ = try await store.commit([unit])
          }
        }
        try await group.waitForAll()
      }
      var keys: [Int64] = []
      var idle = 0
      while keys.count < 300, idle < 2000 {
        let waiting = try await store.unsequenced(limit: 50)
        let entries = waiting.map { SequencedEntry(event: $0.key, entry: $0.leaf) }
        try await store.sequence(entries, from: Int64(keys.count))
        keys += entries.map(\.event)
        idle = entries.isEmpty ? idle + 1 : 0
        if entries.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
      }
      try await written
      #expect(keys.count == 300)
      #expect(keys == keys.sorted())
      #expect(try await store.sequencedCount() == 300)
    }
  }
}
