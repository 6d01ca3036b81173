/// What merchants and the borrower ask of the purchase line beside a purchase that is paid at once.
public enum PurchaseCommand: Hashable, Sendable {
  /// 预授权, 请款, 撤销, 确认收货 of a merchant's order.
  case authorise(AuthoriseOrder)
  case capture(CaptureOrder)
  case void(order: Int64)
  case confirmReceipt(order: Int64, capture: Int64)
  /// 账单分期 (H12).
  case planBill(PlanBill)
  /// 修改还款日, by the due day's day of the month (H2, H3).
  case changeDueDay(Int64)
  /// What an automatic debit collects: all that is due, or the least of it (H23).
  case setDebit(DebitAmount)

  /// Whether a restriction of the use of one's data (N51) forbids it, as it does new credit.
  var isNewCredit: Bool {
    switch self {
    case .authorise, .planBill: true
    case .capture, .void, .confirmReceipt, .changeDueDay, .setDebit: false
    }
  }
}

/// An order to be authorised.
public struct AuthoriseOrder: Hashable, Sendable {
  public var reference: MerchantReference
  public var amount: Money
  /// The merchant's category, a code of the policy.
  public var category: String
  public var instalments: InstalmentChoice?

  public init(
    reference: MerchantReference, amount: Money, category: String,
    instalments: InstalmentChoice? = nil
  ) {
    self.reference = reference
    self.amount = amount
    self.category = category
    self.instalments = instalments
  }
}

/// The instalments that the borrower chose at a purchase, with the cost they confirmed (H13, H14).
public struct InstalmentChoice: Hashable, Sendable {
  public var count: Int64
  /// The seller's share of the fee, in per cent.
  public var sellerPercent: Int64
  /// The annual rate on the cost table that the borrower confirmed (N2).
  public var confirmedAnnualRate: Rate
  /// The cost table that was read and confirmed; without one nothing is authorised (N2).
  public var cost: ConfirmedCost?

  public init(
    count: Int64, sellerPercent: Int64, confirmedAnnualRate: Rate, cost: ConfirmedCost? = nil
  ) {
    self.count = count
    self.sellerPercent = sellerPercent
    self.confirmedAnnualRate = confirmedAnnualRate
    self.cost = cost
  }
}

/// A capture of an order or a part of it.
public struct CaptureOrder: Hashable, Sendable {
  public var order: Int64
  public var reference: MerchantReference
  public var amount: Money

  public init(order: Int64, reference: MerchantReference, amount: Money) {
    self.order = order
    self.reference = reference
    self.amount = amount
  }
}

/// A part of the newest bill to be asked for in later bills (H12).
public struct PlanBill: Hashable, Sendable {
  public var amount: Money
  public var count: Int64
  /// The annual rate on the cost table that the borrower confirmed (N2).
  public var confirmedAnnualRate: Rate
  /// The cost table that was read and confirmed; without one no plan is made (N2).
  public var cost: ConfirmedCost?

  public init(
    amount: Money, count: Int64, confirmedAnnualRate: Rate, cost: ConfirmedCost? = nil
  ) {
    self.amount = amount
    self.count = count
    self.confirmedAnnualRate = confirmedAnnualRate
    self.cost = cost
  }
}

/// What an automatic debit collects (H23). The raw values are stored.
public enum DebitAmount: String, Sendable, CaseIterable, FieldValue {
  /// All that is due.
  case full
  /// 最低还款额: what is missing of the minimum payment.
  case minimum
}
