import CLibCrypto

/// The digest SM3 (GB/T 32905), by OpenSSL.
public enum SM3 {
  /// The 32 bytes of the digest.
  public static func digest(_ bytes: [UInt8]) throws(SM4Error) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    let result = unsafe EVP_Digest(bytes, bytes.count, &digest, &length, EVP_sm3(), nil)
    guard result == 1, length == 32 else { throw .libraryFailure }
    return digest
  }
}
