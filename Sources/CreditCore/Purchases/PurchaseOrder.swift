/// 预授权: a merchant's order on the line, from its authorisation to its end. What it holds of the
/// limit ends when it is captured and posted, voided or expired (design 5, limit).
public struct PurchaseOrder: Hashable, Sendable {
  /// Counts the orders of one line.
  public var ordinal: Int64
  /// The merchant's number of it: the same one is authorised once.
  public var reference: MerchantReference
  public var amount: Money
  /// The merchant's category, a code of the policy.
  public var category: String
  public var on: CivilDate
  /// The last day on which it can be captured; with its end the hold ends.
  public var lastDay: CivilDate
  /// What the policy of its day fixed for it.
  public var terms: OrderConditions
  /// In the order of their recording.
  public var captures: [OrderCapture]
  public var end: OrderEnd?

  public init(
    ordinal: Int64, reference: MerchantReference, amount: Money, category: String, on: CivilDate,
    lastDay: CivilDate, terms: OrderConditions, captures: [OrderCapture] = [], end: OrderEnd? = nil
  ) {
    self.ordinal = ordinal
    self.reference = reference
    self.amount = amount
    self.category = category
    self.on = on
    self.lastDay = lastDay
    self.terms = terms
    self.captures = captures
    self.end = end
  }

  /// What was captured of it.
  public var captured: Money { captures.lazy.map(\.amount).sum() }

  /// What can still be captured on a day.
  public func capturable(on day: CivilDate) -> Money {
    end == nil && day <= lastDay ? amount - captured : .zero
  }

  /// What it holds of the limit on a day: what can still be captured, and what waits for the
  /// receipt.
  public func hold(on day: CivilDate) -> Money {
    capturable(on: day) + captures.lazy.filter(\.isWaiting).map(\.amount).sum()
  }
}

/// How an order ended before all of it was captured.
public struct OrderEnd: Hashable, Sendable {
  public var on: CivilDate
  public var reason: OrderEndReason

  public init(on: CivilDate, reason: OrderEndReason) {
    self.on = on
    self.reason = reason
  }
}

/// Why an order ended. The raw values are stored.
public enum OrderEndReason: String, Sendable, CaseIterable, FieldValue {
  /// 撤销: the merchant called it off.
  case voided
  /// Its last day passed.
  case expired
}

extension PurchaseLine {
  /// What merchants' orders hold of the limit on a day.
  public func holds(on day: CivilDate) -> Money { orders.lazy.map { $0.hold(on: day) }.sum() }

  /// The number that the next order gets.
  var nextOrder: Int64 { (orders.last?.ordinal ?? 0) + 1 }

  /// The order under a merchant's number.
  public func order(_ reference: MerchantReference) -> PurchaseOrder? {
    orders.first { $0.reference == reference }
  }

  public func order(_ ordinal: Int64) -> PurchaseOrder? { orders.first { $0.ordinal == ordinal } }

  /// The days on which the day close has to post a capture or end an order.
  var orderDays: [CivilDate] {
    orders.flatMap { order in
      let expiry = order.end == nil && order.captured < order.amount
      let receipts = order.captures.compactMap { capture in
        if case .waiting(let until) = capture.stage { until } else { CivilDate?.none }
      }
      return receipts + (expiry ? [order.lastDay.adding(days: 1)] : [])
    }
  }

  mutating func updateOrder(_ ordinal: Int64, _ change: (inout PurchaseOrder) -> Void) {
    guard let index = orders.firstIndex(where: { $0.ordinal == ordinal }) else { return }
    change(&orders[index])
  }
}
