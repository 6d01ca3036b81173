/// 冲正: a payment was reversed; `change` is all that this moved in the books, penalty and interest
/// that come back included. The payment stays, with the day and the reason (R26).
public struct PaymentReversed: BorrowerEventBody {
  public static let kind = "payment.reversed/1"
  public var contract: Int64
  public var payment: Int64
  public var reversal: PaymentReversal
  public var change: BookFigures
  /// The day up to which the change was computed.
  public var on: CivilDate

  public init(
    contract: Int64, payment: Int64, reversal: PaymentReversal, change: BookFigures, on: CivilDate
  ) {
    self.contract = contract
    self.payment = payment
    self.reversal = reversal
    self.change = change
    self.on = on
  }

  public init(_ f: inout Fields, _ v: PaymentReversed?) throws(CodecError) {
    self.init(
      contract: try f("contract", v?.contract), payment: try f("payment", v?.payment),
      reversal: try f("reversal", v?.reversal), change: try f("change", v?.change),
      on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.reverse(payment, reversal)
    borrower.book(change, of: contract, on: on)
  }
}

/// An account that was settled or closed is owed on again: what had paid it was reversed. What the
/// bureau was told stays told; later rows say how it stands.
public struct AccountReopened: BorrowerEventBody {
  public static let kind = "account.reopened/1"
  public var contract: Int64
  public var on: CivilDate

  public init(contract: Int64, on: CivilDate) {
    self.contract = contract
    self.on = on
  }

  public init(_ f: inout Fields, _ v: AccountReopened?) throws(CodecError) {
    self.init(contract: try f("contract", v?.contract), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    if borrower.purchaseLine?.ordinal == contract { borrower.purchaseLine?.closedOn = nil }
    borrower.updateLoan(contract) {
      if case .settled(let since, _) = $0.stage { $0.stage = .active(since: since) }
    }
    // What was told as closed stays so: the bureau takes nothing after a closing record (BLR020).
  }
}

/// 溢缴款退还: a part of the credit is held, to be paid out to the borrower.
public struct CreditRefunded: BorrowerEventBody {
  public static let kind = "credit.refunded/1"
  public var contract: Int64
  public var refund: CreditRefund
  public var change: BookFigures
  /// The day up to which the change was computed.
  public var on: CivilDate

  public init(contract: Int64, refund: CreditRefund, change: BookFigures, on: CivilDate) {
    self.contract = contract
    self.refund = refund
    self.change = change
    self.on = on
  }

  public init(_ f: inout Fields, _ v: CreditRefunded?) throws(CodecError) {
    self.init(
      contract: try f("contract", v?.contract), refund: try f("refund", v?.refund),
      change: try f("change", v?.change), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.addRefund(refund, of: contract)
    borrower.book(change, of: contract, on: on)
  }
}

extension Borrower {
  mutating func addPayment(_ payment: Payment, to contract: Int64) {
    if purchaseLine?.ordinal == contract {
      purchaseLine?.payments.insert(payment)
    } else {
      updateLoan(contract) { $0.payments.insert(payment) }
    }
  }

  mutating func addRefund(_ refund: CreditRefund, of contract: Int64) {
    if purchaseLine?.ordinal == contract {
      purchaseLine?.refunds.append(refund)
    } else {
      updateLoan(contract) { $0.refunds.append(refund) }
    }
  }

  /// Marks a payment as reversed, wherever it is.
  mutating func reverse(_ payment: Int64, _ reversal: PaymentReversal) {
    func mark(_ payments: inout [Payment]) {
      guard let index = payments.firstIndex(where: { $0.ordinal == payment }) else { return }
      payments[index].reversal = reversal
    }
    if var line = purchaseLine {
      mark(&line.payments)
      purchaseLine = line
    }
    for index in loans.indices { mark(&loans[index].payments) }
  }
}
