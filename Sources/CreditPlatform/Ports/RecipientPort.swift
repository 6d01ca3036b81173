public import CreditCore

/// A recipient of the sharing list that has no port of its own: reached over its interface, or by
/// an offline package (R18).
public protocol RecipientPort: Sendable {
  /// Hands the payload over.
  ///
  /// - Parameter payload: exactly the permit's fields.
  /// - Returns: what the recipient said; a repeated message gives the receipt of the first.
  func deliver(
    _ permit: consuming Permit, _ payload: SharePayload, on day: CivilDate
  ) async -> SendResult<ShareAnswer>
}

/// What one share carries.
public struct SharePayload: Sendable {
  /// The recipient's id in the sharing register.
  public var recipient: String
  public var scenario: SharingScenario
  public var purpose: SharingPurpose
  public var method: SharingMethod
  /// The case, demand, grant or agreement it rests on, by its number; empty when there is none.
  public var ground: String
  /// Whom it is about: the borrower's reference.
  public var subject: String
  /// The fields in the permit's order.
  public var values: [SharedValue]
  /// The second person, whom an offline package names (R18).
  public var approver: String?

  public init(
    recipient: String, scenario: SharingScenario, purpose: SharingPurpose, method: SharingMethod,
    ground: String, subject: String, values: [SharedValue], approver: String? = nil
  ) {
    self.recipient = recipient
    self.scenario = scenario
    self.purpose = purpose
    self.method = method
    self.ground = ground
    self.subject = subject
    self.values = values
    self.approver = approver
  }
}

/// One field and its value as a text.
public struct SharedValue: Sendable {
  public var field: ShareField
  public var text: String

  public init(_ field: ShareField, _ text: String) {
    self.field = field
    self.text = text
  }
}

/// What a recipient said to a share, under its signature.
public enum ShareAnswer: Sendable, Hashable {
  case taken(ShareReceipt)
  /// It does not take it, and keeps nothing of it.
  case refused
}

/// What the recipient says it took.
public struct ShareReceipt: Sendable, Hashable {
  /// The recipient's own number of the receipt; at most 64 characters.
  public var number: String
  /// SHA-256 of the payload as the recipient opened it.
  public var digest: Digest
  /// What it found, where it was asked to assess (R9, R10).
  public var assessment: PartnerAssessment?

  public init(number: String, digest: Digest, assessment: PartnerAssessment? = nil) {
    self.number = number
    self.digest = digest
    self.assessment = assessment
  }
}
