/// How the sandbox bureau decrypts the report files that it gets and encrypts its answers. The
/// library that does it, and the bureau's own key, stand outside.
public struct FileCipher: Sendable {
  /// Encrypts the file of this name; `nil` when it can't be done.
  public typealias Encrypt = @Sendable (_ name: String, _ bytes: [UInt8]) -> [UInt8]?
  /// Decrypts; `nil` for bytes that were not encrypted with this key.
  public typealias Decrypt = @Sendable (_ bytes: [UInt8]) -> [UInt8]?

  let encrypt: Encrypt
  let decrypt: Decrypt

  /// A cipher by its two directions.
  public init(encrypt: @escaping Encrypt, decrypt: @escaping Decrypt) {
    self.encrypt = encrypt
    self.decrypt = decrypt
  }
}
