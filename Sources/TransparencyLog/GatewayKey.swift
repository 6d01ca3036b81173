import Crypto

/// The signing key of a gateway: the part of the platform through which acts enter the log. With
/// gapless counters and these signatures the log's operator can neither invent nor drop an entry.
public struct GatewayKey: Sendable {
  /// The gateway's number.
  public let id: UInt32
  /// The 32-byte Ed25519 public key.
  public let publicKey: [UInt8]
  private let key: Curve25519.Signing.PrivateKey

  /// - Parameter seed: 32 secret bytes.
  /// - Throws: ``LogError/malformedKey(_:)`` for another length.
  public init(id: UInt32, seed: [UInt8]) throws(LogError) {
    guard seed.count == 32,
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed)
    else { throw .malformedKey("a gateway's seed must have 32 bytes") }
    self.id = id
    self.key = key
    publicKey = Array(key.publicKey.rawRepresentation)
  }

  func sign(_ bytes: [UInt8]) throws(LogError) -> [UInt8] {
    guard let signature = try? key.signature(for: bytes) else {
      throw .malformedKey("the gateway's key can't sign")
    }
    return Array(signature)
  }
}

extension GatewayKey: CustomStringConvertible, CustomReflectable {
  /// The number only.
  public var description: String { "GatewayKey(\(id))" }
  /// Nothing, so that a dump shows no key.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
