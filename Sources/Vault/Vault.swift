import Crypto

/// Seals personal data. The tree of keys: root → epoch → person (one for each retention class) →
/// record (fresh for each sealed value), all AES-256-GCM with HKDF-SHA256.
public final class Vault: Sendable {
  private let root: RootKey
  private let epochs: EpochKeys

  /// Opens the vault.
  ///
  /// - Parameters:
  ///   - root: The key above all.
  ///   - folder: Where the epochs' keys lie, outside the database and its backups; made with the
  ///     first epoch's key when missing.
  /// - Throws: ``VaultError/notAuthentic`` when the folder belongs to another root key.
  public init(root: RootKey, epochFolder folder: String) throws(VaultError) {
    self.root = root
    epochs = try EpochKeys(root: root, folder: folder)
  }

  /// The epoch under which new keys are wrapped.
  public var currentEpoch: Int64 { epochs.current }

  /// The epochs whose keys still exist, oldest first.
  public var livingEpochs: [Int64] { epochs.all }

  /// Begins a new epoch. Then ``rewrap(_:stream:retentionClass:)`` all living keys, and destroy the
  /// old epoch once none hangs on it: after that no old backup opens for a shredded person.
  public func beginEpoch() throws(VaultError) -> Int64 { try epochs.makeNext() }

  /// Destroys an old epoch's key for ever.
  ///
  /// - Throws: ``VaultError/epochUnknown(_:)`` for the current epoch or one that isn't there.
  public func destroyEpoch(_ epoch: Int64) throws(VaultError) { try epochs.destroy(epoch) }

  /// Makes a fresh key for a person and retention class.
  ///
  /// - Parameter stream: The person's stream id, 16 bytes.
  /// - Returns: The key, and its wrapped form to store.
  public func makePersonKey(
    stream: [UInt8], retentionClass: Int64
  ) throws(VaultError) -> (key: PersonKey, wrapped: WrappedPersonKey) {
    let key = PersonKey(SymmetricKey(size: .bits256))
    let wrapped = try wrap(key, stream: stream, retentionClass: retentionClass)
    return (key, wrapped)
  }

  /// Opens a person's stored key.
  ///
  /// - Throws: ``VaultError/epochUnknown(_:)`` when its epoch was destroyed,
  ///   ``VaultError/notAuthentic`` when it is another stream's, class's or root's.
  public func unwrap(
    _ wrapped: WrappedPersonKey, stream: [UInt8], retentionClass: Int64
  ) throws(VaultError) -> PersonKey {
    guard wrapped.bytes.first == Self.wrapVersion else { throw .malformed("wrapped key") }
    let aad = try Self.aad(stream, retentionClass, wrapped.epoch)
    return PersonKey(
      try Aead.openKey(
        wrapped.bytes.dropFirst(), key: try epochs.key(wrapped.epoch), aad: aad))
  }

  /// Wraps a stored key again under the current epoch; sealed values stay as they are.
  public func rewrap(
    _ wrapped: WrappedPersonKey, stream: [UInt8], retentionClass: Int64
  ) throws(VaultError) -> WrappedPersonKey {
    let key = try unwrap(wrapped, stream: stream, retentionClass: retentionClass)
    return try wrap(key, stream: stream, retentionClass: retentionClass)
  }

  private static let wrapVersion: UInt8 = 1

  private func wrap(
    _ key: PersonKey, stream: [UInt8], retentionClass: Int64
  ) throws(VaultError) -> WrappedPersonKey {
    let epoch = epochs.current
    let aad = try Self.aad(stream, retentionClass, epoch)
    let epochKey = try epochs.key(epoch)
    let box = try key.withKey { key throws(VaultError) in
      try Aead.seal(key, key: epochKey, aad: aad)
    }
    return WrappedPersonKey(epoch: epoch, bytes: [Self.wrapVersion] + box)
  }

  private static func aad(
    _ stream: [UInt8], _ retentionClass: Int64, _ epoch: Int64
  ) throws(VaultError) -> [UInt8] {
    try checkLength("stream", stream, 16)
    return Array("tallystick/person-key/v1\n".utf8) + stream + bigEndianBytes(retentionClass)
      + bigEndianBytes(epoch)
  }

  /// Seals a value for one place under a person's key.
  public func seal(
    _ plaintext: [UInt8], with key: PersonKey, context: SealContext
  ) throws(VaultError) -> [UInt8] {
    try SealedRecord.seal(plaintext, key: key, context: context)
  }

  /// Opens a sealed value.
  ///
  /// - Throws: ``VaultError/notAuthentic`` when key, place or bytes don't fit,
  ///   ``VaultError/malformed(_:)`` for bytes that were never sealed.
  public func open(
    _ sealed: [UInt8], with key: PersonKey, context: SealContext
  ) throws(VaultError) -> [UInt8] {
    try SealedRecord.open(sealed, key: key, context: context)
  }

  /// The blind index of a value: equal values of one index have equal 32 bytes, and without the
  /// root key nobody can compute or guess them. Normalise the value first.
  public func blindIndex(_ name: String, of value: [UInt8]) -> [UInt8] {
    mac("blind-index", Array(name.utf8), value)
  }

  /// The fingerprint of a request's body, for idempotency keys: 32 bytes.
  public func fingerprint(_ body: [UInt8]) -> [UInt8] { mac("fingerprint", [], body) }

  /// Someone's pseudonym towards one institution: 16 bytes, unlike the one towards any other.
  public func pseudonym(of value: [UInt8], institution: [UInt8]) -> [UInt8] {
    Array(mac("pseudonym", institution, value).prefix(16))
  }

  private func mac(_ purpose: String, _ detail: [UInt8], _ value: [UInt8]) -> [UInt8] {
    Array(
      HMAC<SHA256>.authenticationCode(for: value, using: root.derive(purpose, detail)))
  }
}
