/// The end of one product of a credit contract; the others go on (R92).
public struct ProductEnd: Hashable, Sendable {
  public var product: Product
  /// The last day on which it could be used.
  public var on: CivilDate

  public init(product: Product, on: CivilDate) {
    self.product = product
    self.on = on
  }
}

extension CreditAgreement {
  /// The first and last day on which a product can be used; for `nil` those of the contract.
  public func validity(of product: Product?) -> (from: CivilDate, until: CivilDate) {
    (signedOn, product == .purchase ? purchaseUntil ?? validUntil : validUntil)
  }

  /// Whether a product ended while the contract goes on.
  public func isEnded(_ product: Product) -> Bool {
    endedProducts.contains { $0.product == product }
  }
}

extension ProductEnd: Coded {
  public init(_ f: inout Fields, _ v: ProductEnd?) throws(CodecError) {
    self.init(product: try f("product", v?.product), on: try f("on", v?.on))
  }
}
