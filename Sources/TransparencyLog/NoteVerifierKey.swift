import Crypto

/// What a key of a signed note signs with.
public enum NoteKeyType: UInt8, Sendable {
  /// Ed25519 over the note's text: logs.
  case ed25519 = 0x01
  /// Ed25519 over a time and the note's text: witnesses (C2SP tlog-cosignature, cosignature/v1).
  case cosignature = 0x04
}

/// A public key of a signed note, with the name it signs under; written as a "vkey".
public struct NoteVerifierKey: Hashable, Sendable {
  /// The key's name, for a log its origin.
  public let name: String
  /// What it signs with.
  public let type: NoteKeyType
  /// The 32-byte Ed25519 public key.
  public let publicKey: [UInt8]
  /// The first four bytes of the hash over name, type and key.
  public let id: UInt32

  /// - Throws: ``LogError/malformedKey(_:)`` for an empty name, one with a space or a plus sign, or
  ///   a public key that isn't a point.
  public init(name: String, type: NoteKeyType, publicKey: [UInt8]) throws(LogError) {
    guard Self.isValidName(name) else { throw .malformedKey("its name is empty or has a space") }
    guard publicKey.count == 32,
      (try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey)) != nil
    else { throw .malformedKey("the public key must have 32 bytes") }
    self.name = name
    self.type = type
    self.publicKey = publicKey
    let hash = SHA256.hash(data: Array(name.utf8) + [10, type.rawValue] + publicKey)
    self.id = hash.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Reads `name+id+base64(type, public key)`.
  ///
  /// - Throws: ``LogError/malformedKey(_:)``, also for an unknown type or an id that doesn't fit.
  public init(_ text: String) throws(LogError) {
    let parts = Array(text.utf8).split(
      separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let material = Base64.decode(parts[2]), let code = material.first else {
      throw .malformedKey("expected name+id+base64")
    }
    guard let type = NoteKeyType(rawValue: code) else {
      throw .malformedKey("unknown signature type \(code)")
    }
    try self.init(
      name: String(decoding: parts[0], as: UTF8.self), type: type,
      publicKey: Array(material.dropFirst()))
    guard Array(Self.hex(id).utf8) == Array(parts[1]) else {
      throw .malformedKey("its id does not fit its name and key")
    }
  }

  /// The vkey text.
  public var text: String {
    "\(name)+\(Self.hex(id))+\(Base64.encode([type.rawValue] + publicKey))"
  }

  /// Verifies the signature bytes of a note's line, the key id left out.
  ///
  /// - Returns: The seconds since 1970 that a cosignature carries, 0 for an ``NoteKeyType/ed25519``
  ///   signature; `nil` when it doesn't verify.
  func verify(_ signature: [UInt8], over text: [UInt8]) -> Int64? {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else {
      return nil
    }
    switch type {
    case .ed25519:
      return signature.count == 64 && key.isValidSignature(signature, for: text) ? 0 : nil
    case .cosignature:
      guard signature.count == 72 else { return nil }
      let time = signature.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      guard let seconds = Int64(exactly: time) else { return nil }
      let message = Cosignature.message(over: text, at: seconds)
      return key.isValidSignature(Array(signature.dropFirst(8)), for: message) ? seconds : nil
    }
  }

  static func isValidName(_ name: String) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy { scalar in
        !scalar.properties.isWhitespace && scalar != "+" && scalar.value >= 0x20
      }
  }

  static func hex(_ id: UInt32) -> String {
    let digits = String(id, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
