/// How merchants' orders are held, posted and paid (H5, H18).
public struct OrderTerms: Sendable, Hashable {
  /// Days for which an authorisation holds its amount of the limit.
  public var holdDays: Int64
  /// What posts an order (H5).
  public var posting: PostingRule
  /// Days after a capture on whose last one the receipt counts as confirmed.
  public var receiptDays: Int64
  /// The merchant's fee as a share of what is captured (H18).
  public var merchantFee: Rate

  /// Every value, as the policy of one day has it.
  public init(holdDays: Int64, posting: PostingRule, receiptDays: Int64, merchantFee: Rate) {
    self.holdDays = holdDays
    self.posting = posting
    self.receiptDays = receiptDays
    self.merchantFee = merchantFee
  }
}

extension OrderTerms {
  init(_ policy: PolicyReader) throws(PolicyError) {
    self.init(
      holdDays: try policy.integer(.purchaseHoldDays),
      posting: try policy.choice(.purchasePosting),
      receiptDays: try policy.integer(.purchaseReceiptDays),
      merchantFee: try policy.rate(.purchaseMerchantFee))
  }
}
