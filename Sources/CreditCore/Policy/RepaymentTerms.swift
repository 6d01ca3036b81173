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
  /// Days after which a credit balance is paid out by itself; 0 for only when it is asked for.
  public var creditPayoutDays: Int64
  /// The most bank cards from which a borrower's dues are debited (H22).
  public var debitCards: Int64
  /// Where payouts go (R113).
  public var payoutAccount: PayoutAccount

  /// Every value, as the policy of one day has it.
  public init(
    allocationOrder: [String], overdueLadder: [RestrictionStep], cashProfile: String,
    purchaseProfile: String, creditPayoutDays: Int64 = 0,
    payoutAccount: PayoutAccount = .ownBankCard, debitCards: Int64 = 3
  ) {
    self.allocationOrder = allocationOrder
    self.overdueLadder = overdueLadder
    self.cashProfile = cashProfile
    self.purchaseProfile = purchaseProfile
    self.creditPayoutDays = creditPayoutDays
    self.payoutAccount = payoutAccount
    self.debitCards = debitCards
  }
}

extension RepaymentTerms {
  init(_ policy: PolicyReader) throws(PolicyError) {
    self.init(
      allocationOrder: try policy.names(.repaymentAllocationOrder),
      overdueLadder: try policy.restrictionLadder(.repaymentOverdueLadder),
      cashProfile: try policy.name(.classProfileCash),
      purchaseProfile: try policy.name(.classProfilePurchase),
      creditPayoutDays: try policy.integer(.repaymentCreditPayoutDays),
      payoutAccount: try policy.choice(.payoutAccount),
      debitCards: try policy.integer(.autodebitCards))
  }
}
