import Crypto

/// A private key that signs notes: a log's checkpoints or a witness's cosignatures. Its description
/// never shows the key.
public struct NoteSigner: Sendable {
  /// The public half.
  public let verifier: NoteVerifierKey
  private let key: Curve25519.Signing.PrivateKey

  /// - Parameter seed: 32 secret bytes.
  /// - Throws: ``LogError/malformedKey(_:)`` for a bad name or another length.
  public init(name: String, type: NoteKeyType, seed: [UInt8]) throws(LogError) {
    guard seed.count == 32,
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed)
    else { throw .malformedKey("the seed must have 32 bytes") }
    self.key = key
    verifier = try NoteVerifierKey(
      name: name, type: type, publicKey: Array(key.publicKey.rawRepresentation))
  }

  /// Reads the secret text `PRIVATE+KEY+name+id+base64(type, seed)`.
  ///
  /// - Throws: ``LogError/malformedKey(_:)``.
  public init(_ text: String) throws(LogError) {
    let parts = Array(text.utf8).split(
      separator: UInt8(ascii: "+"), maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0].elementsEqual("PRIVATE".utf8),
      parts[1].elementsEqual("KEY".utf8), let material = Base64.decode(parts[4]),
      let code = material.first, let type = NoteKeyType(rawValue: code)
    else { throw .malformedKey("expected PRIVATE+KEY+name+id+base64") }
    try self.init(
      name: String(decoding: parts[2], as: UTF8.self), type: type,
      seed: Array(material.dropFirst()))
    guard Array(NoteVerifierKey.hex(verifier.id).utf8) == Array(parts[3]) else {
      throw .malformedKey("its id does not fit its name and key")
    }
  }

  /// A fresh key pair.
  ///
  /// - Throws: ``LogError/malformedKey(_:)`` for a bad name.
  public static func generate(name: String, type: NoteKeyType) throws(LogError) -> NoteSigner {
    let key = Curve25519.Signing.PrivateKey()
    return try NoteSigner(name: name, type: type, seed: Array(key.rawRepresentation))
  }

  /// The secret text, to be kept in a file that only its owner can read.
  public var secretText: String {
    let material = [verifier.type.rawValue] + Array(key.rawRepresentation)
    return "PRIVATE+KEY+\(verifier.name)+\(NoteVerifierKey.hex(verifier.id))+"
      + Base64.encode(material)
  }

  /// Signs a note's text.
  ///
  /// - Parameter seconds: The time since 1970 that a cosignature states; unused by a log's key.
  func sign(_ text: [UInt8], at seconds: Int64) throws(LogError) -> NoteSignature {
    let message =
      verifier.type == .cosignature ? Cosignature.message(over: text, at: seconds) : text
    guard let signature = try? key.signature(for: message) else {
      throw .malformedKey("it can't sign")
    }
    let time = verifier.type == .cosignature ? bigEndianBytes(UInt64(seconds)) : []
    return NoteSignature(
      keyName: verifier.name, keyID: verifier.id, bytes: time + Array(signature))
  }
}

extension NoteSigner: CustomStringConvertible, CustomReflectable {
  /// The name only.
  public var description: String { "NoteSigner(\(verifier.name))" }
  /// Nothing, so that a dump shows no key.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
