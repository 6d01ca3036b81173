public import CreditCore
import Crypto

/// A PDF and its digest.
public struct PrintedDocument: Sendable, Hashable {
  public var bytes: [UInt8]
  /// SHA-256 of the bytes.
  public var digest: CreditCore.Digest

  public init(bytes: [UInt8]) {
    self.bytes = bytes
    digest = CreditCore.Digest(bytes: Array(SHA256.hash(data: bytes)))
  }
}
