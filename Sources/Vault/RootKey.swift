import Crypto

/// The key above all others (根密钥): 32 bytes in a file outside the database. Without it nothing
/// the vault has sealed opens. Its description never shows it, and its memory is wiped.
public struct RootKey: Sendable {
  /// The length of the file in bytes.
  public static let byteCount = 32

  private let key: SymmetricKey

  /// Reads a key file.
  ///
  /// - Throws: ``VaultError/keyFileNotPrivate(_:)`` unless the file is the caller's own with mode
  ///   0600; ``VaultError/keyFileDamaged(_:)`` for another length than 32 bytes.
  public init(readingFrom path: String) throws(VaultError) {
    key = try KeyFile.read(path, byteCount: Self.byteCount) { SymmetricKey(data: $0) }
  }

  private init(_ key: SymmetricKey) { self.key = key }

  /// Makes a new key and its file, which must not exist.
  ///
  /// - Throws: ``VaultError/keyFileExists(_:)``.
  public static func create(at path: String) throws(VaultError) -> RootKey {
    let key = SymmetricKey(size: .bits256)
    var bytes = unsafe key.withUnsafeBytes { unsafe Array($0) }
    defer { KeyFile.wipe(&bytes) }
    try KeyFile.create(path, bytes)
    return RootKey(key)
  }

  /// The key for one purpose.
  func derive(_ purpose: String, _ detail: [UInt8] = []) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: key, info: Array("tallystick/\(purpose)/v1\n".utf8) + detail,
      outputByteCount: 32)
  }
}

extension RootKey: CustomStringConvertible, CustomReflectable {
  /// The type's name only.
  public var description: String { "RootKey" }
  /// Nothing, so that a dump shows no key.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
