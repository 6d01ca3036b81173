public import CreditCore
public import CreditPlatform

/// The identity verifier over HTTP (身份核验).
public struct IdentityGateway: IdentityPort {
  private let partner: Partner

  /// A gateway to this verifier.
  public init(partner: Partner) {
    self.partner = partner
  }

  /// Compares the four items; a repeated check has the same message id and so the same answer.
  public func check(
    _ permit: consuming Permit, _ person: PermittedData
  ) async -> SendResult<IdentityStanding> {
    guard [.identityCheck, .cardCheck].contains(permit.kind), let name = person.name,
      let id = person.residentID,
      let phone = person.phone, let card = person.bankCard
    else { return .notSent }
    let message = permit.messageID.text
    let body = PartnerJSON.object([
      "messageID": message, "name": name, "idNumber": id.plaintext, "phone": phone.plaintext,
      "bankCard": card.plaintext,
      // Names the capture of the living person that the verifier keeps for this check (活体检测).
      "livenessToken": message,
    ])
    return await partner.post("/identity/checks", body, mayRepeat: true).reading(Self.answer)
  }

  /// Reads the verifier's answer; one that is not clear leaves the outcome unknown.
  public static func answer(_ response: HTTPResponse) -> SendResult<IdentityStanding> {
    switch response.json?["result"]?.text {
    case "passed": .answered(.passed)
    case "failed": .answered(.failed)
    case "unclear": .answered(.unclear)
    default: .unknown
    }
  }
}
