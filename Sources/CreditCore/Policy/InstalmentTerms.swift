/// What instalments of purchases and bills cost (分期手续费, H10–H14).
public struct InstalmentTerms: Sendable, Hashable {
  /// The numbers of instalments that are offered.
  public var counts: [Int64]
  /// The whole fee of each number, as a share of the principal, in parts per million.
  public var feesPPM: [Int64]
  /// What is paid in instalments must be more than this (H12).
  public var above: Money

  /// Every value, as the policy of one day has it.
  public init(counts: [Int64], feesPPM: [Int64], above: Money) {
    self.counts = counts
    self.feesPPM = feesPPM
    self.above = above
  }

  /// The whole fee for a number of instalments; `nil` when it is not offered.
  public func feeRate(_ count: Int64) -> Rate? {
    zip(counts, feesPPM).first { $0.0 == count }.map { Rate(partsPerBillion: $0.1 * 1_000) }
  }
}

extension InstalmentTerms {
  init(_ policy: PolicyReader) throws(PolicyError) {
    self.init(
      counts: try policy.integers(.purchaseInstalmentCounts),
      feesPPM: try policy.integers(.purchaseInstalmentFees),
      above: try policy.money(.purchaseInstalmentAbove))
    guard counts.count == feesPPM.count else {
      throw .invalid(.purchaseInstalmentFees, "there must be one for each number of instalments")
    }
  }
}
