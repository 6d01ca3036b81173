import CLibCrypto

/// SM4 over bytes as they come, by OpenSSL.
@safe final class SM4Stream {
  enum Mode {
    /// Whole blocks, each for itself, without padding: for one block only.
    case singleBlock
    /// Cipher block chaining with padding (PKCS#7).
    case chained
  }

  static let blockSize = 16

  private let context: OpaquePointer
  private let encrypts: Bool

  init(
    key: SM4Key, mode: Mode, initialBlock: [UInt8], encrypts: Bool
  ) throws(SM4Error) {
    guard let context = unsafe EVP_CIPHER_CTX_new() else { throw .libraryFailure }
    unsafe self.context = unsafe context
    self.encrypts = encrypts
    let cipher = unsafe mode == .chained ? EVP_sm4_cbc() : EVP_sm4_ecb()
    let started = unsafe EVP_CipherInit_ex(
      context, cipher, nil, key.bytes, mode == .chained ? initialBlock : nil, encrypts ? 1 : 0)
    guard started == 1 else { throw .libraryFailure }
    _ = unsafe EVP_CIPHER_CTX_set_padding(context, mode == .chained ? 1 : 0)
  }

  deinit {
    unsafe EVP_CIPHER_CTX_free(context)
  }

  /// Takes the next bytes and gives those that are done.
  func add(_ bytes: [UInt8]) throws(SM4Error) -> [UInt8] {
    guard !bytes.isEmpty else { return [] }
    guard let count = Int32(exactly: bytes.count) else { throw .libraryFailure }
    var output = [UInt8](repeating: 0, count: bytes.count + Self.blockSize)
    var length: Int32 = 0
    guard unsafe EVP_CipherUpdate(context, &output, &length, bytes, count) == 1 else {
      throw .libraryFailure
    }
    return Array(output.prefix(Int(length)))
  }

  /// Gives the last bytes.
  func finish() throws(SM4Error) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: Self.blockSize)
    var length: Int32 = 0
    guard unsafe EVP_CipherFinal_ex(context, &output, &length) == 1 else {
      throw encrypts ? .libraryFailure : .malformed
    }
    return Array(output.prefix(Int(length)))
  }
}
