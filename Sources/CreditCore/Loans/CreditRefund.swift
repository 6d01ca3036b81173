/// 溢缴款退还: some of what stood to the borrower's credit is paid out to them; a fact.
public struct CreditRefund: Hashable, Sendable {
  /// Counts the refunds of one contract.
  public var ordinal: Int64
  public var amount: Money
  public var on: CivilDate
  /// The disclosure that carries the payout to the channel; `nil` in events of before there were
  /// payouts, whose amounts only stand as owed back.
  public var payout: Int64?
  /// The day on which the money arrived.
  public var paidOn: CivilDate?
  /// The day on which the payout failed for good: it stands to the credit again, as if it had
  /// never been asked for.
  public var failedOn: CivilDate?

  public init(
    ordinal: Int64, amount: Money, on: CivilDate, payout: Int64? = nil, paidOn: CivilDate? = nil,
    failedOn: CivilDate? = nil
  ) {
    self.ordinal = ordinal
    self.amount = amount
    self.on = on
    self.payout = payout
    self.paidOn = paidOn
    self.failedOn = failedOn
  }

  /// Whether it is on its way to the borrower.
  public var isOpen: Bool { payout != nil && paidOn == nil && failedOn == nil }
}

extension [CreditRefund] {
  /// Those that did not fail, in the order of their recording.
  var standing: [CreditRefund] {
    contains { $0.failedOn != nil } ? filter { $0.failedOn == nil } : self
  }

  /// Those that arrived with the borrower in a time, by the day of it.
  func arrivals(from first: CivilDate, through last: CivilDate) -> [CreditRefund] {
    filter { $0.paidOn.map { first <= $0 && $0 <= last } ?? false }
      .sorted { ($0.paidOn ?? $0.on, $0.ordinal) < ($1.paidOn ?? $1.on, $1.ordinal) }
  }

  /// What had arrived with the borrower at the end of a day.
  func paidBack(by day: CivilDate) -> Money {
    lazy.filter { $0.paidOn.map { $0 <= day } ?? false }.map(\.amount).sum()
  }
}

extension CreditRefund: Coded {
  public init(_ f: inout Fields, _ v: CreditRefund?) throws(CodecError) {
    self.init(
      ordinal: try f("ordinal", v?.ordinal), amount: try f("amount", v?.amount),
      on: try f("on", v?.on), payout: try f.optional("payout", v?.payout),
      paidOn: try f.optional("paidOn", v?.paidOn),
      failedOn: try f.optional("failedOn", v?.failedOn))
  }
}
