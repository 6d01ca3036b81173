/// A purchase was posted to the line (H5).
public struct PurchaseMade: BorrowerEventBody {
  public static let kind = "purchase.made/1"
  public var contract: Int64
  public var purchase: Purchase
  public var change: BookFigures
  public var on: CivilDate

  public init(contract: Int64, purchase: Purchase, change: BookFigures, on: CivilDate) {
    self.contract = contract
    self.purchase = purchase
    self.change = change
    self.on = on
  }

  public init(_ f: inout Fields, _ v: PurchaseMade?) throws(CodecError) {
    self.init(
      contract: try f("contract", v?.contract), purchase: try f("purchase", v?.purchase),
      change: try f("change", v?.change),
      on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    guard let line = borrower.purchaseLine else { return }
    borrower.purchaseLine?.insert(purchase)
    if let trade = purchase.trade {
      borrower.purchaseLine?.updateOrder(trade.order) { order in
        for index in order.captures.indices where order.captures[index].ordinal == trade.capture {
          order.captures[index].stage = .posted(purchase.ordinal)
        }
      }
    }
    borrower.counts.purchases = max(borrower.counts.purchases, purchase.ordinal)
    borrower.book(change, of: line.ordinal, on: on)
  }
}

/// 账单: the monthly bill was issued, with the figures it was made of.
public struct BillIssued: BorrowerEventBody {
  public static let kind = "bill.issued/1"
  public var contract: Int64
  public var bill: Bill
  public var change: BookFigures

  public init(contract: Int64, bill: Bill, change: BookFigures) {
    self.contract = contract
    self.bill = bill
    self.change = change
  }

  public init(_ f: inout Fields, _ v: BillIssued?) throws(CodecError) {
    self.init(
      contract: try f("contract", v?.contract), bill: try f("bill", v?.bill),
      change: try f("change", v?.change))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.purchaseLine?.billedOn = bill.billedOn
    borrower.book(change, of: contract, on: bill.billedOn)
  }
}

extension Bill: Coded {
  public init(_ f: inout Fields, _ v: Bill?) throws(CodecError) {
    self.init(
      billedOn: try f("billedOn", v?.billedOn), dueOn: try f("dueOn", v?.dueOn),
      purchases: try f("purchases", v?.purchases), interest: try f("interest", v?.interest),
      pastDue: try f("pastDue", v?.pastDue), minimum: try f("minimum", v?.minimum),
      instalments: try f.optional("instalments", v?.instalments.unlessZero) ?? .zero,
      fees: try f.optional("fees", v?.fees.unlessZero) ?? .zero)
  }
}

extension Money {
  /// Amounts that are zero in most bills are stored only where they are not.
  fileprivate var unlessZero: Money? { isZero ? nil : self }
}
