/// 账单分期: a part of a bill moved into later bills; `change` is all it moved in the books, with
/// what days passed had to add to them (H12).
public struct BillPlanned: BorrowerEventBody {
  public static let kind = "bill.planned/1"
  public var contract: Int64
  public var plan: BillPlan
  /// The annualised all-in cost shown and confirmed (N2).
  public var shownAnnualRate: Rate
  public var change: BookFigures
  /// The day up to which the change was computed.
  public var on: CivilDate
  /// The cost table as it was read and confirmed; `nil` in events of before (N2).
  public var cost: ConfirmedCost?

  public init(
    contract: Int64, plan: BillPlan, shownAnnualRate: Rate, change: BookFigures, on: CivilDate,
    cost: ConfirmedCost? = nil
  ) {
    self.contract = contract
    self.plan = plan
    self.shownAnnualRate = shownAnnualRate
    self.change = change
    self.on = on
    self.cost = cost
  }

  public init(_ f: inout Fields, _ v: BillPlanned?) throws(CodecError) {
    self.init(
      contract: try f("contract", v?.contract), plan: try f("plan", v?.plan),
      shownAnnualRate: try f("shownAnnualRate", v?.shownAnnualRate),
      change: try f("change", v?.change), on: try f("on", v?.on),
      cost: try f.optional("cost", v?.cost))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.purchaseLine?.billPlans.append(plan)
    borrower.book(change, of: contract, on: on)
  }
}

/// 修改还款日: bills from a month on have another bill day and due day (H2, H3).
public struct DueDayChanged: BorrowerEventBody {
  public static let kind = "due-day.changed/1"
  public var contract: Int64
  public var change: DueDayChange

  public init(contract: Int64, change: DueDayChange) {
    self.contract = contract
    self.change = change
  }

  public init(_ f: inout Fields, _ v: DueDayChanged?) throws(CodecError) {
    self.init(contract: try f("contract", v?.contract), change: try f("change", v?.change))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.purchaseLine?.dueDays.append(change)
  }
}

/// The borrower chose what an automatic debit collects (H23).
public struct DebitSet: BorrowerEventBody {
  public static let kind = "debit.set/1"
  public var contract: Int64
  public var amount: DebitAmount
  public var on: CivilDate

  public init(contract: Int64, amount: DebitAmount, on: CivilDate) {
    self.contract = contract
    self.amount = amount
    self.on = on
  }

  public init(_ f: inout Fields, _ v: DebitSet?) throws(CodecError) {
    self.init(
      contract: try f("contract", v?.contract), amount: try f("amount", v?.amount),
      on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.purchaseLine?.debit = amount
  }
}
