import Crypto

/// AES-256-GCM with a fresh random nonce: nonce 12, ciphertext, tag 16.
enum Aead {
  static let overhead = 28

  static func seal(
    _ plaintext: some ContiguousSecret, key: SymmetricKey, aad: [UInt8]
  ) throws(VaultError) -> [UInt8] {
    do {
      return try plaintext.withSecretBytes { bytes in
        let box = try AES.GCM.seal(bytes, using: key, authenticating: aad)
        return Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
      }
    } catch {
      throw .malformed("plaintext")
    }
  }

  static func open(
    _ box: ArraySlice<UInt8>, key: SymmetricKey, aad: [UInt8]
  ) throws(VaultError) -> [UInt8] {
    guard box.count >= overhead else { throw .malformed("ciphertext") }
    do {
      let sealed = try AES.GCM.SealedBox(
        nonce: AES.GCM.Nonce(data: box.prefix(12)),
        ciphertext: box.dropFirst(12).dropLast(16), tag: box.suffix(16))
      return Array(try AES.GCM.open(sealed, using: key, authenticating: aad))
    } catch {
      throw .notAuthentic
    }
  }

  /// Opens a wrapped key and wipes the copy of its bytes.
  static func openKey(
    _ box: ArraySlice<UInt8>, key: SymmetricKey, aad: [UInt8]
  ) throws(VaultError) -> SymmetricKey {
    var bytes = try open(box, key: key, aad: aad)
    defer { KeyFile.wipe(&bytes) }
    guard bytes.count == 32 else { throw .malformed("wrapped key") }
    return SymmetricKey(data: bytes)
  }
}

/// Bytes that may be a key, handed over without leaving copies behind.
protocol ContiguousSecret {
  func withSecretBytes<Result>(_ body: ([UInt8]) throws -> Result) throws -> Result
}

extension [UInt8]: ContiguousSecret {
  func withSecretBytes<Result>(_ body: ([UInt8]) throws -> Result) throws -> Result {
    try body(self)
  }
}

extension SymmetricKey: ContiguousSecret {
  func withSecretBytes<Result>(_ body: ([UInt8]) throws -> Result) throws -> Result {
    var bytes = unsafe withUnsafeBytes { unsafe Array($0) }
    defer { KeyFile.wipe(&bytes) }
    return try body(bytes)
  }
}

/// The bytes of an integer, most significant first.
func bigEndianBytes(_ value: Int64) -> [UInt8] {
  (0..<8).map { UInt8(truncatingIfNeeded: value >> Int64(56 - 8 * $0)) }
}
