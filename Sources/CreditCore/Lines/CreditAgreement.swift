/// The credit agreement (授信协议, record 220): the line that purchases and loans draw on.
public struct CreditAgreement: Hashable, Sendable {
  /// Counts contracts of the borrower.
  public var ordinal: Int64
  public var application: Int64
  public var offer: Offer
  public var signedOn: CivilDate
  /// No draw after this day.
  public var validUntil: CivilDate
  /// The sharing list in force at signing, which is the contract's annex (R2).
  public var sharingListVersion: String
  public var sharingListDigest: Digest
  /// The day of the 220 record's opening row, once it was made.
  public var reportedOn: CivilDate?
  /// 注销: the day the borrower closed it; no use after that (R89).
  public var closedOn: CivilDate?
  /// The day of the 220 record that tells its end, once it was made.
  public var endReportedOn: CivilDate?
  /// The newest increase that the lender offered, answered or not (R117).
  public var increase: IncreaseOffer?
  /// Cuts, freezes and a temporary limit, as they stand (R70, H20).
  public var limits: LimitStanding
  /// The last day for new purchases, where it is another one than that for draws.
  public var purchaseUntil: CivilDate?
  /// Products that ended before the contract (R92).
  public var endedProducts: [ProductEnd]
  /// 利率调整: what was decided since the signing, in its order.
  public var rateChanges: [RateChange] = []

  public init(
    ordinal: Int64, application: Int64, offer: Offer, signedOn: CivilDate, validUntil: CivilDate,
    sharingListVersion: String, sharingListDigest: Digest,
    reportedOn: CivilDate? = nil, closedOn: CivilDate? = nil, endReportedOn: CivilDate? = nil,
    increase: IncreaseOffer? = nil, limits: LimitStanding = LimitStanding(),
    purchaseUntil: CivilDate? = nil, endedProducts: [ProductEnd] = []
  ) {
    self.ordinal = ordinal
    self.application = application
    self.offer = offer
    self.signedOn = signedOn
    self.validUntil = validUntil
    self.sharingListVersion = sharingListVersion
    self.sharingListDigest = sharingListDigest
    self.reportedOn = reportedOn
    self.closedOn = closedOn
    self.endReportedOn = endReportedOn
    self.increase = increase
    self.limits = limits
    self.purchaseUntil = purchaseUntil
    self.endedProducts = endedProducts
  }

  /// 冻结 of the whole line: no new use; what is owed stays as it is.
  public var isFrozen: Bool { limits.measures.contains { $0.isFreeze && $0.product == nil } }
}

/// The credit products.
public enum Product: String, Sendable, CaseIterable, FieldValue {
  /// Cash loans (借呗-like), each draw its own R4 account.
  case cash
  /// Purchases with monthly bills (花呗-like), one R1 account.
  case purchase
}

extension CreditAgreement: Coded {
  public init(_ f: inout Fields, _ v: CreditAgreement?) throws(CodecError) {
    self.init(
      ordinal: try f("ordinal", v?.ordinal), application: try f("application", v?.application),
      offer: try f("offer", v?.offer), signedOn: try f("signedOn", v?.signedOn),
      validUntil: try f("validUntil", v?.validUntil),
      sharingListVersion: try f("sharingListVersion", v?.sharingListVersion),
      sharingListDigest: try f("sharingListDigest", v?.sharingListDigest))
    // Written since the first version; it follows from the measures.
    let _: Bool = try f("isFrozen", v?.isFrozen)
    reportedOn = try f.optional("reportedOn", v?.reportedOn)
    closedOn = try f.optional("closedOn", v?.closedOn)
    endReportedOn = try f.optional("endReportedOn", v?.endReportedOn)
    increase = try f.optional("increase", v?.increase)
    let known = v.flatMap { $0.limits.isEmpty ? nil : $0.limits }
    limits = try f.optional("limits", known) ?? LimitStanding()
    purchaseUntil = try f.optional("purchaseUntil", v?.purchaseUntil)
    endedProducts = try f.listIfAny("endedProducts", v?.endedProducts)
    rateChanges = try f.listIfAny("rateChanges", v?.rateChanges)
  }
}
