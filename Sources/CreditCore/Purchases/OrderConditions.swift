/// What the policy and the borrower fixed for an order when it was authorised.
public struct OrderConditions: Hashable, Sendable {
  /// What posts it (H5).
  public var posting: PostingRule
  /// The merchant's fee as a share of what is captured (H18).
  public var merchantFee: Rate
  /// 交易分期, where the borrower chose it.
  public var instalments: TradeInstalments?

  public init(posting: PostingRule, merchantFee: Rate, instalments: TradeInstalments? = nil) {
    self.posting = posting
    self.merchantFee = merchantFee
    self.instalments = instalments
  }
}

/// What posts a purchase (H5). The raw values are stored, and stand in the policy files.
public enum PostingRule: String, Sendable, CaseIterable, FieldValue {
  /// 付款: the capture.
  case captured
  /// 确认收货: the receipt, confirmed by the borrower or by the passing of the policy's days.
  case receipt
}
