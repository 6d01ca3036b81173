import CreditCore
import CreditPlatform
import SQLSession
import SQLStore
import Testing

@Suite("The outbox")
struct OutboxTests {
  private func claim(
    _ topics: [String] = ["claim"], at now: Instant = Samples.now,
    on day: CivilDate = Samples.today, treeSize: Int64 = 0, limit: Int = 10
  ) -> OutboxClaim {
    OutboxClaim(
      topics: topics, now: now, businessDate: day, treeSize: treeSize, leaseSeconds: 60,
      limit: limit)
  }

  @Test("rows are claimed once, oldest first, by topic", arguments: Backend.all)
  func order(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      var unit = Samples.unit(Samples.stream(1), at: 0)
      unit.outbox = [
        NewOutboxRow(topic: "claim", body: [0]), NewOutboxRow(topic: "notice", body: [1]),
        NewOutboxRow(topic: "claim", body: [2]), NewOutboxRow(topic: "claim", body: [3]),
      ]
      _ = try await store.commit([unit])
      let first = try await store.claimOutbox(claim(limit: 2))
      #expect(first.map(\.body) == [[0], [2]])
      #expect(first.allSatisfy { $0.attempt == 1 && $0.stream == Samples.stream(1) })
      #expect(first.allSatisfy { $0.topic == "claim" && $0.event == nil })
      #expect(try await store.claimOutbox(claim(["claim", "notice"])).map(\.body) == [[1], [3]])
      #expect(try await store.claimOutbox(claim(["claim", "notice"])).isEmpty)
      #expect(try await store.claimOutbox(claim([])).isEmpty)
    }
  }

  @Test("a lease ends by time, or early when it is given back", arguments: Backend.all)
  func leases(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      var unit = Samples.unit(Samples.stream(2), at: 0)
      unit.outbox = [
        NewOutboxRow(topic: "claim", body: [0]), NewOutboxRow(topic: "claim", body: [1]),
      ]
      _ = try await store.commit([unit])
      let rows = try await store.claimOutbox(claim())
      let later = Samples.now.adding(seconds: 59)
      #expect(try await store.claimOutbox(claim(at: later)).isEmpty)
      try await store.releaseOutbox([rows[1].id], retryAt: later)
      #expect(try await store.claimOutbox(claim(at: Samples.now.adding(seconds: 58))).isEmpty)
      let again = try await store.claimOutbox(claim(at: later))
      #expect(again.map(\.id) == [rows[1].id])
      #expect(again.map(\.attempt) == [2])
      let ended = try await store.claimOutbox(claim(at: Samples.now.adding(seconds: 60)))
      #expect(ended.map(\.id) == [rows[0].id])
    }
  }

  @Test("a finished row is gone, and its number is not given again", arguments: Backend.all)
  func finished(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      var unit = Samples.unit(Samples.stream(3), at: 0)
      unit.outbox = [NewOutboxRow(topic: "claim", body: [0])]
      _ = try await store.commit([unit])
      let row = try #require(try await store.claimOutbox(claim()).first)
      var stale = Samples.unit(Samples.stream(3), at: 0)
      stale.outboxDone = [row.id]
      #expect(try await store.commit([stale]) == [.conflict])
      let afterLease = Samples.now.adding(seconds: 100)
      #expect(try await store.claimOutbox(claim(at: afterLease)).map(\.id) == [row.id])
      var done = Samples.unit(Samples.stream(3), at: 1)
      done.outboxDone = [row.id]
      _ = try await store.commit([done])
      #expect(try await store.claimOutbox(claim(at: afterLease.adding(seconds: 100))).isEmpty)
      var next = Samples.unit(Samples.stream(3), at: 2)
      next.outbox = [NewOutboxRow(topic: "claim", body: [1])]
      _ = try await store.commit([next])
      let new = try #require(try await store.claimOutbox(claim()).first)
      #expect(new.id > row.id)
    }
  }

  @Test("rows whose work was done already are deleted without a unit", arguments: Backend.all)
  func finishedOutside(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      var unit = Samples.unit(Samples.stream(7), at: 0)
      unit.outbox = (0..<3).map { NewOutboxRow(topic: "claim", body: [$0]) }
      _ = try await store.commit([unit])
      let rows = try await store.claimOutbox(claim())
      try await store.finishOutbox([rows[2].id, rows[0].id, rows[0].id])
      let rest = try await store.claimOutbox(claim(at: Samples.now.adding(seconds: 60)))
      #expect(rest.map(\.body) == [[1]])
    }
  }

  @Test("a row waits for its day", arguments: Backend.all)
  func notBefore(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      var unit = Samples.unit(Samples.stream(4), at: 0)
      let tomorrow = Samples.today.adding(days: 1)
      unit.outbox = [NewOutboxRow(topic: "claim", body: [0], notBefore: tomorrow)]
      _ = try await store.commit([unit])
      #expect(try await store.claimOutbox(claim()).isEmpty)
      #expect(try await store.claimOutbox(claim(on: tomorrow)).count == 1)
    }
  }

  @Test(
    "a row waits until its log entry is below the published tree's size",
    arguments: Backend.all)
  func afterEvent(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      var unit = Samples.unit(
        Samples.stream(5), at: 0,
        [Samples.event("a", leaf: [1]), Samples.event("b"), Samples.event("c", leaf: [2])])
      unit.outbox = [NewOutboxRow(topic: "claim", body: [0], afterEvent: 2)]
      let key = try #require(try await store.commit([unit])[0].firstEvent)
      #expect(try await store.claimOutbox(claim(treeSize: 100)).isEmpty)
      let waiting = try await store.unsequenced(limit: 10)
      try await store.sequence(
        waiting.map { SequencedEntry(event: $0.key, entry: $0.leaf) }, from: 0)
      #expect(try await store.logIndex(ofEvent: key + 2) == 1)
      #expect(try await store.claimOutbox(claim(treeSize: 1)).isEmpty)
      let rows = try await store.claimOutbox(claim(treeSize: 2))
      #expect(rows.map(\.event) == [key + 2])
    }
  }

  @Test("concurrent claims never take a row twice", arguments: Backend.all)
  func concurrentClaims(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      var unit = Samples.unit(Samples.stream(6), at: 0)
      unit.outbox = (0..<100).map { NewOutboxRow(topic: "claim", body: [$0]) }
      _ = try await store.commit([unit])
      let one = claim(limit: 7)
      let taken = try await withThrowingTaskGroup(of: [Int64].self) { group in
        for _ in 0..<30 {
          group.addTask { try await store.claimOutbox(one).map(\.id) }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      let rest = try await store.claimOutbox(claim(limit: 100)).map(\.id)
      #expect((taken + rest).count == 100)
      #expect(Set(taken + rest).count == 100)
    }
  }
}
