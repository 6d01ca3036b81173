/// 溢缴款已退: the channel confirmed that a credit arrived with the borrower.
public struct CreditPaidOut: BorrowerEventBody {
  public static let kind = "credit.paid-out/1"
  public var contract: Int64
  public var refund: Int64
  /// The disclosure that carried it to the channel.
  public var payout: Int64
  public var amount: Money
  /// The day on which it arrived.
  public var paidOn: CivilDate
  public var change: BookFigures
  /// The day up to which the change was computed.
  public var on: CivilDate

  public init(
    contract: Int64, refund: Int64, payout: Int64, amount: Money, paidOn: CivilDate,
    change: BookFigures, on: CivilDate
  ) {
    self.contract = contract
    self.refund = refund
    self.payout = payout
    self.amount = amount
    self.paidOn = paidOn
    self.change = change
    self.on = on
  }

  public init(_ f: inout Fields, _ v: CreditPaidOut?) throws(CodecError) {
    self.init(
      contract: try f("contract", v?.contract), refund: try f("refund", v?.refund),
      payout: try f("payout", v?.payout), amount: try f("amount", v?.amount),
      paidOn: try f("paidOn", v?.paidOn),
      change: try f("change", v?.change), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.updateRefund(refund, of: contract) { $0.paidOn = paidOn }
    borrower.book(change, of: contract, on: on)
  }
}

/// 退款失败: the payout of a credit definitely failed, or was given up: the amount stands to the
/// borrower's credit again, at every date.
public struct CreditPayoutFailed: BorrowerEventBody {
  public static let kind = "credit-payout.failed/1"
  public var contract: Int64
  public var refund: Int64
  public var failedOn: CivilDate
  public var change: BookFigures
  /// The day up to which the change was computed.
  public var on: CivilDate

  public init(
    contract: Int64, refund: Int64, failedOn: CivilDate, change: BookFigures, on: CivilDate
  ) {
    self.contract = contract
    self.refund = refund
    self.failedOn = failedOn
    self.change = change
    self.on = on
  }

  public init(_ f: inout Fields, _ v: CreditPayoutFailed?) throws(CodecError) {
    self.init(
      contract: try f("contract", v?.contract), refund: try f("refund", v?.refund),
      failedOn: try f("failedOn", v?.failedOn), change: try f("change", v?.change),
      on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.updateRefund(refund, of: contract) { $0.failedOn = failedOn }
    borrower.book(change, of: contract, on: on)
  }
}

extension Borrower {
  /// Every refund of a contract's credit, in the order of their recording.
  public func refunds(of contract: Int64) -> [CreditRefund] {
    if let line = purchaseLine, line.ordinal == contract { return line.refunds }
    return loan(contract)?.refunds ?? []
  }

  /// The refund that a disclosure carries out.
  public func refund(paidOutBy disclosure: Disclosure) -> CreditRefund? {
    guard disclosure.kind == .creditPayout else { return nil }
    return refunds(of: disclosure.subject).first { $0.payout == disclosure.ordinal }
  }

  mutating func updateRefund(
    _ ordinal: Int64, of contract: Int64, _ change: (inout CreditRefund) -> Void
  ) {
    func update(_ refunds: inout [CreditRefund]) {
      guard let index = refunds.firstIndex(where: { $0.ordinal == ordinal }) else { return }
      change(&refunds[index])
    }
    if purchaseLine?.ordinal == contract {
      if var line = purchaseLine {
        update(&line.refunds)
        purchaseLine = line
      }
    } else {
      updateLoan(contract) { update(&$0.refunds) }
    }
  }
}
