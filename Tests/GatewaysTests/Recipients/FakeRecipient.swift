import Crypto
import Foundation
import Gateways
import Synchronization

/// A recipient of the test's own behind a ``LoopbackServer``, which keeps what came over the wire
/// and may answer with a lie.
final class FakeRecipient: Sendable {
  struct Received: Sendable {
    var head: String
    var body: [UInt8]
  }

  static let name = "mingzheng"
  static let base = "/v1/recipients/mingzheng"
  private static let sealing = Curve25519.KeyAgreement.PrivateKey()

  let server: LoopbackServer
  private let received: Received.Box

  /// - Parameter answer: gets the digest of the payload that was opened, and gives the answer.
  init(_ answer: @escaping @Sendable (String) -> (status: String, body: String)) throws {
    let received = Received.Box()
    self.received = received
    server = try LoopbackServer { exchange in
      received.values.withLock { $0.append(Received(head: exchange.head, body: exchange.body)) }
      let opened = try? Self.open(exchange.body)
      let digest = SHA256.hash(data: opened?.split(separator: 0x0A).first ?? Data())
      let (status, body) = answer(digest.map { byte in String(format: "%02x", byte) }.joined())
      exchange.reply(status, body)
    }
  }

  /// What arrived, in order.
  var requests: [Received] { received.values.withLock { $0 } }

  func gateway(
    receiptKey: Curve25519.Signing.PublicKey, sign: @escaping RecipientGateway.Sign
  ) throws -> RecipientGateway {
    let endpoint = try RecipientEndpoint(
      baseURL: server.url(Self.base + "/"),
      client: HTTPClient(HTTPSettings(timeLimit: .seconds(10), allowsLoopback: true)),
      sealingKey: Array(Self.sealing.publicKey.rawRepresentation),
      receiptKey: Array(receiptKey.rawRepresentation))
    return RecipientGateway(sender: "qingchuan", endpoints: [Self.name: endpoint], sign: sign)
  }

  /// Opens a request's content, for the request it was sealed for or for another.
  static func open(
    _ body: [UInt8], for request: String = "POST\n\(base)/shares\n\(PermitSource.requestID)",
    info: String = "tallystick/share/v1"
  ) throws -> Data {
    struct Sealed: Decodable {
      var encapsulatedKey, ciphertext: Data
    }
    let sealed = try JSONDecoder().decode(Sealed.self, from: Data(body))
    var recipient = try HPKE.Recipient(
      privateKey: sealing, ciphersuite: .Curve25519_SHA256_ChachaPoly, info: Data(info.utf8),
      encapsulatedKey: sealed.encapsulatedKey)
    return try recipient.open(sealed.ciphertext, authenticating: Data(request.utf8))
  }
}

extension FakeRecipient.Received {
  final class Box: Sendable {
    let values = Mutex<[FakeRecipient.Received]>([])
  }
}
