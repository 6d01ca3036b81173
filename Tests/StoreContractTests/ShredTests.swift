import CreditCore
import CreditPlatform
import Foundation
import SQLSession
import SQLStore
import SQLiteDriver
import Testing

@Suite("Shredding")
struct ShredTests {
  private static let wrapped = Array("a wrapped key, 32 bytes of chance".utf8)
  private static let ciphertext = Array("sealed: nobody reads this for now".utf8)

  /// A person's stream and the claim of their identity.
  private static func commit(
    _ number: UInt64, to store: SQLStore
  ) async throws -> (stream: StreamRef, claim: StreamRef) {
    let stream = Samples.stream(number)
    let claim = Samples.stream(number + 100, .identity)
    var unit = Samples.unit(stream, at: 0, [Samples.event("registered", leaf: [1])])
    unit.keys = [
      WrappedKey(retentionClass: 1, epoch: 1, bytes: wrapped),
      WrappedKey(retentionClass: 1, epoch: 2, bytes: wrapped),
    ]
    unit.sealed = [
      SealedValue(slot: 1, version: 1, bytes: ciphertext),
      SealedValue(slot: 4, version: 9, bytes: ciphertext),
    ]
    _ = try await store.commit([unit, Samples.unit(claim, at: 0)])
    return (stream, claim)
  }

  private static func isBare(_ stream: StreamRef, in store: SQLStore) async throws -> Bool {
    let keys = try await store.keys(of: stream)
    let first = try await store.sealed(of: stream, slot: 1, version: 1)
    let second = try await store.sealed(of: stream, slot: 4, version: 9)
    return keys.isEmpty && first == nil && second == nil
  }

  @Test(
    "N51 keys, sealed values and the claim go; the person's events and other people stay",
    arguments: Backend.all)
  func shreds(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      let (stream, claim) = try await Self.commit(1, to: store)
      let (other, otherClaim) = try await Self.commit(2, to: store)
      try await store.shred(stream, identity: claim)
      #expect(try await Self.isBare(stream, in: store))
      #expect(try await store.load(claim, parts: []) == nil)
      #expect(try await store.events(of: claim, after: 0, limit: 9).isEmpty)
      #expect(try await store.streams(.identity, after: nil, limit: 9) == [otherClaim.id])
      #expect(try await store.load(stream, parts: [])?.version == 1)
      #expect(try await store.events(of: stream, after: 0, limit: 9).count == 1)
      #expect(try await store.unsequenced(limit: 9).count == 2)
      #expect(try await store.keys(of: other).count == 2)
      #expect(try await store.sealed(of: other, slot: 1, version: 1) == Self.ciphertext)
    }
  }

  @Test("N51 shredding again leaves a claim alone that was made since", arguments: Backend.all)
  func again(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      let (stream, claim) = try await Self.commit(3, to: store)
      try await store.shred(stream, identity: claim)
      _ = try await store.commit([Samples.unit(claim, at: 0)])
      try await store.shred(stream, identity: claim)
      try await store.shred(stream, identity: nil)
      #expect(try await store.load(claim, parts: [])?.version == 1)
      #expect(try await store.events(of: claim, after: 0, limit: 9).map(\.sequence) == [1])
      #expect(try await Self.isBare(stream, in: store))
    }
  }

  @Test(
    "N51 without a known claim the keys and sealed values go all the same", arguments: Backend.all)
  func withoutClaim(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      let (stream, claim) = try await Self.commit(4, to: store)
      try await store.shred(stream, identity: nil)
      #expect(try await Self.isBare(stream, in: store))
      #expect(try await store.load(claim, parts: [])?.version == 1)
    }
  }

  @Test("N51 only an identity's stream is ever deleted", arguments: Backend.all)
  func otherStreams(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      let (stream, _) = try await Self.commit(5, to: store)
      await expectError(.programming) { try await store.shred(stream, identity: stream) }
      #expect(try await store.keys(of: stream).count == 2)
      #expect(try await store.load(stream, parts: [])?.version == 1)
    }
  }

  @Test(
    "N51 of 20 tasks that shred while the person registers again none takes the new claim",
    arguments: Backend.all)
  func race(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      let (stream, claim) = try await Self.commit(6, to: store)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<20 {
          group.addTask {
            try await store.shred(stream, identity: claim)
            guard number == 0 else { return }
            _ = try await store.commit([Samples.unit(claim, at: 0)])
          }
        }
        try await group.waitForAll()
      }
      #expect(try await store.load(claim, parts: [])?.version == 1)
      #expect(try await Self.isBare(stream, in: store))
    }
  }

  @Test("N51 what was shredded is not left in SQLite's files")
  func files() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("shred-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("store.sqlite").path
    func open() async throws -> SQLStore {
      try await SQLStore(
        database: SQLiteDatabase.open(path: path), readTables: [Samples.table])
    }
    func holds(_ bytes: [UInt8]) throws -> Bool {
      try FileManager.default.contentsOfDirectory(atPath: folder.path).contains { name in
        let file = try Data(contentsOf: folder.appendingPathComponent(name))
        return file.firstRange(of: Data(bytes)) != nil
      }
    }
    var store = try await open()
    let (stream, claim) = try await Self.commit(7, to: store)
    await store.close()
    #expect(try holds(Self.wrapped) && holds(Self.ciphertext) && holds(claim.id.bytes))
    store = try await open()
    try await store.shred(stream, identity: claim)
    await store.close()
    #expect(try !holds(Self.wrapped) && !holds(Self.ciphertext) && !holds(claim.id.bytes))
  }
}
