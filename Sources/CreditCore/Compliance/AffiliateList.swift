/// The companies of a lender's group, as the lender publishes them (R15).
public struct AffiliateList: Sendable, Hashable {
  /// 授信机构, by its full name.
  public var lender: BilingualText
  /// Where the lender publishes them, or where it was looked for.
  public var source: String
  /// The day on which it was looked up.
  public var asOf: CivilDate
  /// Empty when the lender publishes none.
  public var affiliates: [Affiliate]

  public init(
    lender: BilingualText, source: String, asOf: CivilDate, affiliates: [Affiliate]
  ) {
    self.lender = lender
    self.source = source
    self.asOf = asOf
    self.affiliates = affiliates
  }
}

/// One company of a lender's group.
public struct Affiliate: Sendable, Hashable {
  /// The full legal name.
  public var name: BilingualText
  /// Where it can be reached; `nil` when that isn't published.
  public var contact: String?

  public init(name: BilingualText, contact: String?) {
    self.name = name
    self.contact = contact
  }
}
