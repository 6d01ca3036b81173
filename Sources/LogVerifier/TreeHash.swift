import Crypto

/// RFC 6962 hashing, for the verifier alone.
enum TreeHash {
  static let byteCount = 32

  static func ofEntry(_ entry: some Collection<UInt8>) -> [UInt8] {
    sha256([0x00] + entry)
  }

  static func ofNode(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
    sha256([0x01] + left + right)
  }

  static var ofNothing: [UInt8] { sha256([]) }

  private static func sha256(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }
}
