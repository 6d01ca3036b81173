extension PurchaseWalk {
  /// What a walk knows of its line at the end of a bill day.
  struct Standing: Hashable, Sendable {
    var ledger: DueLedger.Standing
    var unbilled: Money
    var carried: Money
    var bills: [KnownBill]
    var plans: [RunningPlan]
  }

  /// A bill with what became of it since it was issued.
  struct KnownBill: Hashable, Sendable {
    var bill: Bill
    var moved: Money
    var returned: Money
  }
}

extension PurchaseWalk.Standing: Coded {
  init(_ f: inout Fields, _ v: PurchaseWalk.Standing?) throws(CodecError) {
    self.init(
      ledger: try f("ledger", v?.ledger), unbilled: try f("unbilled", v?.unbilled),
      carried: try f("carried", v?.carried), bills: try f.listIfAny("bills", v?.bills),
      plans: try f.listIfAny("plans", v?.plans))
  }
}

extension PurchaseWalk.KnownBill: Coded {
  init(_ bill: Bill) {
    var issued = bill
    (issued.moved, issued.returned) = (.zero, .zero)
    self.init(bill: issued, moved: bill.moved, returned: bill.returned)
  }

  /// The bill as it stands.
  var standing: Bill {
    var bill = bill
    (bill.moved, bill.returned) = (moved, returned)
    return bill
  }

  init(_ f: inout Fields, _ v: PurchaseWalk.KnownBill?) throws(CodecError) {
    self.init(
      bill: try f("bill", v?.bill),
      moved: try f.optional("moved", v.flatMap { $0.moved.isZero ? nil : $0.moved }) ?? .zero,
      returned: try f.optional("returned", v.flatMap { $0.returned.isZero ? nil : $0.returned })
        ?? .zero)
  }
}

extension DueLedger {
  /// What a ledger knows, but for the rates of its account.
  struct Standing: Hashable, Sendable {
    var day: CivilDate
    var dues: [Due]
    var figures: BookFigures
    var curedOn: [CivilDate]
    var penaltyDays: Int64
    var revolvingDays: Int64
    var revolvingCharged: Money
  }
}

extension DueLedger.Standing: Coded {
  init(_ f: inout Fields, _ v: DueLedger.Standing?) throws(CodecError) {
    self.init(
      day: try f("day", v?.day), dues: try f.listIfAny("dues", v?.dues),
      figures: try f("figures", v?.figures), curedOn: try f.listIfAny("curedOn", v?.curedOn),
      penaltyDays: try f("penaltyDays", v?.penaltyDays),
      revolvingDays: try f("revolvingDays", v?.revolvingDays),
      revolvingCharged: try f("revolvingCharged", v?.revolvingCharged))
  }
}

extension Due: Coded {
  public init(_ f: inout Fields, _ v: Due?) throws(CodecError) {
    self.init(
      dueOn: try f("dueOn", v?.dueOn), principal: try f("principal", v?.principal),
      interest: try f("interest", v?.interest), minimum: try f("minimum", v?.minimum),
      leniency: try f("leniency", v?.leniency), graceDays: try f("graceDays", v?.graceDays))
  }
}
