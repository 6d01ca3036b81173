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
  private static let mostLinkBytes = 512

  /// The part of an address under which the lender's page shows a shop's order. It is sealed under
  /// the borrower's key: nobody else can read it, make one, or change an amount or a share of the
  /// fee in it, and it ends with the borrower's data.
  public func checkoutLink(
    _ order: CheckoutOrder, for id: StreamID
  ) async throws(PlatformError) -> String {
    let key = try await personKey(id)
    do {
      return Hex.text(try vault.seal(order.encoded(), with: key, context: .checkoutLink(id)))
    } catch {
      throw .vault(error)
    }
  }

  /// The order that a link names; `nil` when it was not made here, for this borrower.
  public func checkoutOrder(
    _ link: String, for id: StreamID
  ) async throws(PlatformError) -> CheckoutOrder? {
    guard link.utf8.count <= 2 * Platform.mostLinkBytes, let bytes = Hex.bytes(link) else {
      return nil
    }
    let key = try await personKey(id)
    guard let order = try? vault.open(bytes, with: key, context: .checkoutLink(id)) else {
      return nil
    }
    return try? CheckoutOrder(encoded: order)
  }
}

extension SealContext {
  /// Stored values have places from 1 on; a link is stored nowhere.
  fileprivate static func checkoutLink(_ id: StreamID) -> SealContext {
    SealContext(stream: id.bytes, slot: -1, version: 1)
  }
}
