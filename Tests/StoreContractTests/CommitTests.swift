import CreditCore
import CreditPlatform
import SQLSession
import SQLStore
import Testing

@Suite("Committing units")
struct CommitTests {
  @Test("a stream is loaded as it was committed", arguments: Backend.all)
  func loads(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      let stream = Samples.stream(1)
      #expect(try await store.load(stream, parts: []) == nil)
      var unit = Samples.unit(stream, at: 0, [Samples.event("a"), Samples.event("b")])
      unit.state = [0, 255, 0, 10]
      unit.wakesOn = Samples.today
      unit.parts = [StoredPart(id: 7, bytes: [7]), StoredPart(id: 9, bytes: [0])]
      _ = try await store.commit([unit])
      let stored = try #require(try await store.load(stream, parts: [9, 8, 7]))
      #expect(stored.version == 2)
      #expect(stored.state == [0, 255, 0, 10])
      #expect(stored.wakesOn == Samples.today)
      #expect(stored.parts == [StoredPart(id: 9, bytes: [0]), StoredPart(id: 7, bytes: [7])])

      var next = Samples.unit(stream, at: 2)
      next.parts = [StoredPart(id: 7, bytes: [70, 71])]
      _ = try await store.commit([next])
      let changed = try #require(try await store.load(stream, parts: [7]))
      #expect(changed.version == 3)
      #expect(changed.wakesOn == nil)
      #expect(changed.parts == [StoredPart(id: 7, bytes: [70, 71])])
      #expect(try await store.load(Samples.stream(1, .identity), parts: []) == nil)
    }
  }

  @Test("of 100 tasks that race for each version exactly one wins it", arguments: Backend.all)
  func race(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      let stream = Samples.stream(2)
      for version in Int64(0)..<3 {
        let won = try await withThrowingTaskGroup(of: Int.self) { group in
          for _ in 0..<100 {
            group.addTask {
              let results = try await store.commit([Samples.unit(stream, at: version)])
              return results[0].firstEvent == nil ? 0 : 1
            }
          }
          return try await group.reduce(0, +)
        }
        #expect(won == 1)
      }
      let events = try await store.events(of: stream, after: 0, limit: 10)
      #expect(events.map(\.sequence) == [1, 2, 3])
    }
  }

  @Test("concurrent units of many streams are all committed", arguments: Backend.all)
  func manyStreams(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      let keys = try await withThrowingTaskGroup(of: [Int64?].self) { group in
        for number in UInt64(0)..<200 {
          group.addTask {
            let first = try await store.commit([Samples.unit(Samples.stream(number), at: 0)])
            let second = try await store.commit([Samples.unit(Samples.stream(number), at: 1)])
            return [first[0].firstEvent, second[0].firstEvent]
          }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      #expect(Set(keys.compactMap { $0 }).count == 400)
      let loaded = try await withThrowingTaskGroup(of: Int64?.self) { group in
        for number in UInt64(0)..<200 {
          group.addTask { try await store.load(Samples.stream(number), parts: [])?.version }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(loaded.allSatisfy { $0 == 2 })
    }
  }

  @Test("a conflict or an error in a group leaves the other units alone", arguments: Backend.all)
  func independence(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      var broken = Samples.unit(Samples.stream(2), at: 0)
      broken.sealed = [
        SealedValue(slot: 1, version: 1, bytes: [1]), SealedValue(slot: 1, version: 1, bytes: [2]),
      ]
      let results = try await store.commit([
        Samples.unit(Samples.stream(3), at: 0), Samples.unit(Samples.stream(1), at: 5),
        Samples.unit(Samples.stream(4), at: 0),
      ])
      #expect(results.map { $0 == .conflict } == [false, true, false])
      await #expect(throws: StoreError.unique("sealed_kind_id_slot_version")) {
        try await store.commit([
          Samples.unit(Samples.stream(3), at: 1), broken, Samples.unit(Samples.stream(4), at: 1),
        ])
      }
      #expect(try await store.load(Samples.stream(1), parts: []) == nil)
      #expect(try await store.load(Samples.stream(2), parts: []) == nil)
      #expect(try await store.events(of: Samples.stream(2), after: 0, limit: 1).isEmpty)
      #expect(try await store.load(Samples.stream(3), parts: [])?.version == 2)
      #expect(try await store.load(Samples.stream(4), parts: [])?.version == 2)
    }
  }

  @Test("units of one stream handed in together go down in their order", arguments: Backend.all)
  func oneStreamInOrder(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      let stream = Samples.stream(5)
      let results = try await store.commit((0..<5).map { Samples.unit(stream, at: $0) })
      let keys = results.compactMap(\.firstEvent)
      #expect(keys.count == 5)
      #expect(keys == keys.sorted())
      #expect(try await store.commit([]).isEmpty)
    }
  }

  @Test(
    "a known key gives the stored outcome, also when the version is stale",
    arguments: Backend.all)
  func idempotency(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      let stream = Samples.stream(6)
      let outcome = StoredOutcome(fingerprint: [1, 2, 3], outcome: Array("outcome of k".utf8))
      _ = try await store.commit([Samples.unit(stream, at: 0, key: "k")])
      #expect(try await store.commit([Samples.unit(stream, at: 0, key: "k")]) == [.known(outcome)])
      #expect(try await store.commit([Samples.unit(stream, at: 1, key: "k")]) == [.known(outcome)])
      #expect(try await store.outcome(of: "k", on: stream) == outcome)
      #expect(try await store.outcome(of: "K", on: stream) == nil)
      #expect(try await store.outcome(of: "k", on: Samples.stream(7)) == nil)
      #expect(try await store.load(stream, parts: [])?.version == 1)
      let other = try await store.commit([Samples.unit(Samples.stream(7), at: 0, key: "k")])
      #expect(other[0].firstEvent != nil)
    }
  }

  @Test("100 tasks with one key have one effect", arguments: Backend.all)
  func idempotentRace(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      let stream = Samples.stream(8)
      let effects = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<100 {
          group.addTask {
            let version = try await store.load(stream, parts: [])?.version ?? 0
            let unit = Samples.unit(stream, at: version, key: "pay-1")
            return try await store.commit([unit])[0].firstEvent == nil ? 0 : 1
          }
        }
        return try await group.reduce(0, +)
      }
      #expect(effects == 1)
      #expect(try await store.events(of: stream, after: 0, limit: 9).count == 1)
    }
  }

  @Test("events keep their order, sequence and every field", arguments: Backend.all)
  func events(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      let stream = Samples.stream(9, .reportFile)
      var full = Samples.event("b", leaf: [0, 1])
      full.postings = [9, 0, 9]
      let results = try await store.commit([
        Samples.unit(stream, at: 0, [Samples.event("a"), full, Samples.event("c")]),
        Samples.unit(Samples.stream(10), at: 0, [Samples.event("other")]),
      ])
      let events = try await store.events(of: stream, after: 0, limit: 10)
      #expect(events.map(\.sequence) == [1, 2, 3])
      #expect(events.map(\.type) == ["sample.a/1", "sample.b/1", "sample.c/1"])
      #expect(events.first?.key == results[0].firstEvent)
      #expect(events.map(\.key) == events.map(\.key).sorted())
      #expect(events[1].postings == [9, 0, 9] && events[0].postings == nil)
      #expect(events[1].leaf == [0, 1] && events[0].leaf == nil)
      #expect(events[1].body == Array("b".utf8))
      #expect(events[1].recordedAt == Samples.now && events[1].businessDate == Samples.today)
      #expect(events.allSatisfy { $0.stream == stream })
      #expect(try await store.events(of: stream, after: 1, limit: 1).map(\.sequence) == [2])

      let all = try await store.events(after: 0, limit: 10)
      #expect(all.map(\.key) == all.map(\.key).sorted())
      #expect(all.count == 4)
      let rest = try await store.events(after: all[1].key, limit: 1)
      #expect(rest.map(\.key) == [all[2].key])
    }
  }

  @Test("sealed values and wrapped keys come back and are not overwritten", arguments: Backend.all)
  func sealedAndKeys(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      let stream = Samples.stream(11)
      var unit = Samples.unit(stream, at: 0)
      unit.sealed = [
        SealedValue(slot: 1, version: 1, bytes: [0, 1]),
        SealedValue(slot: 1, version: 2, bytes: [2]),
      ]
      unit.keys = [
        WrappedKey(retentionClass: 2, epoch: 1, bytes: [5]),
        WrappedKey(retentionClass: 1, epoch: 3, bytes: [0]),
      ]
      _ = try await store.commit([unit])
      #expect(try await store.sealed(of: stream, slot: 1, version: 1) == [0, 1])
      #expect(try await store.sealed(of: stream, slot: 1, version: 2) == [2])
      #expect(try await store.sealed(of: stream, slot: 2, version: 1) == nil)
      #expect(try await store.keys(of: stream).map(\.retentionClass) == [1, 2])
      #expect(try await store.keys(of: stream).map(\.bytes) == [[0], [5]])
      var again = Samples.unit(stream, at: 1)
      again.keys = [WrappedKey(retentionClass: 2, epoch: 1, bytes: [6])]
      await #expect(throws: StoreError.unique("person_key_kind_id_retention_class_epoch")) {
        try await store.commit([again])
      }
      #expect(try await store.keys(of: stream).map(\.bytes) == [[0], [5]])
      #expect(try await store.load(stream, parts: [])?.version == 1)
    }
  }

  @Test("streams wake on their day and are listed in id order", arguments: Backend.all)
  func wakes(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      let day = Samples.today
      let streams = (0..<6).map { StreamRef(.borrower, StreamID(high: $0, low: .max)) }
      for (position, stream) in streams.enumerated().reversed() {
        var unit = Samples.unit(stream, at: 0)
        unit.wakesOn = position == 3 ? nil : day.adding(days: position - 4)
        _ = try await store.commit([unit])
      }
      _ = try await store.commit([Samples.unit(StreamRef(.identity, streams[0].id), at: 0)])
      let ids = streams.map(\.id)
      #expect(
        try await store.due(.borrower, on: day, after: nil, limit: 9)
          == [ids[0], ids[1], ids[2], ids[4]])
      #expect(try await store.due(.borrower, on: day, after: ids[0], limit: 2) == [ids[1], ids[2]])
      #expect(try await store.due(.identity, on: day, after: nil, limit: 9).isEmpty)
      #expect(try await store.streams(.borrower, after: nil, limit: 9) == ids)
      #expect(try await store.streams(.borrower, after: ids[3], limit: 1) == [ids[4]])
      #expect(try await store.streams(.identity, after: nil, limit: 9) == [ids[0]])
    }
  }

  @Test(
    "units that can't be right are refused before anything is written",
    arguments: Backend.all)
  func refused(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      let stream = Samples.stream(12)
      var waiting = Samples.unit(stream, at: 0)
      waiting.outbox = [NewOutboxRow(topic: "claim", body: [], afterEvent: 0)]
      let strange = ReadTable(name: "strange", columns: [.init("a", .int)], keyColumns: 1)
      var elsewhere = Samples.unit(stream, at: 0)
      elsewhere.rows = [RowChange(strange, [.int(1)])]
      var mistyped = Samples.unit(stream, at: 0)
      mistyped.rows = [Samples.row(stream, 1, "a")]
      mistyped.rows[0].values[3] = .text("12")
      let longKey = Samples.unit(stream, at: 0, key: String(repeating: "k", count: 129))
      for unit in [waiting, elsewhere, mistyped, longKey, Samples.unit(stream, at: 0, [])] {
        await expectError(.programming) { _ = try await store.commit([unit]) }
      }
      let stored = try await store.load(stream, parts: [])
      #expect(stored == nil)
    }
  }
}
