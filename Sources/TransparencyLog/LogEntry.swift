import Crypto

/// One entry of the log: a leaf's content, completed by the sequencer with the gateway's number,
/// its gapless counter and its signature. Always 192 bytes, big-endian: version 1, type 1, event
/// id 16, claimed time 8, gateway 4, counter 8, actor 16, institution 8, purpose 2, consent event
/// 16, subject 16, commitment 32, signature 64 over all before it.
public struct LogEntry: Hashable, Sendable {
  /// The length of the encoding in bytes.
  public static let byteCount = 192

  /// What the business transaction stored.
  public let content: LeafContent
  /// The gateway's number.
  public let gateway: UInt32
  /// The gateway's count of entries in this log: 1, 2, 3, … without a gap.
  public let counter: UInt64
  /// The gateway's Ed25519 signature over everything else.
  public let signature: [UInt8]

  /// Completes a leaf. The same content, key and counter always give the same bytes.
  ///
  /// - Throws: ``LogError/malformedKey(_:)`` when the key can't sign.
  public init(_ content: LeafContent, counter: UInt64, by key: GatewayKey) throws(LogError) {
    self.content = content
    self.gateway = key.id
    self.counter = counter
    signature = try key.sign(Self.signedBytes(content, key.id, counter))
  }

  /// Reads the 192 bytes; the signature is not verified.
  ///
  /// - Throws: ``LogError/malformedEntry(_:)``.
  public init(_ bytes: [UInt8]) throws(LogError) {
    guard bytes.count == Self.byteCount else {
      throw .malformedEntry("an entry has \(bytes.count) bytes instead of \(Self.byteCount)")
    }
    content = try LeafContent(head: bytes[..<26], tail: bytes[38..<128])
    gateway = bytes[26..<30].reduce(0) { $0 << 8 | UInt32($1) }
    counter = bytes[30..<38].reduce(0) { $0 << 8 | UInt64($1) }
    signature = Array(bytes[128...])
  }

  /// The 192 bytes.
  public var encoded: [UInt8] { Self.signedBytes(content, gateway, counter) + signature }

  /// Whether the gateway's public key has signed it.
  public func isSigned(by publicKey: [UInt8]) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else {
      return false
    }
    return key.isValidSignature(signature, for: Self.signedBytes(content, gateway, counter))
  }

  private static func signedBytes(
    _ content: LeafContent, _ gateway: UInt32, _ counter: UInt64
  ) -> [UInt8] {
    content.head + bigEndianBytes(gateway) + bigEndianBytes(counter) + content.tail
  }
}
