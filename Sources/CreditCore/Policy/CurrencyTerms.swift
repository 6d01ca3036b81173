/// Conversion factors set by policy.
public struct CurrencyTerms: Sendable, Hashable {
  /// Yuan for one New Taiwan dollar in parts per million; used on research data only.
  public var ntDollarToYuanPPM: Int64

  /// Every value, as the policy of one day has it.
  public init(
    ntDollarToYuanPPM: Int64
  ) {
    self.ntDollarToYuanPPM = ntDollarToYuanPPM
  }
}

extension CurrencyTerms {
  init(_ policy: PolicyReader) throws(PolicyError) {
    self.init(
      ntDollarToYuanPPM: try policy.integer(.currencyNtDollarToYuanPpm))
  }
}
