/// What is reported to the credit bureau and when (报送).
public struct ReportingTerms: Sendable, Hashable {
  /// How amounts become the bureau's whole yuan (R20).
  public var rounding: Rounding
  /// Days between telling the borrower and sending an adverse item (N22, R25).
  public var adverseLeadDays: Int64
  /// No record is built for any day before this one (R111).
  public var beginsOn: CivilDate
  /// The dated stages in which borrowers are included (R99, R109, R127).
  public var waves: [ReportingWave]
  /// How often the purchase line is reported (R95, R120).
  public var purchaseFrequency: ReportingFrequency
  /// How often cash loans are reported (R95, R114).
  public var cashFrequency: ReportingFrequency
  /// Days within which a dispute (异议) is answered in writing (N28).
  public var disputeDays: Int64
  /// The bodies that are told beside the national database's record files (R22, R85).
  public var feeds: [BureauFeed]

  /// Whether a temporary limit (临额) counts in the limit that is told.
  public var tellsTemporaryLimit: Bool

  /// As what new cash draws are told: one account each, or summed.
  public var cashType: ReportedType

  /// Whether the contract is told as one agreement for each product, and not as one for all.
  public var tellsEachProduct: Bool

  /// Every value, as the policy of one day has it.
  public init(
    rounding: Rounding, adverseLeadDays: Int64, beginsOn: CivilDate, waves: [ReportingWave],
    purchaseFrequency: ReportingFrequency, cashFrequency: ReportingFrequency, disputeDays: Int64,
    feeds: [BureauFeed] = [], tellsTemporaryLimit: Bool = false, cashType: ReportedType = .drawdown,
    tellsEachProduct: Bool = false
  ) {
    self.rounding = rounding
    self.adverseLeadDays = adverseLeadDays
    self.beginsOn = beginsOn
    self.waves = waves
    self.purchaseFrequency = purchaseFrequency
    self.cashFrequency = cashFrequency
    self.disputeDays = disputeDays
    self.feeds = feeds
    self.tellsTemporaryLimit = tellsTemporaryLimit
    self.cashType = cashType
    self.tellsEachProduct = tellsEachProduct
  }

  /// Whether a product's changes are told by the next day (T+1, R95).
  func tellsNextDay(_ product: Product) -> Bool {
    let frequency = product == .cash ? cashFrequency : purchaseFrequency
    return frequency == .nextDay || frequency == .perEvent
  }
}

extension ReportingTerms {
  init(_ policy: PolicyReader) throws(PolicyError) {
    self.init(
      rounding: try policy.rounding(.bureauRounding),
      adverseLeadDays: try policy.integer(.adverseNoticeLeadDays),
      beginsOn: try policy.day(.reportBeginsOn),
      waves: try policy.waves(.reportWaves),
      purchaseFrequency: try policy.choice(.reportFrequencyPurchase),
      cashFrequency: try policy.choice(.reportFrequencyCash),
      disputeDays: try policy.integer(.disputeDays), feeds: try policy.feeds(.reportFeeds),
      tellsTemporaryLimit: try policy.flag(.reportTemporaryLimit),
      cashType: try policy.choice(.reportTypeCash),
      tellsEachProduct: try policy.flag(.reportAgreementPerProduct))
  }
}
