/// 还款提醒: a message before something falls due, that says how much, when, and what a late
/// payment means for the credit report (R132).
public struct PaymentReminder: Hashable, Sendable {
  /// The notice that carries it.
  public var notice: Int64
  public var on: CivilDate
  /// What was coming due when it was made, the nearest first.
  public var dues: [ComingDue]

  public init(notice: Int64, on: CivilDate, dues: [ComingDue]) {
    self.notice = notice
    self.on = on
    self.dues = dues
  }
}

/// An instalment or a bill that is to be paid on a coming day.
public struct ComingDue: Hashable, Sendable {
  public var contract: Int64
  public var dueOn: CivilDate
  /// What is unpaid of it.
  public var amount: Money
  /// What must be paid of it at least, so that nothing becomes overdue.
  public var minimum: Money

  public init(contract: Int64, dueOn: CivilDate, amount: Money, minimum: Money) {
    self.contract = contract
    self.dueOn = dueOn
    self.amount = amount
    self.minimum = minimum
  }
}

extension Borrower {
  /// What falls due on `day` or after it, as known at its end: the next instalment of each loan,
  /// and every bill that was issued; the nearest first.
  public func comingDues(on day: CivilDate) -> [ComingDue] {
    var coming: [ComingDue] = []
    for loan in loans where loan.isActive {
      guard let position = try? loan.position(on: day) else { continue }
      coming += dues(of: loan.ordinal, position)
      guard let next = position.next, next.amount.isPositive else { continue }
      coming.append(
        ComingDue(
          contract: loan.ordinal, dueOn: next.dueOn, amount: next.amount, minimum: next.amount))
    }
    if let line = purchaseLine { coming += dues(of: line.ordinal, line.position(on: day)) }
    return coming.sorted { ($0.dueOn, $0.contract) < ($1.dueOn, $1.contract) }
  }

  private func dues(of contract: Int64, _ position: AccountPosition) -> [ComingDue] {
    position.dues.filter { $0.dueOn >= position.on && $0.unpaid.isPositive }.map {
      ComingDue(contract: contract, dueOn: $0.dueOn, amount: $0.unpaid, minimum: $0.minimum)
    }
  }

  /// What a reminder says on `day`: of its dues, those that are still to come and unpaid, with what
  /// is owed of them now.
  public func dues(of reminder: PaymentReminder, on day: CivilDate) -> [ComingDue] {
    comingDues(on: day).filter { due in
      reminder.dues.contains { $0.contract == due.contract && $0.dueOn == due.dueOn }
    }
  }
}

extension PaymentReminder: Coded {
  public init(_ f: inout Fields, _ v: PaymentReminder?) throws(CodecError) {
    self.init(
      notice: try f("notice", v?.notice), on: try f("on", v?.on),
      dues: try f.list("dues", v?.dues))
  }
}

extension ComingDue: Coded {
  public init(_ f: inout Fields, _ v: ComingDue?) throws(CodecError) {
    self.init(
      contract: try f("contract", v?.contract), dueOn: try f("dueOn", v?.dueOn),
      amount: try f("amount", v?.amount), minimum: try f("minimum", v?.minimum))
  }
}
