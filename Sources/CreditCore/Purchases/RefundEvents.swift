/// 退款: a merchant gave back a purchase or a part of it; `change` is all it moved in the books
/// (H16).
public struct PurchaseRefunded: BorrowerEventBody {
  public static let kind = "purchase.refunded/1"
  public var contract: Int64
  public var purchase: Int64
  public var refund: PurchaseRefund
  public var change: BookFigures
  /// The day up to which the change was computed.
  public var on: CivilDate

  public init(
    contract: Int64, purchase: Int64, refund: PurchaseRefund, change: BookFigures, on: CivilDate
  ) {
    self.contract = contract
    self.purchase = purchase
    self.refund = refund
    self.change = change
    self.on = on
  }

  public init(_ f: inout Fields, _ v: PurchaseRefunded?) throws(CodecError) {
    self.init(
      contract: try f("contract", v?.contract), purchase: try f("purchase", v?.purchase),
      refund: try f("refund", v?.refund), change: try f("change", v?.change),
      on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.addRefund(refund, of: purchase)
    borrower.book(change, of: contract, on: on)
  }
}

extension Borrower {
  mutating func addRefund(_ refund: PurchaseRefund, of purchase: Int64) {
    guard var line = purchaseLine,
      let index = line.purchases.firstIndex(where: { $0.ordinal == purchase })
    else { return }
    line.purchases[index].refunds.append(refund)
    purchaseLine = line
  }
}
