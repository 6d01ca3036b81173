/// How payments are applied and lateness is treated.
public struct RepaymentTerms: Sendable, Hashable {
  /// The kinds of debt in the order in which a payment settles them (A3).
  public var allocationOrder: [String]
  /// What is restricted from how many days overdue on (H9, R128).
  public var overdueLadder: [RestrictionStep]
  /// The loan classification profile of cash loans (五级分类, N18).
  public var cashProfile: String
  /// The loan classification profile of the purchase line (N18, N19).
  public var purchaseProfile: String

  /// Every value, as the policy of one day has it.
  public init(
    allocationOrder: [String], overdueLadder: [RestrictionStep], cashProfile: String,
    purchaseProfile: String
  ) {
    self.allocationOrder = allocationOrder
    self.overdueLadder = overdueLadder
    self.cashProfile = cashProfile
    self.purchaseProfile = purchaseProfile
  }
}

extension RepaymentTerms {
  init(_ policy: PolicyReader) throws(PolicyError) {
    self.init(
      allocationOrder: try policy.names(.repaymentAllocationOrder),
      overdueLadder: try policy.restrictionLadder(.repaymentOverdueLadder),
      cashProfile: try policy.name(.classProfileCash),
      purchaseProfile: try policy.name(.classProfilePurchase))
  }
}
