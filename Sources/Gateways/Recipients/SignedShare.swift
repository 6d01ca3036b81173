import CreditCore
import CreditPlatform
import Crypto
import Foundation

/// One share as it leaves: the payload, signed inside and sealed outside.
///
/// The signature names recipient and request: without them a recipient could seal our signed
/// payload to somebody else, and it would pass as ours.
struct SignedShare {
  /// HPKE's `info`, and the first line of what is signed.
  static let domain = "tallystick/share/v1"
  /// X25519, HKDF-SHA256, ChaCha20-Poly1305, in base mode (RFC 9180).
  private static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly

  let recipient: String
  let requestID: String
  /// SHA-256 of the payload.
  let digest: CreditCore.Digest
  /// The payload on one line, and its signature in base64 on the next.
  private let plaintext: [UInt8]

  /// - Returns: `nil` when the key can't sign.
  init?(
    _ payload: SharePayload, from sender: String, requestID: String, sign: RecipientGateway.Sign
  ) {
    recipient = payload.recipient
    self.requestID = requestID
    let json = Self.json(payload, from: sender)
    digest = CreditCore.Digest(bytes: Array(SHA256.hash(data: json)))
    let head = "\(Self.domain)\n\(payload.recipient)\n\(requestID)\n"
    guard let signature = try? sign(Array(head.utf8) + json) else { return nil }
    plaintext = json + Array("\n\(Data(signature).base64EncodedString())".utf8)
  }

  /// The request's content: sealed to the recipient, and bound to the request that carries it.
  ///
  /// - Returns: `nil` when nothing can be sealed to this key.
  func sealed(for endpoint: RecipientEndpoint) -> [UInt8]? {
    let request = Data("POST\n\(endpoint.path)\n\(requestID)".utf8)
    guard
      var sender = try? HPKE.Sender(
        recipientKey: endpoint.sealingKey, ciphersuite: Self.suite, info: Data(Self.domain.utf8)),
      let ciphertext = try? sender.seal(plaintext, authenticating: request)
    else { return nil }
    return PartnerJSON.object([
      "encapsulatedKey": sender.encapsulatedKey.base64EncodedString(),
      "ciphertext": ciphertext.base64EncodedString(),
    ])
  }

  /// The writer escapes line ends, so that the payload is one line.
  private static func json(_ payload: SharePayload, from sender: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("version")
    writer.int(1)
    for (name, value) in [
      ("sender", sender), ("recipient", payload.recipient),
      ("scenario", payload.scenario.rawValue), ("purpose", payload.purpose.rawValue),
      ("ground", payload.ground), ("subject", payload.subject),
    ] {
      writer.key(name)
      writer.text(value)
    }
    writer.key("fields")
    writer.beginArray()
    for value in payload.values {
      writer.element()
      writer.raw(
        PartnerJSON.object(["field": value.field.rawValue, "value": value.text]))
    }
    writer.endArray()
    writer.endObject()
    return writer.bytes
  }
}
