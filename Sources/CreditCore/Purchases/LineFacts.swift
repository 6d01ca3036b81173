/// One thing that happened on a purchase line.
enum LineFact {
  case purchase(Purchase)
  /// A merchant gave back what was bought on a day (H16).
  case takeBack(PurchaseRefund, of: Purchase)
  /// A part of a bill was moved into later ones (H12).
  case plan(BillPlan)
  case payment(Payment)
  /// 减免: some of the debt was forgiven.
  case reduction(Reduction, on: CivilDate)
  case refund(CreditRefund)
  /// A refund arrived with the borrower.
  case arrival(CreditRefund)
}

/// The facts of a purchase line in the order in which they count: by day, and on one day purchases,
/// what merchants gave back, instalment plans, payments, reductions, refunds of the
/// credit, and their arrival.
struct LineFacts {
  private var purchases: ArraySlice<Purchase>
  private var takenBack: ArraySlice<(refund: PurchaseRefund, purchase: Purchase)>
  private var plans: ArraySlice<BillPlan>
  private var payments: ArraySlice<Payment>
  private var changes: ArraySlice<LoanChange>
  private var refunds: ArraySlice<CreditRefund>
  private var arrivals: ArraySlice<CreditRefund>

  /// - Parameter day: facts after it are left out.
  init(of line: PurchaseLine, through day: CivilDate) {
    // What is older stands in the checkpoint.
    let first = line.past?.on ?? line.openedOn
    purchases = line.purchases.drop { $0.on < first }.prefix { $0.on <= day }
    takenBack = line.takenBack.drop { $0.refund.on < first }.prefix { $0.refund.on <= day }
    plans = line.billPlans.drop { $0.on < first }.prefix { $0.on <= day }
    payments = line.payments.standing.drop { $0.on < first }.prefix { $0.on <= day }
    changes = line.changes.drop { $0.on < first }.prefix { $0.on <= day }
    refunds = line.refunds.standing.drop { $0.on < first }.prefix { $0.on <= day }
    arrivals = line.refunds.arrivals(from: first, through: day)[...]
  }

  /// The next fact of a day before `limit`.
  mutating func next(before limit: CivilDate) -> LineFact? {
    var day = limit
    if let on = purchases.first?.on { day = min(day, on) }
    if let on = takenBack.first?.refund.on { day = min(day, on) }
    if let on = plans.first?.on { day = min(day, on) }
    if let on = payments.first?.on { day = min(day, on) }
    if let on = changes.first?.on { day = min(day, on) }
    if let on = refunds.first?.on { day = min(day, on) }
    if let on = arrivals.first?.paidOn { day = min(day, on) }
    guard day < limit else { return nil }
    if purchases.first?.on == day { return purchases.popFirst().map { .purchase($0) } }
    if takenBack.first?.refund.on == day {
      return takenBack.popFirst().map { .takeBack($0.refund, of: $0.purchase) }
    }
    if plans.first?.on == day { return plans.popFirst().map { .plan($0) } }
    if payments.first?.on == day { return payments.popFirst().map { .payment($0) } }
    if let change = changes.first, change.on == day {
      changes.removeFirst()
      // A plan of the line is changed in other ways.
      guard case .reduced(let reduction) = change.what else { return next(before: limit) }
      return .reduction(reduction, on: change.on)
    }
    if refunds.first?.on == day { return refunds.popFirst().map { .refund($0) } }
    return arrivals.popFirst().map { .arrival($0) }
  }
}

extension PurchaseLine {
  /// What merchants gave back after completion, by day, purchase and refund.
  fileprivate var takenBack: [(refund: PurchaseRefund, purchase: Purchase)] {
    let found = purchases.lazy.filter { !$0.refunds.isEmpty }.flatMap { purchase in
      purchase.refunds.lazy.filter { $0.stage == .afterCompletion }.map { (purchase, $0) }
    }
    let sorted = found.sorted {
      ($0.1.on, $0.0.ordinal, $0.1.ordinal) < ($1.1.on, $1.0.ordinal, $1.1.ordinal)
    }
    return sorted.map { ($0.1, $0.0) }
  }
}
