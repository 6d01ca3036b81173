/// One outward send that concerns one borrower, from intent to outcome (design 1.4). Closed
/// disclosures leave the state; their events, log entries and read-model rows stay.
public struct Disclosure: Hashable, Sendable {
  public var ordinal: Int64
  public var kind: DisclosureKind
  /// What it is about: the ordinal of an application, contract or notice, by kind.
  public var subject: Int64
  /// The recipient's id in the sharing register.
  public var recipient: String
  /// The consent it rests on, where one is needed.
  public var consent: Int64?
  public var intendedOn: CivilDate
  /// Not to be released before this day; `nil` for at once.
  public var earliest: CivilDate?
  public var stage: DisclosureStage
  /// How often it was released.
  public var attempts: Int64
  /// What was ordered, of a share.
  public var order: ShareOrder?
  /// What led to it and the reason stated, of an inquiry; `nil` in events of before.
  public var inquiry: InquiryOrder?
  /// Who has how much taken from which account, of a debit; `nil` in events of before (R26).
  public var debit: DebitInstruction?
  /// Whether an earlier attempt may have left, whatever became of later ones.
  public var mayHaveLeft = false

  public init(
    ordinal: Int64, kind: DisclosureKind, subject: Int64, recipient: String, consent: Int64?,
    intendedOn: CivilDate, earliest: CivilDate? = nil, stage: DisclosureStage = .intended,
    attempts: Int64 = 0, order: ShareOrder? = nil, inquiry: InquiryOrder? = nil,
    debit: DebitInstruction? = nil
  ) {
    self.ordinal = ordinal
    self.kind = kind
    self.subject = subject
    self.recipient = recipient
    self.consent = consent
    self.intendedOn = intendedOn
    self.earliest = earliest
    self.stage = stage
    self.attempts = attempts
    self.order = order
    self.inquiry = inquiry
    self.debit = debit
  }

  /// Whether it certainly is still here: no attempt of it can have arrived.
  var isCertainlyHere: Bool { stage == .intended && !mayHaveLeft }

  /// The row of the sharing list it falls under (requirements, section 5).
  public var scenario: SharingScenario { order?.scenario ?? kind.scenario }

  public var purpose: SharingPurpose {
    if inquiry?.trigger == .postLoan { return .creditManagement }
    return order?.purpose ?? kind.purpose
  }

  /// The consent that must be live, now, for it to leave: the kind's, but for a post-loan inquiry
  /// that was intended without one because the law needs none and the policy asks for none (N31).
  public var neededConsent: ConsentItem? {
    inquiry?.trigger == .postLoan && consent == nil ? nil : kind.neededConsent
  }

  public var method: SharingMethod { order?.method ?? .interface }

  /// Exactly what leaves (R16, R62): never more than the task needs.
  public func fields(adverse: Bool) -> [ShareField] {
    order?.fields ?? kind.fields(adverse: adverse)
  }
}

/// How far an open disclosure has come.
public enum DisclosureStage: String, Sendable, FieldValue {
  /// Committed; to be sent once its log entry is covered by a published checkpoint.
  case intended
  /// Checked again and handed to the gate; the outcome is not known yet.
  case released
  /// It may or may not have arrived; settled by reconciliation, never by sending an inquiry again.
  case unknown
}

/// What is sent. The raw values are stored.
public enum DisclosureKind: String, Sendable, CaseIterable, FieldValue {
  /// 身份核验: name, id number, phone and bank card to the identity service.
  case identityCheck = "identity-check"
  /// 银行卡核验: whose a card is that is added for debits, asked of the identity service.
  case cardCheck = "card-check"
  /// 征信查询: the query to the credit bureau.
  case bureauInquiry = "bureau-inquiry"
  /// 放款: the payout instruction to the payment channel.
  case payout
  /// 溢缴款退还: the payout of a credit balance to the borrower, by the payment channel.
  case creditPayout = "credit-payout"
  /// 代扣: the debit instruction to the payment channel.
  case debit
  /// 不良信息告知: the notice before adverse information is reported, by text message.
  case adverseNotice = "adverse-notice"
  /// 报送: one row of a report file to the national database.
  case reportRow = "report-row"
  /// A notice to the borrower by text message.
  case borrowerNotice = "borrower-notice"
  /// 标注: tells the bureau whose data are disputed.
  case disputeMark = "dispute-mark"
  /// What was found in a dispute, under the bureau's own numbers.
  case disputeResult = "dispute-result"
  /// What somebody ordered: its ``ShareOrder`` says the rest.
  case share

  /// The row of the sharing list it falls under; an order names its own.
  var scenario: SharingScenario {
    switch self {
    case .identityCheck, .cardCheck, .adverseNotice, .borrowerNotice, .share: .e
    case .bureauInquiry: .s1a
    case .payout, .creditPayout, .debit: .s3a
    case .reportRow, .disputeMark, .disputeResult: .s2a
    }
  }

  var purpose: SharingPurpose {
    switch self {
    case .identityCheck, .cardCheck, .adverseNotice, .borrowerNotice, .share: .entrusted
    case .bureauInquiry: .riskAssessment
    case .payout, .creditPayout: .contractPerformance
    case .debit: .debit
    case .reportRow, .disputeMark, .disputeResult: .reportPerformance
    }
  }

  /// The consent that must be live, now, for it to leave; `nil` where none is needed because the
  /// basis is a contract or a processor's agreement.
  public var neededConsent: ConsentItem? {
    switch self {
    case .identityCheck, .cardCheck: .personalInformation
    case .bureauInquiry: .bureauInquiry
    case .debit: .directDebit
    case .reportRow, .disputeMark, .disputeResult: .bureauReporting
    case .payout, .creditPayout, .adverseNotice, .borrowerNotice, .share: nil
    }
  }

  /// What leaves; an order names its own.
  func fields(adverse: Bool) -> [ShareField] {
    switch self {
    case .identityCheck, .cardCheck: [.name, .idType, .idNumber, .phone, .bankAccount]
    case .bureauInquiry: [.name, .idType, .idNumber]
    case .disputeMark: [.name, .idType, .idNumber, .performance]
    case .disputeResult: [.performance]
    case .payout, .creditPayout, .debit: [.name, .bankAccount]
    case .adverseNotice, .borrowerNotice: [.phone]
    case .share: []
    case .reportRow:
      [.name, .idType, .idNumber, .nationality, .address, .phone, .performance]
        + (adverse ? [.adverse] : [])
    }
  }
}

extension Disclosure: Coded {
  public init(_ f: inout Fields, _ v: Disclosure?) throws(CodecError) {
    self.init(
      ordinal: try f("ordinal", v?.ordinal), kind: try f("kind", v?.kind),
      subject: try f("subject", v?.subject), recipient: try f("recipient", v?.recipient),
      consent: try f.optional("consent", v?.consent),
      intendedOn: try f("intendedOn", v?.intendedOn),
      earliest: try f.optional("earliest", v?.earliest), stage: try f("stage", v?.stage),
      attempts: try f("attempts", v?.attempts), order: try f.optional("order", v?.order),
      inquiry: try f.optional("inquiry", v?.inquiry),
      debit: try f.optional("debit", v?.debit))
    mayHaveLeft =
      try f.optional("mayHaveLeft", v.flatMap { $0.mayHaveLeft ? true : nil }) ?? false
  }
}

extension SharingPurpose: FieldValue {}
extension SharingMethod: FieldValue {}
extension ShareField: FieldValue {}
