/// 预授权: a merchant's order was authorised, and holds its amount of the limit.
public struct OrderAuthorised: BorrowerEventBody {
  public static let kind = "order.authorised/1"
  public var contract: Int64
  public var order: PurchaseOrder
  /// The annualised all-in cost shown and confirmed, where instalments were chosen (N2).
  public var shownAnnualRate: Rate?
  /// The cost table of the instalments as it was read and confirmed; `nil` without instalments,
  /// and in events of before (N2).
  public var cost: ConfirmedCost?

  public init(
    contract: Int64, order: PurchaseOrder, shownAnnualRate: Rate? = nil,
    cost: ConfirmedCost? = nil
  ) {
    self.contract = contract
    self.order = order
    self.shownAnnualRate = shownAnnualRate
    self.cost = cost
  }

  public init(_ f: inout Fields, _ v: OrderAuthorised?) throws(CodecError) {
    self.init(
      contract: try f("contract", v?.contract), order: try f("order", v?.order),
      shownAnnualRate: try f.optional("shownAnnualRate", v?.shownAnnualRate),
      cost: try f.optional("cost", v?.cost))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.purchaseLine?.orders.append(order)
  }
}

/// 请款: an order or a part of it was captured. Where the receipt posts it, its hold goes on.
public struct OrderCaptured: BorrowerEventBody {
  public static let kind = "order.captured/1"
  public var contract: Int64
  public var order: Int64
  public var capture: OrderCapture

  public init(contract: Int64, order: Int64, capture: OrderCapture) {
    self.contract = contract
    self.order = order
    self.capture = capture
  }

  public init(_ f: inout Fields, _ v: OrderCaptured?) throws(CodecError) {
    self.init(
      contract: try f("contract", v?.contract), order: try f("order", v?.order),
      capture: try f("capture", v?.capture))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.purchaseLine?.updateOrder(order) { $0.captures.append(capture) }
  }
}

/// An order was voided or expired: what it held and what waited for a receipt is free again.
public struct OrderEnded: BorrowerEventBody {
  public static let kind = "order.ended/1"
  public var contract: Int64
  public var order: Int64
  public var end: OrderEnd

  public init(contract: Int64, order: Int64, end: OrderEnd) {
    self.contract = contract
    self.order = order
    self.end = end
  }

  public init(_ f: inout Fields, _ v: OrderEnded?) throws(CodecError) {
    self.init(
      contract: try f("contract", v?.contract), order: try f("order", v?.order),
      end: try f("end", v?.end))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.purchaseLine?.updateOrder(order) { order in
      order.end = end
      guard end.reason == .voided else { return }
      for index in order.captures.indices where order.captures[index].isWaiting {
        order.captures[index].stage = .released(end.on)
      }
    }
  }
}
