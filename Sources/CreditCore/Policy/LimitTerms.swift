/// The most a lender may lend to one person (授信额度).
public struct LimitTerms: Sendable, Hashable {
  /// The most consumer credit per person at this kind of lender (N10–N16).
  public var consumerMax: Money
  /// The higher limit for a bank's selected customers, where the rule has one (N10).
  public var selectedCustomerMax: Money?
  /// The longest term of a loan repaid in one sum, in months (N11).
  public var bulletMonths: Int64
  /// Days for which an increase that the lender offers can be taken (R117).
  public var offerDays: Int64
  /// Days after a no in which no other increase is offered (N56).
  public var offerPauseDays: Int64
  /// Days for which a temporary limit can be used (H20).
  public var temporaryDays: Int64
  /// The most days until a cut or freeze ends or is looked at again (R70).
  public var measureDays: Int64
  /// Days for a person's decision about a measure that is due; then it ends by itself (R70).
  public var reviewDays: Int64
  /// Days before and after its end in which the line can be renewed.
  public var renewalDays: Int64

  /// Every value, as the policy of one day has it.
  public init(
    consumerMax: Money, selectedCustomerMax: Money?, bulletMonths: Int64, offerDays: Int64,
    offerPauseDays: Int64, temporaryDays: Int64, measureDays: Int64, reviewDays: Int64,
    renewalDays: Int64
  ) {
    self.consumerMax = consumerMax
    self.selectedCustomerMax = selectedCustomerMax
    self.bulletMonths = bulletMonths
    self.offerDays = offerDays
    self.offerPauseDays = offerPauseDays
    self.temporaryDays = temporaryDays
    self.measureDays = measureDays
    self.reviewDays = reviewDays
    self.renewalDays = renewalDays
  }
}

extension LimitTerms {
  init(_ policy: PolicyReader) throws(PolicyError) {
    self.init(
      consumerMax: try policy.money(.limitConsumerMax),
      selectedCustomerMax: try policy.optionalMoney(.limitConsumerMaxSelected),
      bulletMonths: try policy.integer(.limitBulletMonths),
      offerDays: try policy.integer(.limitOfferDays),
      offerPauseDays: try policy.integer(.limitOfferPauseDays),
      temporaryDays: try policy.integer(.limitTemporaryDays),
      measureDays: try policy.integer(.limitMeasureDays),
      reviewDays: try policy.integer(.limitReviewDays),
      renewalDays: try policy.integer(.limitRenewalDays))
  }
}
