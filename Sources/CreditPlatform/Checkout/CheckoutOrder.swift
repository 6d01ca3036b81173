public import CreditCore
import Vault

/// An order as a shop handed it over, for the borrower to decide on the lender's own page (N9).
public struct CheckoutOrder: Hashable, Sendable {
  public var reference: MerchantReference
  public var amount: Money
  /// The merchant's category, a code of the policy.
  public var category: String
  /// The seller's share of an instalment fee, in per cent (H14).
  public var sellerPercent: Int64
  /// The day on which it was handed over.
  public var on: CivilDate

  public init(
    reference: MerchantReference, amount: Money, category: String, sellerPercent: Int64,
    on: CivilDate
  ) {
    self.reference = reference
    self.amount = amount
    self.category = category
    self.sellerPercent = sellerPercent
    self.on = on
  }
}

extension CheckoutOrder: Coded {
  public init(_ f: inout Fields, _ v: CheckoutOrder?) throws(CodecError) {
    self.init(
      reference: try f("reference", v?.reference), amount: try f("amount", v?.amount),
      category: try f("category", v?.category),
      sellerPercent: try f("sellerPercent", v?.sellerPercent), on: try f("on", v?.on))
  }
}

extension Platform {
  private static let sealLength = 16
  private static let mostLinkBytes = 512

  /// The part of an address under which the lender's page shows a shop's order. It is sealed, not
  /// secret: nobody else can make one, or change an amount or a share of the fee in it.
  public func checkoutLink(_ order: CheckoutOrder, for id: StreamID) -> String {
    let bytes = order.encoded()
    return Hex.text(checkoutSeal(bytes, id) + bytes)
  }

  /// The order that a link names; `nil` when it was not made here, for this borrower.
  public func checkoutOrder(_ link: String, for id: StreamID) -> CheckoutOrder? {
    guard link.utf8.count <= 2 * Platform.mostLinkBytes, let bytes = Hex.bytes(link),
      bytes.count > Platform.sealLength
    else { return nil }
    let body = Array(bytes.dropFirst(Platform.sealLength))
    let difference = zip(bytes, checkoutSeal(body, id)).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) }
    return difference == 0 ? try? CheckoutOrder(encoded: body) : nil
  }

  private func checkoutSeal(_ bytes: [UInt8], _ id: StreamID) -> [UInt8] {
    Array(vault.blindIndex("checkout-order", of: id.bytes + bytes).prefix(Platform.sealLength))
  }
}
