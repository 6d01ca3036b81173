import Crypto
import Foundation
import Testing
import Vault

@Suite("Vault")
struct VaultTests {
  private let folder: TemporaryFolder
  private let vault: Vault
  private let plaintext = Array("a name and a number".utf8)
  private let context = SealContext(stream: someone, slot: 3, version: 1)

  init() throws {
    folder = try TemporaryFolder()
    vault = try folder.vault()
  }

  @Test("what is sealed opens in its place, and after a restart")
  func roundTrip() throws {
    let (key, wrapped) = try vault.makePersonKey(stream: someone, retentionClass: 5)
    for length in [0, 1, 19, 20_000] {
      let plaintext = [UInt8](repeating: 0x41, count: length)
      let sealed = try vault.seal(plaintext, with: key, context: context)
      #expect(try vault.open(sealed, with: key, context: context) == plaintext)
      #expect(sealed.count == length + 133)
      let again = try folder.vault()
      let same = try again.unwrap(wrapped, stream: someone, retentionClass: 5)
      #expect(try again.open(sealed, with: same, context: context) == plaintext)
    }
  }

  @Test("the same value seals to other bytes each time")
  func fresh() throws {
    let key = try vault.makePersonKey(stream: someone, retentionClass: 5).key
    let first = try vault.seal(plaintext, with: key, context: context)
    let second = try vault.seal(plaintext, with: key, context: context)
    #expect(first.dropFirst(13) != second.dropFirst(13))
  }

  @Test("bytes moved to another person, slot or version do not open")
  func swaps() throws {
    let key = try vault.makePersonKey(stream: someone, retentionClass: 5).key
    let sealed = try vault.seal(plaintext, with: key, context: context)
    for other in [
      SealContext(stream: another, slot: 3, version: 1),
      SealContext(stream: someone, slot: 4, version: 1),
      SealContext(stream: someone, slot: 3, version: 2),
      SealContext(stream: someone, slot: 1, version: 3),
    ] {
      #expect(throws: VaultError.notAuthentic) { try vault.open(sealed, with: key, context: other) }
    }
    let others = try vault.makePersonKey(stream: another, retentionClass: 5).key
    #expect(throws: VaultError.notAuthentic) {
      try vault.open(sealed, with: others, context: context)
    }
    let short = SealContext(stream: [1], slot: 3, version: 1)
    #expect(throws: VaultError.wrongLength(field: "stream", expected: 16, found: 1)) {
      try vault.seal(plaintext, with: key, context: short)
    }
  }

  @Test("no byte of a sealed value or a wrapped key can change")
  func flips() throws {
    let (key, wrapped) = try vault.makePersonKey(stream: someone, retentionClass: 5)
    let sealed = try vault.seal(plaintext, with: key, context: context)
    for position in sealed.indices {
      var changed = sealed
      changed[position] ^= 1
      #expect(throws: VaultError.self) { try vault.open(changed, with: key, context: context) }
    }
    for count in 0..<sealed.count {
      #expect(throws: VaultError.self) {
        try vault.open(Array(sealed[..<count]), with: key, context: context)
      }
    }
    for position in wrapped.bytes.indices {
      var changed = wrapped
      changed.bytes[position] ^= 1
      #expect(throws: VaultError.self) {
        try vault.unwrap(changed, stream: someone, retentionClass: 5)
      }
    }
  }

  @Test("a person's key opens only for its stream, retention class and epoch")
  func binding() throws {
    let wrapped = try vault.makePersonKey(stream: someone, retentionClass: 5).wrapped
    #expect(throws: VaultError.notAuthentic) {
      try vault.unwrap(wrapped, stream: another, retentionClass: 5)
    }
    #expect(throws: VaultError.notAuthentic) {
      try vault.unwrap(wrapped, stream: someone, retentionClass: 6)
    }
    var other = wrapped
    other.epoch = try vault.beginEpoch()
    #expect(throws: VaultError.notAuthentic) {
      try vault.unwrap(other, stream: someone, retentionClass: 5)
    }
    other.epoch = 99
    #expect(throws: VaultError.epochUnknown(99)) {
      try vault.unwrap(other, stream: someone, retentionClass: 5)
    }
  }

  @Test("R63 without the root key, with another, or without the epoch keys nothing opens")
  func rootLost() throws {
    let (key, wrapped) = try vault.makePersonKey(stream: someone, retentionClass: 5)
    let sealed = try vault.seal(plaintext, with: key, context: context)
    // Nothing stored holds the plaintext or any key in the clear.
    let stored = sealed + wrapped.bytes
    #expect(!contains(stored, plaintext))

    let elsewhere = try TemporaryFolder()
    let stranger = try RootKey.create(at: elsewhere.rootFile)
    #expect(throws: VaultError.notAuthentic) {
      try Vault(root: stranger, epochFolder: folder.epochs)
    }
    let own = try RootKey(readingFrom: folder.rootFile)
    let withoutEpochs = try Vault(root: own, epochFolder: elsewhere.path + "/epochs")
    #expect(throws: VaultError.notAuthentic) {
      try withoutEpochs.unwrap(wrapped, stream: someone, retentionClass: 5)
    }
    try FileManager.default.removeItem(atPath: folder.rootFile)
    #expect(throws: VaultError.self) { try RootKey(readingFrom: folder.rootFile) }
  }

  @Test("after a new epoch and re-wrapping, the old epoch's end shreds who was not carried over")
  func shredding() throws {
    let (livingKey, living) = try vault.makePersonKey(stream: someone, retentionClass: 1)
    let (shreddedKey, shredded) = try vault.makePersonKey(stream: another, retentionClass: 1)
    let place = SealContext(stream: another, slot: 1, version: 1)
    let sealed = try vault.seal(plaintext, with: livingKey, context: context)
    let lost = try vault.seal(plaintext, with: shreddedKey, context: place)

    let old = vault.currentEpoch
    #expect(try vault.beginEpoch() == old + 1)
    let carried = try vault.rewrap(living, stream: someone, retentionClass: 1)
    #expect(carried.epoch == old + 1)
    try vault.destroyEpoch(old)
    #expect(vault.livingEpochs == [old + 1])

    let today = try folder.vault()
    let key = try today.unwrap(carried, stream: someone, retentionClass: 1)
    #expect(try today.open(sealed, with: key, context: context) == plaintext)
    // Last month's backup still holds these bytes, and they open no more.
    #expect(throws: VaultError.epochUnknown(old)) {
      try today.unwrap(shredded, stream: another, retentionClass: 1)
    }
    #expect(throws: VaultError.epochUnknown(old)) {
      try today.unwrap(living, stream: someone, retentionClass: 1)
    }
    #expect(throws: VaultError.notAuthentic) {
      try today.open(lost, with: key, context: place)
    }
  }

  @Test("the current epoch can't be destroyed, and numbers are not used again")
  func epochs() throws {
    #expect(throws: VaultError.epochUnknown(1)) { try vault.destroyEpoch(1) }
    _ = try vault.beginEpoch()
    try vault.destroyEpoch(1)
    #expect(throws: VaultError.epochUnknown(1)) { try vault.destroyEpoch(1) }
    #expect(try vault.beginEpoch() == 3)
    let mode = try FileManager.default.attributesOfItem(atPath: folder.epochs + "/epoch-3.key")
    #expect(mode[.posixPermissions] as? Int == 0o600)
  }

  @Test("blind indexes, fingerprints and pseudonyms are stable, keyed and apart")
  func macs() throws {
    let value = Array("110101199003074477".utf8)
    let again = try folder.vault()
    #expect(vault.blindIndex("id", of: value) == again.blindIndex("id", of: value))
    #expect(vault.fingerprint(value) == again.fingerprint(value))
    #expect(
      vault.pseudonym(of: value, institution: [1]) == again.pseudonym(of: value, institution: [1]))
    let stranger = try TemporaryFolder().vault()
    let all = [
      vault.blindIndex("id", of: value), vault.blindIndex("phone", of: value),
      vault.blindIndex("id", of: value + [0]), vault.fingerprint(value),
      stranger.blindIndex("id", of: value), stranger.fingerprint(value),
      Array(SHA256.hash(data: value)),
    ]
    #expect(Set(all).count == all.count && all.allSatisfy { $0.count == 32 })
    let names = [
      vault.pseudonym(of: value, institution: [1]), vault.pseudonym(of: value, institution: [2]),
      stranger.pseudonym(of: value, institution: [1]), Array(all[0].prefix(16)),
    ]
    #expect(Set(names).count == names.count && names.allSatisfy { $0.count == 16 })
  }

  @Test("a commitment binds event and id, and its opening lets a third party check it")
  func commitments() throws {
    let (key, wrapped) = try vault.makePersonKey(stream: someone, retentionClass: 1)
    let event = Array("inquiry 01".utf8)
    let eventID = [UInt8](repeating: 4, count: 16)
    let commitment = try Commitment.make(of: event, eventID: eventID, key: key)
    let opening = try Commitment.opening(eventID: eventID, key: key)
    let length: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 10]
    let message = Array("tallystick/commitment/v1\n".utf8) + opening + length + event
    #expect(commitment == Array(SHA256.hash(data: message)))
    #expect(Commitment.make(of: event, opening: opening) == commitment)

    // Rotating the key above leaves it; another person, event or id gives another.
    _ = try vault.beginEpoch()
    let rewrapped = try vault.rewrap(wrapped, stream: someone, retentionClass: 1)
    let same = try vault.unwrap(rewrapped, stream: someone, retentionClass: 1)
    #expect(try Commitment.make(of: event, eventID: eventID, key: same) == commitment)
    let others = try vault.makePersonKey(stream: someone, retentionClass: 1).key
    #expect(try Commitment.make(of: event, eventID: eventID, key: others) != commitment)
    #expect(try Commitment.make(of: event + [0], eventID: eventID, key: key) != commitment)
    let otherID = [UInt8](repeating: 5, count: 16)
    #expect(try Commitment.opening(eventID: otherID, key: key) != opening)
    #expect(throws: VaultError.self) { try Commitment.opening(eventID: [1], key: key) }
  }

  private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: part) }
  }
}
