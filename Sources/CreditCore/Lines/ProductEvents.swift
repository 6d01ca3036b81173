/// One product of a credit contract ended: no new use of it; the others are not touched (R92).
public struct ProductEnded: BorrowerEventBody {
  public static let kind = "product.ended/1"
  public var agreement: Int64
  public var end: ProductEnd

  public init(agreement: Int64, end: ProductEnd) {
    self.agreement = agreement
    self.end = end
  }

  public init(_ f: inout Fields, _ v: ProductEnded?) throws(CodecError) {
    self.init(agreement: try f("agreement", v?.agreement), end: try f("end", v?.end))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.agreement?.endedProducts.append(end)
    borrower.reporting.limitChangedOn = end.on
    guard end.product == .purchase, borrower.purchaseLine?.closedOn == nil else { return }
    borrower.purchaseLine?.closedOn = end.on
  }
}
