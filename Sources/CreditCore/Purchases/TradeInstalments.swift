/// 交易分期: instalments chosen at the purchase, and who bears their fee (H13, H14).
public struct TradeInstalments: Hashable, Sendable {
  /// How many bills ask for a part of the purchase.
  public var count: Int64
  /// The whole fee as a share of the principal, whoever bears it.
  public var feeRate: Rate
  /// The seller's share of the fee, in per cent: 100 is all of it.
  public var sellerPercent: Int64

  public init(count: Int64, feeRate: Rate, sellerPercent: Int64) {
    self.count = count
    self.feeRate = feeRate
    self.sellerPercent = sellerPercent
  }

  /// The share of the principal that the borrower pays as a fee.
  public var borrowerRate: Rate { feeRate.scaled(by: 100 - sellerPercent, over: 100) }

  /// What the seller bears of the fee on an amount: with the borrower's fee it is the whole fee.
  public func sellerFee(on amount: Money) -> Money {
    feeRate.of(amount, rounding: .halfUp) - borrowerRate.of(amount, rounding: .halfUp)
  }
}

extension TradeInstalments: Coded {
  public init(_ f: inout Fields, _ v: TradeInstalments?) throws(CodecError) {
    self.init(
      count: try f("count", v?.count), feeRate: try f("feeRate", v?.feeRate),
      sellerPercent: try f("sellerPercent", v?.sellerPercent))
  }
}
