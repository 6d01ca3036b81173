import Crypto
import Foundation

/// A share after its seal was opened. Written from the interface's description alone: it shares no
/// code with the side that seals.
struct OpenedShare {
  /// The request's content.
  struct Sealed: Decodable, Sendable {
    let encapsulatedKey: Data
    let ciphertext: Data
  }

  private static let domain = "tallystick/share/v1"

  let payload: SharedPayload
  /// SHA-256 of the payload's bytes in lower-case hexadecimal.
  let digest: String
  private let line: Data
  private let signature: Data

  /// Opens the seal, which holds for one method, path and request id.
  ///
  /// - Throws: a ``Problem`` naming what does not fit.
  init(_ sealed: Sealed, path: String, requestID: String, keys: RecipientKeys) throws {
    let plaintext = try Self.open(
      sealed, request: Data("POST\n\(path)\n\(requestID)".utf8), with: try keys.opener())
    let lines = plaintext.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.count == 2,
      let signature = Data(base64Encoded: String(decoding: lines[1], as: UTF8.self))
    else {
      throw Problem.badInput("plaintext", "Under the seal are the payload and its signature.")
    }
    line = Data(lines[0])
    self.signature = signature
    payload = try Endpoint.decode(SharedPayload.self, Array(line))
    guard payload.version == 1 else {
      throw Problem.badInput("version", "The payload's version is 1.")
    }
    digest = SHA256.hash(data: line).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }

  /// Whether the sender signed this payload for this recipient and this request.
  func isSigned(with key: Data, recipient: String, requestID: String) throws -> Bool {
    let head = "\(Self.domain)\n\(recipient)\n\(requestID)\n"
    return try Curve25519.Signing.PublicKey(rawRepresentation: key)
      .isValidSignature(signature, for: Data(head.utf8) + line)
  }

  private static func open(
    _ sealed: Sealed, request: Data, with key: Curve25519.KeyAgreement.PrivateKey
  ) throws -> Data {
    do {
      var recipient = try HPKE.Recipient(
        privateKey: key, ciphersuite: .Curve25519_SHA256_ChachaPoly, info: Data(domain.utf8),
        encapsulatedKey: sealed.encapsulatedKey)
      return try recipient.open(sealed.ciphertext, authenticating: request)
    } catch {
      throw Problem.badInput(
        "ciphertext", "The seal does not open with this recipient's key for this request.")
    }
  }
}
