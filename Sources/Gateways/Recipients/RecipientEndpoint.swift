import CreditPlatform
import Crypto
import Foundation

/// One recipient's interface: where it is, and the keys it is known by.
public struct RecipientEndpoint: Sendable {
  let partner: Partner
  /// The path of a share, as the request names it and as the seal holds it.
  let path: String
  let sealingKey: Curve25519.KeyAgreement.PublicKey
  let receiptKey: Curve25519.Signing.PublicKey

  /// A recipient as agreed with it; nothing is connected yet.
  ///
  /// - Parameters:
  ///   - baseURL: what `/shares` is added to, without a query.
  ///   - client: the connections to this recipient, with the certificates for both sides.
  ///   - sealingKey: its X25519 public key, 32 bytes: only its owner opens what is sealed to it.
  ///   - receiptKey: the Ed25519 public key of its receipts, 32 bytes.
  public init(
    baseURL: String, client: HTTPClient, sealingKey: [UInt8], receiptKey: [UInt8]
  ) throws(RecipientEndpointError) {
    partner = Partner(baseURL: baseURL, client: client)
    guard let path = HTTPAddress.path(of: partner.url(Self.shares)) else { throw .invalidURL }
    self.path = path
    guard let key = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: Data(sealingKey))
    else { throw .invalidSealingKey }
    self.sealingKey = key
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: Data(receiptKey)) else {
      throw .invalidReceiptKey
    }
    self.receiptKey = key
  }

  private static let shares = "/shares"

  /// Sends one sealed share. It may arrive twice: the recipient knows the request's id.
  func post(_ body: [UInt8], requestID: String) async -> SendResult<HTTPResponse> {
    await partner.send(
      .post, Self.shares,
      headers: [
        HTTPHeader("Content-Type", "application/json"), HTTPHeader("X-Request-Id", requestID),
      ],
      body: body, mayRepeat: true)
  }
}
