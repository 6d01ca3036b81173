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

  /// Every value, as the policy of one day has it.
  public init(
    rounding: Rounding, adverseLeadDays: Int64, beginsOn: CivilDate, waves: [ReportingWave],
    purchaseFrequency: ReportingFrequency, cashFrequency: ReportingFrequency, disputeDays: Int64
  ) {
    self.rounding = rounding
    self.adverseLeadDays = adverseLeadDays
    self.beginsOn = beginsOn
    self.waves = waves
    self.purchaseFrequency = purchaseFrequency
    self.cashFrequency = cashFrequency
    self.disputeDays = disputeDays
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
      disputeDays: try policy.integer(.disputeDays))
  }
}
