/// Where a purchase came from: the capture of a merchant's order, and what it costs the merchant.
public struct Trade: Hashable, Sendable {
  public var order: Int64
  public var capture: Int64
  /// 商户手续费: kept from what the merchant is paid (H18).
  public var merchantFee: Money
  /// What the merchant bears of the fee for instalments (H14).
  public var sellerFee: Money
  public var instalments: TradeInstalments?

  public init(
    order: Int64, capture: Int64, merchantFee: Money, sellerFee: Money,
    instalments: TradeInstalments? = nil
  ) {
    self.order = order
    self.capture = capture
    self.merchantFee = merchantFee
    self.sellerFee = sellerFee
    self.instalments = instalments
  }

  /// The lines that what the merchant bears makes in the books; they sum to zero.
  func postings(of contract: Int64) -> [Posting] {
    let fee = merchantFee + sellerFee
    guard fee.isPositive else { return [] }
    return [
      Posting(.merchantPayable, contract: contract, fee),
      Posting(.merchantFeeIncome, contract: contract, -fee),
    ]
  }
}

extension Trade: Coded {
  public init(_ f: inout Fields, _ v: Trade?) throws(CodecError) {
    self.init(
      order: try f("order", v?.order), capture: try f("capture", v?.capture),
      merchantFee: try f("merchantFee", v?.merchantFee),
      sellerFee: try f("sellerFee", v?.sellerFee),
      instalments: try f.optional("instalments", v?.instalments))
  }
}
