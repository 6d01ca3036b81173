/// A share that somebody ordered, beside those the platform makes by itself: which row of the
/// sharing list, to whom, what, and on which ground (requirements, section 5; R1, R8, R14).
public struct ShareOrder: Hashable, Sendable {
  public var scenario: SharingScenario
  public var purpose: SharingPurpose
  /// The recipient's id in the sharing register.
  public var recipient: String
  /// Exactly what leaves (R16).
  public var fields: [ShareField]
  public var method: SharingMethod
  /// The staff role, or `system`, that started it (R74).
  public var role: String
  /// The role or staff id of the second person, where one is needed (R18, R41, R42).
  public var approver: String?
  public var ground: ShareGround

  public init(
    scenario: SharingScenario, purpose: SharingPurpose, recipient: String, fields: [ShareField],
    method: SharingMethod = .interface, role: String, approver: String? = nil,
    ground: ShareGround = ShareGround()
  ) {
    self.scenario = scenario
    self.purpose = purpose
    self.recipient = recipient
    self.fields = fields
    self.method = method
    self.role = role
    self.approver = approver
    self.ground = ground
  }

  /// Whether the recipient gets a pseudonym in place of the borrower's reference: audits, account
  /// checks and subsidies get de-identified data unless fields that name the person were approved
  /// (R39, R41).
  public var isDeidentified: Bool {
    [.s6a, .s6b].contains(scenario) && fields.allSatisfy { !$0.namesPerson }
  }
}

/// What an order rests on, beside consent.
public struct ShareGround: Hashable, Sendable {
  /// The case it is bound to (R28).
  public var shareCase: Int64?
  /// The borrower's own grant (R37).
  public var grant: Int64?
  /// The notice that had to come first (R29).
  public var notice: Int64?
  /// The demand it answers (R42).
  public var demand: ShareDemand?
  /// Why the borrower is not told of a demand; `nil` when they are (R43).
  public var silence: SilenceReason?
  /// The engagement or agreement (R40, N45).
  public var agreement: ShareAgreement?

  public init(
    shareCase: Int64? = nil, grant: Int64? = nil, notice: Int64? = nil,
    demand: ShareDemand? = nil, silence: SilenceReason? = nil, agreement: ShareAgreement? = nil
  ) {
    self.shareCase = shareCase
    self.grant = grant
    self.notice = notice
    self.demand = demand
    self.silence = silence
    self.agreement = agreement
  }
}

/// Why a borrower is not told of a demand (PIPL 18, 35).
public enum SilenceReason: String, Sendable, CaseIterable, FieldValue {
  /// A law or the demand itself orders secrecy.
  case secrecyOrdered = "secrecy-ordered"
  /// Telling would hinder the authority's duty.
  case wouldHinder = "would-hinder"
}

extension ShareField {
  /// Whether the platform has the field at all: what it never collected nobody can order.
  var isHeld: Bool {
    switch self {
    case .idExpiry, .idIssuer, .idImage, .assets, .password, .oneTimeCode, .faceTemplate, .cvn:
      false
    case .name, .idType, .idNumber, .nationality, .address, .occupation, .phone, .bankAccount,
      .performance, .adverse, .ability, .identityResult, .signedDocuments, .loan, .overdue,
      .limit:
      true
    }
  }

  /// Whether the field by itself says who the person is.
  public var namesPerson: Bool {
    switch self {
    case .name, .idNumber, .idImage, .phone, .address, .bankAccount, .signedDocuments, .password,
      .oneTimeCode, .faceTemplate, .cvn:
      true
    case .idType, .idExpiry, .nationality, .idIssuer, .occupation, .performance, .adverse,
      .ability, .identityResult, .assets, .loan, .overdue, .limit:
      false
    }
  }
}

extension ShareOrder: Coded {
  public init(_ f: inout Fields, _ v: ShareOrder?) throws(CodecError) {
    self.init(
      scenario: try f("scenario", v?.scenario), purpose: try f("purpose", v?.purpose),
      recipient: try f("recipient", v?.recipient), fields: try f.list("fields", v?.fields),
      method: try f("method", v?.method), role: try f("role", v?.role),
      approver: try f.optional("approver", v?.approver), ground: try f("ground", v?.ground))
  }
}

extension ShareGround: Coded {
  public init(_ f: inout Fields, _ v: ShareGround?) throws(CodecError) {
    self.init(
      shareCase: try f.optional("case", v?.shareCase), grant: try f.optional("grant", v?.grant),
      notice: try f.optional("notice", v?.notice), demand: try f.optional("demand", v?.demand),
      silence: try f.optional("silence", v?.silence),
      agreement: try f.optional("agreement", v?.agreement))
  }
}

extension ShareDemand: Coded {
  public init(_ f: inout Fields, _ v: ShareDemand?) throws(CodecError) {
    self.init(
      authority: try f("authority", v?.authority), document: try f("document", v?.document),
      ground: try f("ground", v?.ground), scope: try f("scope", v?.scope))
  }
}

extension ShareAgreement: Coded {
  public init(_ f: inout Fields, _ v: ShareAgreement?) throws(CodecError) {
    let fields = try f.list(
      "fields", v.map { ($0.fields ?? []).sorted { $0.rawValue < $1.rawValue } })
    self.init(
      reference: try f("reference", v?.reference), until: try f.optional("until", v?.until),
      fields: fields.isEmpty ? nil : Set(fields))
  }
}

extension SharingScenario: FieldValue {}
