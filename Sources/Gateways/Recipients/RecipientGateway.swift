public import CreditCore
public import CreditPlatform

/// The recipients of the sharing list over their interfaces (系统接口传输, R18): HTTPS with both
/// sides' certificates, and a payload that only the recipient can open, whatever stands between.
public struct RecipientGateway: RecipientPort {
  /// Gives the Ed25519 signature, 64 bytes, of the bytes it gets.
  public typealias Sign = @Sendable ([UInt8]) throws -> [UInt8]

  private let sender: String
  private let endpoints: [String: RecipientEndpoint]
  private let sign: Sign

  /// A gateway to these recipients.
  ///
  /// - Parameters:
  ///   - sender: the name under which the recipients keep our key.
  ///   - endpoints: by the recipient's id in the sharing register.
  ///   - sign: signs each payload with our key.
  public init(sender: String, endpoints: [String: RecipientEndpoint], sign: @escaping Sign) {
    self.sender = sender
    self.endpoints = endpoints
    self.sign = sign
  }

  /// Hands the payload over and checks the receipt. Nothing leaves unless the payload holds exactly
  /// the permit's fields, in its order, and the recipient is one of the directory.
  ///
  /// A repeated message has the same request id and is answered with the first receipt. One whose
  /// values have changed since is refused by the recipient, and the outcome stays unknown.
  ///
  /// - Parameter day: not sent, so that a repeat on another day is the same payload.
  public func deliver(
    _ permit: consuming Permit, _ payload: SharePayload, on day: CivilDate
  ) async -> SendResult<ShareAnswer> {
    guard permit.kind == .share, permit.recipient == payload.recipient,
      payload.method == .interface, !permit.fields.isEmpty,
      payload.values.map(\.field) == permit.fields,
      let endpoint = endpoints[payload.recipient], Self.isName(payload.recipient),
      let share = SignedShare(
        payload, from: sender, requestID: permit.messageID.text, sign: sign),
      let body = share.sealed(for: endpoint)
    else { return .notSent }
    return await endpoint.post(body, requestID: share.requestID).reading {
      ShareAnswerReader.answer($0, for: share, from: endpoint)
    }
  }

  /// A name stands on a line of its own in what is signed, so it must not hold the end of one.
  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }
}
