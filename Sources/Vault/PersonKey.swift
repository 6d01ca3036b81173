import Crypto

/// One person's key for one retention class, opened. Destroying its wrapped form makes everything
/// under it unreadable (crypto-shredding). Its description never shows it.
public struct PersonKey: Sendable {
  /// Tells keys apart in headers; says nothing about the key.
  let id: [UInt8]
  private let key: SymmetricKey

  init(_ key: SymmetricKey) {
    self.key = key
    let hash = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: key, info: Array("tallystick/person-key-id/v1\n".utf8), outputByteCount: 8)
    id = unsafe hash.withUnsafeBytes { unsafe Array($0) }
  }

  /// The key that wraps record keys.
  var wrappingKey: SymmetricKey { derive("record-wrap", []) }

  /// The blinding value of one event's commitment.
  func blinding(eventID: [UInt8]) -> [UInt8] {
    unsafe derive("commitment-blinding", eventID).withUnsafeBytes { unsafe Array($0) }
  }

  func withKey<Result>(
    _ body: (SymmetricKey) throws(VaultError) -> Result
  ) throws(VaultError) -> Result { try body(key) }

  private func derive(_ purpose: String, _ detail: [UInt8]) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: key, info: Array("tallystick/\(purpose)/v1\n".utf8) + detail,
      outputByteCount: 32)
  }
}

extension PersonKey: CustomStringConvertible, CustomReflectable {
  /// The type's name only.
  public var description: String { "PersonKey" }
  /// Nothing, so that a dump shows no key.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// A person's key as it is stored: under an epoch's key, bound to its stream and retention class.
public struct WrappedPersonKey: Hashable, Sendable {
  /// The epoch whose key wraps it.
  public var epoch: Int64
  /// The stored bytes.
  public var bytes: [UInt8]

  /// A key read from the store.
  public init(epoch: Int64, bytes: [UInt8]) {
    self.epoch = epoch
    self.bytes = bytes
  }
}
