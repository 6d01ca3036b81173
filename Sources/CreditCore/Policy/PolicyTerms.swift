/// The typed policy of one day for one kind of lender: what every decision uses.
///
/// Decisions get these values handed in and store ``version``, so that they can be replayed.
public struct PolicyTerms: Sendable, Hashable {
  /// The digest of the policy files.
  public var version: String
  /// The day for which the values hold.
  public var day: CivilDate
  /// The kind of lender for which they hold.
  public var lender: LenderType
  /// What credit may cost and how its cost is shown (综合融资成本).
  public var cost: CostTerms
  /// The most a lender may lend to one person (授信额度).
  public var limits: LimitTerms
  /// Shares in joint loans (联合贷), per mille (N12).
  public var joint: JointTerms
  /// Terms of the cash loan product (J1–J7).
  public var cash: CashTerms
  /// Terms of the purchase line with monthly bills (H1–H8).
  public var purchase: PurchaseTerms
  /// How an application is decided (授信审批).
  public var decision: DecisionTerms
  /// When a credit report may be asked for (征信查询).
  public var inquiry: InquiryTerms
  /// What is reported to the credit bureau and when (报送).
  public var reporting: ReportingTerms
  /// How a change that needs the borrower's yes is rolled out (R79, R99).
  public var rollout: RolloutTerms
  /// How payments are applied and lateness is treated.
  public var repayment: RepaymentTerms
  /// Reminders, notices, restrictions and the internal standing.
  public var monitoring: MonitoringTerms
  /// What borrowed money may be used for (资金用途, N11, N16).
  public var purposes: PurposeTerms
  /// Lists against which people are checked.
  public var screening: ScreeningTerms
  /// How long records are kept (保存期限).
  public var retention: RetentionTerms
  /// The compliance desk: training, assessments, incidents, audits.
  public var compliance: ComplianceTerms
  /// Conduct towards borrowers: marketing, collection, complaints.
  public var conduct: ConductTerms
  /// Within how many days a borrower's requests are answered (N50).
  public var rights: RightsTerms
  /// How papers are signed on pages (R118).
  public var signing: SigningTerms
  /// How disputes are watched (N28), and the one-time credit repair (N36).
  public var disputes: DisputeTerms
  /// How the books are kept.
  public var books: BookTerms
  /// How an overdue debt is collected (N80–N86).
  public var collection: CollectionTerms
  /// Conversion factors set by policy.
  public var currency: CurrencyTerms

  /// Every group of one day.
  public init(
    version: String, day: CivilDate, lender: LenderType, cost: CostTerms, limits: LimitTerms,
    joint: JointTerms, cash: CashTerms, purchase: PurchaseTerms, decision: DecisionTerms,
    inquiry: InquiryTerms, reporting: ReportingTerms, rollout: RolloutTerms,
    repayment: RepaymentTerms, monitoring: MonitoringTerms,
    purposes: PurposeTerms, screening: ScreeningTerms, retention: RetentionTerms,
    compliance: ComplianceTerms, conduct: ConductTerms, rights: RightsTerms,
    signing: SigningTerms = SigningTerms(codeRequired: true),
    books: BookTerms = .usual,
    disputes: DisputeTerms = .usual, collection: CollectionTerms = .usual,
    currency: CurrencyTerms
  ) {
    self.version = version
    self.day = day
    self.lender = lender
    self.cost = cost
    self.limits = limits
    self.joint = joint
    self.cash = cash
    self.purchase = purchase
    self.decision = decision
    self.inquiry = inquiry
    self.reporting = reporting
    self.rollout = rollout
    self.repayment = repayment
    self.monitoring = monitoring
    self.purposes = purposes
    self.screening = screening
    self.retention = retention
    self.compliance = compliance
    self.conduct = conduct
    self.rights = rights
    self.signing = signing
    self.books = books
    self.disputes = disputes
    self.collection = collection
    self.currency = currency
  }
}

extension PolicyTerms {
  init(_ policy: PolicyReader, version: String) throws(PolicyError) {
    self.init(
      version: version, day: policy.day, lender: policy.lender,
      cost: try CostTerms(policy),
      limits: try LimitTerms(policy),
      joint: try JointTerms(policy),
      cash: try CashTerms(policy),
      purchase: try PurchaseTerms(policy),
      decision: try DecisionTerms(policy),
      inquiry: try InquiryTerms(policy),
      reporting: try ReportingTerms(policy),
      rollout: try RolloutTerms(policy),
      repayment: try RepaymentTerms(policy),
      monitoring: try MonitoringTerms(policy),
      purposes: try PurposeTerms(policy),
      screening: try ScreeningTerms(policy),
      retention: try RetentionTerms(policy),
      compliance: try ComplianceTerms(policy),
      conduct: try ConductTerms(policy),
      rights: try RightsTerms(policy),
      signing: try SigningTerms(policy),
      books: try BookTerms(policy),
      disputes: try DisputeTerms(policy),
      collection: try CollectionTerms(policy),
      currency: try CurrencyTerms(policy))
  }
}
