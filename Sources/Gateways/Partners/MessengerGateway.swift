import CreditCore
public import CreditPlatform

/// The text message provider over HTTP (短信).
public struct MessengerGateway: MessengerPort {
  private let partner: Partner

  /// A gateway to this provider.
  public init(partner: Partner) {
    self.partner = partner
  }

  /// Sends one message to the borrower's own phone.
  public func send(
    _ permit: consuming Permit, _ person: PermittedData, _ message: OutgoingMessage
  ) async -> SendResult<Bool> {
    guard [.adverseNotice, .borrowerNotice].contains(permit.kind), let phone = person.phone
    else { return .notSent }
    let body = Self.body(message, id: permit.messageID.text, phone: phone)
    return await partner.post("/messages", body, mayRepeat: true).reading(Self.answer)
  }

  private static func body(
    _ message: OutgoingMessage, id: String, phone: MobileNumber
  ) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    for (name, value) in [
      ("messageID", id), ("phone", phone.plaintext), ("template", message.template),
    ] {
      writer.key(name)
      writer.text(value)
    }
    writer.key("parameters")
    writer.beginObject()
    for (name, value) in message.parameters.sorted(by: { $0.key < $1.key }) {
      writer.key(name)
      writer.text(value)
    }
    writer.endObject()
    writer.endObject()
    return writer.bytes
  }

  /// Reads the provider's answer: taken, certainly not taken, or unclear.
  public static func answer(_ response: HTTPResponse) -> SendResult<Bool> {
    // The figures of a notice change from day to day: the id shows that an earlier one was taken.
    if response.isConflict { return .answered(true) }
    switch response.json?["accepted"] {
    case .bool(true): return .answered(true)
    case .bool(false): return .notSent
    default: return .unknown
    }
  }
}
