/// Events up to one were folded into the day book.
public struct BooksFolded: DeskEvent {
  public static let kind = "books.folded/1"
  /// The keys: after the one, up to and with the other.
  public var after: Int64
  public var through: Int64
  /// The business day: what belongs to a closed month is posted on it.
  public var on: CivilDate

  public init(after: Int64, through: Int64, on: CivilDate) {
    self.after = after
    self.through = through
    self.on = on
  }

  public init(_ f: inout Fields, _ v: BooksFolded?) throws(CodecError) {
    self.init(
      after: try f("after", v?.after), through: try f("through", v?.through),
      on: try f("on", v?.on))
  }

  public func apply(to state: Ledger?) -> Ledger? {
    var state = state ?? Ledger()
    state.position = through
    return state
  }
}

/// A month end posted what was missing: of the allowance, or of the tax.
public struct MonthEndPosted: DeskEvent {
  public static let kind = "books.month-end/1"
  public var month: YearMonth
  public var product: Product
  /// ``BookAccount/lossAllowance`` or ``BookAccount/taxPayable``; its credit.
  public var account: BookAccount
  public var amount: Money
  /// The day it is dated.
  public var dated: CivilDate
  public var at: Instant

  public init(
    month: YearMonth, product: Product, account: BookAccount, amount: Money, dated: CivilDate,
    at: Instant
  ) {
    self.month = month
    self.product = product
    self.account = account
    self.amount = amount
    self.dated = dated
    self.at = at
  }

  public init(_ f: inout Fields, _ v: MonthEndPosted?) throws(CodecError) {
    self.init(
      month: try f("month", v?.month), product: try f("product", v?.product),
      account: try f("account", v?.account), amount: try f("amount", v?.amount),
      dated: try f("dated", v?.dated), at: try f("at", v?.at))
  }

  public func apply(to state: Ledger?) -> Ledger? { state ?? Ledger() }

  /// Puts its two lines into a day book: against the loss, or against the income it is in.
  public func post(in book: inout DayBook) {
    let other: BookAccount = account == .taxPayable ? .taxInIncome : .impairmentLoss
    book.post(amount, at: DayBook.Place(other, product, on: dated))
    book.post(-amount, at: DayBook.Place(account, product, on: dated))
  }
}

/// 结账: no amount is dated in this month any more.
public struct PeriodClosed: DeskEvent {
  public static let kind = "period.closed/1"
  public var month: YearMonth
  public var by: DeskCode
  public var approver: DeskCode
  public var at: Instant
  public var on: CivilDate

  public init(
    month: YearMonth, by: DeskCode, approver: DeskCode, at: Instant, on: CivilDate
  ) {
    self.month = month
    self.by = by
    self.approver = approver
    self.at = at
    self.on = on
  }

  public init(_ f: inout Fields, _ v: PeriodClosed?) throws(CodecError) {
    self.init(
      month: try f("month", v?.month), by: try f("by", v?.by),
      approver: try f("approver", v?.approver), at: try f("at", v?.at), on: try f("on", v?.on))
  }

  public func apply(to state: Ledger?) -> Ledger? {
    var state = state ?? Ledger()
    state.closedThrough = month
    state.reopening = nil
    return state
  }
}

/// Somebody asked for the newest closed month to be opened again.
public struct PeriodReopenProposed: DeskEvent {
  public static let kind = "period.reopen-proposed/1"
  public var month: YearMonth
  public var by: DeskCode
  public var reason: DeskText
  public var at: Instant
  public var on: CivilDate

  public init(month: YearMonth, by: DeskCode, reason: DeskText, at: Instant, on: CivilDate) {
    self.month = month
    self.by = by
    self.reason = reason
    self.at = at
    self.on = on
  }

  public init(_ f: inout Fields, _ v: PeriodReopenProposed?) throws(CodecError) {
    self.init(
      month: try f("month", v?.month), by: try f("by", v?.by), reason: try f("reason", v?.reason),
      at: try f("at", v?.at), on: try f("on", v?.on))
  }

  public func apply(to state: Ledger?) -> Ledger? {
    var state = state ?? Ledger()
    state.reopening = Ledger.Reopening(month: month, by: by)
    return state
  }
}

/// 反结账: a second person agreed; the month takes amounts again.
public struct PeriodReopened: DeskEvent {
  public static let kind = "period.reopened/1"
  public var month: YearMonth
  public var by: DeskCode
  public var approver: DeskCode
  public var at: Instant
  public var on: CivilDate

  public init(month: YearMonth, by: DeskCode, approver: DeskCode, at: Instant, on: CivilDate) {
    self.month = month
    self.by = by
    self.approver = approver
    self.at = at
    self.on = on
  }

  public init(_ f: inout Fields, _ v: PeriodReopened?) throws(CodecError) {
    self.init(
      month: try f("month", v?.month), by: try f("by", v?.by),
      approver: try f("approver", v?.approver), at: try f("at", v?.at), on: try f("on", v?.on))
  }

  public func apply(to state: Ledger?) -> Ledger? {
    var state = state ?? Ledger()
    state.closedThrough = month.adding(months: -1)
    state.reopening = nil
    return state
  }
}
