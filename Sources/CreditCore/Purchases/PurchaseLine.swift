/// The purchase line (花呗-like): purchases, their monthly bills and payments.
public struct PurchaseLine: Hashable, Sendable {
  public var ordinal: Int64
  public var terms: PurchaseLineTerms
  public var openedOn: CivilDate
  public var closedOn: CivilDate?
  /// Sorted by (effective day, ordinal).
  public var purchases: [Purchase]
  /// Sorted by (effective day, ordinal).
  public var payments: [Payment]
  /// In the order of their recording.
  public var refunds: [CreditRefund]
  /// The newest bill day with an issued bill.
  public var billedOn: CivilDate?
  /// Merchants' orders, in the order of their recording.
  public var orders: [PurchaseOrder] = []
  /// In the order of their recording.
  public var billPlans: [BillPlan] = []
  /// In the order of their recording.
  public var dueDays: [DueDayChange] = []
  /// What an automatic debit collects (H23).
  public var debit: DebitAmount = .full
  /// 减免, sorted by (day, ordinal).
  public var changes: [LoanChange] = []
  public var badDebt: BadDebt?
  /// What waits for a second person.
  public var proposal: LoanProposal?
  public var servicing: Servicing
  /// Where it stood when its older facts left the state; `nil` while all are here.
  public var past: LineCheckpoint?

  public init(
    ordinal: Int64, terms: PurchaseLineTerms, openedOn: CivilDate, closedOn: CivilDate? = nil,
    purchases: [Purchase] = [], payments: [Payment] = [], refunds: [CreditRefund] = [],
    billedOn: CivilDate? = nil, servicing: Servicing
  ) {
    self.ordinal = ordinal
    self.terms = terms
    self.openedOn = openedOn
    self.closedOn = closedOn
    self.purchases = purchases
    self.payments = payments
    self.refunds = refunds
    self.billedOn = billedOn
    self.servicing = servicing
  }
}

/// A purchase paid with the line: a fact.
public struct Purchase: Hashable, Sendable {
  public var ordinal: Int64
  public var amount: Money
  public var on: CivilDate
  /// The merchant's category, a code of the policy.
  public var category: String
  /// In the order of their recording.
  public var refunds: [PurchaseRefund]
  /// The merchant's order it was captured of, if there was one.
  public var trade: Trade?

  public init(
    ordinal: Int64, amount: Money, on: CivilDate, category: String,
    refunds: [PurchaseRefund] = [], trade: Trade? = nil
  ) {
    self.ordinal = ordinal
    self.amount = amount
    self.on = on
    self.category = category
    self.refunds = refunds
    self.trade = trade
  }
}

/// What the credit contract fixed for purchases (H1, H6–H8).
public struct PurchaseLineTerms: Hashable, Sendable {
  public var billDay: Int64
  public var dueDay: Int64
  /// The share of new purchases in the minimum payment.
  public var minimumRate: Rate
  /// Charged a day on what is left after a minimum payment.
  public var revolvingDailyRate: Rate
  /// Charged a day on what is overdue.
  public var overdueDailyRate: Rate

  public init(
    billDay: Int64, dueDay: Int64, minimumRate: Rate, revolvingDailyRate: Rate,
    overdueDailyRate: Rate
  ) {
    self.billDay = billDay
    self.dueDay = dueDay
    self.minimumRate = minimumRate
    self.revolvingDailyRate = revolvingDailyRate
    self.overdueDailyRate = overdueDailyRate
  }
}

extension PurchaseLine {
  /// Puts a purchase in its place by (effective day, ordinal), whatever the order of recording.
  mutating func insert(_ purchase: Purchase) {
    let place =
      purchases.firstIndex { ($0.on, $0.ordinal) > (purchase.on, purchase.ordinal) }
      ?? purchases.endIndex
    purchases.insert(purchase, at: place)
  }
}

extension PurchaseLine: Coded {
  public init(_ f: inout Fields, _ v: PurchaseLine?) throws(CodecError) {
    self.init(
      ordinal: try f("ordinal", v?.ordinal), terms: try f("terms", v?.terms),
      openedOn: try f("openedOn", v?.openedOn), closedOn: try f.optional("closedOn", v?.closedOn),
      purchases: try f.list("purchases", v?.purchases),
      payments: try f.list("payments", v?.payments),
      refunds: try f.listIfAny("refunds", v?.refunds),
      billedOn: try f.optional("billedOn", v?.billedOn), servicing: try f("servicing", v?.servicing)
    )
    orders = try f.listIfAny("orders", v?.orders)
    billPlans = try f.listIfAny("billPlans", v?.billPlans)
    dueDays = try f.listIfAny("dueDays", v?.dueDays)
    let chosen = v.flatMap { $0.debit == .full ? nil : $0.debit }
    debit = try f.optional("debit", chosen) ?? .full
    changes = try f.listIfAny("changes", v?.changes)
    badDebt = try f.optional("badDebt", v?.badDebt)
    proposal = try f.optional("proposal", v?.proposal)
    past = try f.optional("past", v?.past)
  }
}

extension Purchase: Coded {
  public init(_ f: inout Fields, _ v: Purchase?) throws(CodecError) {
    self.init(
      ordinal: try f("ordinal", v?.ordinal), amount: try f("amount", v?.amount),
      on: try f("on", v?.on), category: try f("category", v?.category),
      refunds: try f.listIfAny("refunds", v?.refunds), trade: try f.optional("trade", v?.trade))
  }
}

extension PurchaseLineTerms: Coded {
  public init(_ f: inout Fields, _ v: PurchaseLineTerms?) throws(CodecError) {
    self.init(
      billDay: try f("billDay", v?.billDay), dueDay: try f("dueDay", v?.dueDay),
      minimumRate: try f("minimumRate", v?.minimumRate),
      revolvingDailyRate: try f("revolvingDailyRate", v?.revolvingDailyRate),
      overdueDailyRate: try f("overdueDailyRate", v?.overdueDailyRate))
  }
}
