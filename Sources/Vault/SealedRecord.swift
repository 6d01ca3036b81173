import Crypto

/// The form of a sealed value: header (magic `TSV`, version 1, suite 1, person key id 8, wrapped
/// record key 60, key commitment 32), nonce 12, ciphertext, tag 16: 133 bytes over the plaintext.
///
/// The record key is fresh for each value, so nonces never repeat under one key. GCM alone would
/// let one ciphertext open under two keys; the commitment pins the one it was sealed with.
enum SealedRecord {
  private static let magic = Array("TSV".utf8) + [1, 1]
  private static let wrappedKeyStart = 13
  private static let commitmentStart = 73
  private static let headerCount = 105

  static func seal(
    _ plaintext: [UInt8], key: PersonKey, context: SealContext
  ) throws(VaultError) -> [UInt8] {
    let place = try context.encoded()
    let recordKey = SymmetricKey(size: .bits256)
    var header = magic + key.id
    header += try Aead.seal(recordKey, key: key.wrappingKey, aad: place + header)
    header += bytes(of: derive(recordKey, "commitment"))
    return header
      + (try Aead.seal(plaintext, key: derive(recordKey, "content"), aad: place + header))
  }

  static func open(
    _ sealed: [UInt8], key: PersonKey, context: SealContext
  ) throws(VaultError) -> [UInt8] {
    guard sealed.count >= headerCount + Aead.overhead, sealed.starts(with: magic) else {
      throw .malformed("sealed value")
    }
    let place = try context.encoded()
    let header = Array(sealed[..<headerCount])
    let beginning = Array(header[..<wrappedKeyStart])
    guard beginning == magic + key.id else { throw .notAuthentic }
    let recordKey = try Aead.openKey(
      header[wrappedKeyStart..<commitmentStart], key: key.wrappingKey, aad: place + beginning)
    let commitment = bytes(of: derive(recordKey, "commitment"))
    guard differences(commitment, header[commitmentStart...]) == 0 else { throw .notAuthentic }
    return try Aead.open(
      sealed[headerCount...], key: derive(recordKey, "content"), aad: place + header)
  }

  private static func derive(_ key: SymmetricKey, _ purpose: String) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: key, info: Array("tallystick/record-\(purpose)/v1\n".utf8),
      outputByteCount: 32)
  }

  private static func bytes(of key: SymmetricKey) -> [UInt8] {
    unsafe key.withUnsafeBytes { unsafe Array($0) }
  }

  /// Compares without stopping at the first difference, so that time tells nothing.
  private static func differences(_ left: [UInt8], _ right: ArraySlice<UInt8>) -> UInt8 {
    zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) }
  }
}
