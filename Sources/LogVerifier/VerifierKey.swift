import Crypto

/// A public key to check with: a log's (its name is the origin) or a witness's.
public struct VerifierKey: Hashable, Sendable {
  /// The key's name.
  public let name: String
  let id: [UInt8]
  let isWitness: Bool
  private let publicKey: [UInt8]

  /// Reads the vkey text `name+id+base64(type, key)` (C2SP signed-note); `nil` when it isn't one,
  /// when its id does not fit, or when its type is neither 0x01 (log) nor 0x04 (witness).
  public init?(_ vkey: String) {
    let parts = vkey.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty,
      !parts[0].unicodeScalars.contains(where: \.properties.isWhitespace),
      let material = StrictText.base64(String(parts[2])), material.count == 33,
      material[0] == 0x01 || material[0] == 0x04
    else { return nil }
    let digest = SHA256.hash(data: Array(parts[0].utf8) + [0x0A] + material)
    id = Array(digest.prefix(4))
    let hex = id.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    guard hex.utf8.elementsEqual(parts[1].utf8) else { return nil }
    name = String(parts[0])
    isWitness = material[0] == 0x04
    publicKey = Array(material.dropFirst())
  }

  /// Checks the signature of one line over a note's text; gives the seconds a witness states, 0
  /// for a log.
  func check(_ signature: [UInt8], over text: String) -> UInt64? {
    if !isWitness {
      return Ed25519.isValid(signature, over: Array(text.utf8), key: publicKey) ? 0 : nil
    }
    guard signature.count == 72 else { return nil }
    let seconds = StrictText.bigEndian(signature[..<8])
    let message = "cosignature/v1\ntime \(seconds)\n" + text
    let isValid = Ed25519.isValid(
      Array(signature[8...]), over: Array(message.utf8), key: publicKey)
    return isValid ? seconds : nil
  }
}

/// One place for the signature primitive.
enum Ed25519 {
  static func isValid(_ signature: [UInt8], over message: [UInt8], key: [UInt8]) -> Bool {
    guard signature.count == 64,
      let key = try? Curve25519.Signing.PublicKey(rawRepresentation: key)
    else { return false }
    return key.isValidSignature(signature, for: message)
  }
}
