/// One thing that happened on a purchase line.
enum LineFact {
  case purchase(Purchase)
  /// A merchant gave back what was bought on a day (H16).
  case takeBack(PurchaseRefund, of: Purchase)
  /// A part of a bill was moved into later ones (H12).
  case plan(BillPlan)
  case payment(Payment)
  case refund(CreditRefund)
}

/// The facts of a purchase line in the order in which they count: by day, and on one day purchases,
/// what merchants gave back, instalment plans, payments, and refunds of the credit.
struct LineFacts {
  private var purchases: ArraySlice<Purchase>
  private var takenBack: ArraySlice<(refund: PurchaseRefund, purchase: Purchase)>
  private var plans: ArraySlice<BillPlan>
  private var payments: ArraySlice<Payment>
  private var refunds: ArraySlice<CreditRefund>

  /// - Parameter day: facts after it are left out.
  init(of line: PurchaseLine, through day: CivilDate) {
    purchases = line.purchases.prefix { $0.on <= day }
    takenBack = line.takenBack.prefix { $0.refund.on <= day }
    plans = line.billPlans.prefix { $0.on <= day }
    payments = line.payments.standing.prefix { $0.on <= day }
    refunds = line.refunds.prefix { $0.on <= day }
  }

  /// The next fact of a day before `limit`.
  mutating func next(before limit: CivilDate) -> LineFact? {
    var day = limit
    if let on = purchases.first?.on { day = min(day, on) }
    if let on = takenBack.first?.refund.on { day = min(day, on) }
    if let on = plans.first?.on { day = min(day, on) }
    if let on = payments.first?.on { day = min(day, on) }
    if let on = refunds.first?.on { day = min(day, on) }
    guard day < limit else { return nil }
    if purchases.first?.on == day { return purchases.popFirst().map { .purchase($0) } }
    if takenBack.first?.refund.on == day {
      return takenBack.popFirst().map { .takeBack($0.refund, of: $0.purchase) }
    }
    if plans.first?.on == day { return plans.popFirst().map { .plan($0) } }
    if payments.first?.on == day { return payments.popFirst().map { .payment($0) } }
    return refunds.popFirst().map { .refund($0) }
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
