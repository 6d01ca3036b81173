/// What a decision is told about the world: nothing else reaches it (design 1.1, 5).
public struct Context: Sendable {
  /// The wall clock.
  public var recordedAt: Instant
  /// The business day: money, policy and due dates.
  public var businessDate: CivilDate
  /// The policy of the business day.
  public var policy: PolicyTerms
  /// The sharing list in force.
  public var register: SharingRegister
  public var lender: Lender

  public init(
    recordedAt: Instant, businessDate: CivilDate, policy: PolicyTerms, register: SharingRegister,
    lender: Lender
  ) {
    self.recordedAt = recordedAt
    self.businessDate = businessDate
    self.policy = policy
    self.register = register
    self.lender = lender
  }
}

/// The institution that lends, and whom it works with: recipient ids of the sharing register.
public struct Lender: Hashable, Sendable {
  public var type: LenderType
  /// 数据提供机构区段码: the 14-character code of the data provider.
  public var providerCode: String
  /// The national credit database.
  public var bureau: String
  public var identityService: String
  public var channel: String
  public var messenger: String
  /// References of the entrusted-processing agreements (PIPL 21) by recipient.
  public var processorAgreements: [String: ShareAgreement]

  public init(
    type: LenderType, providerCode: String, bureau: String, identityService: String,
    channel: String, messenger: String, processorAgreements: [String: ShareAgreement]
  ) {
    self.type = type
    self.providerCode = providerCode
    self.bureau = bureau
    self.identityService = identityService
    self.channel = channel
    self.messenger = messenger
    self.processorAgreements = processorAgreements
  }

  /// The recipient of a kind of disclosure.
  public func recipient(of kind: DisclosureKind) -> String {
    switch kind {
    case .identityCheck, .cardCheck: identityService
    case .bureauInquiry, .reportRow, .disputeMark, .disputeResult: bureau
    case .payout, .creditPayout, .debit: channel
    case .adverseNotice, .borrowerNotice: messenger
    // An order names its own.
    case .share: ""
    }
  }
}
