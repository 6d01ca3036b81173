/// Shares in joint loans (联合贷), per mille (N12).
public struct JointTerms: Sendable, Hashable {
  /// The least share of each joint loan that the funding partner carries itself (N12).
  public var partnerMinPerMille: Int64
  /// The most that may be outstanding with one partner, of the bank's net tier-1 capital (N12).
  public var singlePartnerPerMille: Int64
  /// The most that all joint internet loans may make up of all loans (N12).
  public var totalPerMille: Int64

  /// Every value, as the policy of one day has it.
  public init(
    partnerMinPerMille: Int64, singlePartnerPerMille: Int64, totalPerMille: Int64
  ) {
    self.partnerMinPerMille = partnerMinPerMille
    self.singlePartnerPerMille = singlePartnerPerMille
    self.totalPerMille = totalPerMille
  }
}

extension JointTerms {
  init(_ policy: PolicyReader) throws(PolicyError) {
    self.init(
      partnerMinPerMille: try policy.integer(.jointPartnerMinShare),
      singlePartnerPerMille: try policy.integer(.jointSinglePartnerTier1Max),
      totalPerMille: try policy.integer(.jointTotalMax))
  }
}
