/// A cash loan was drawn: the contract is signed and its amount held; the payout is on its way.
public struct LoanDrawn: BorrowerEventBody {
  public static let kind = "loan.drawn/1"
  public var loan: Loan
  /// The draw-time checks that passed, by rule id; no inquiry is among them (R66).
  public var checks: [String]
  /// The annualised all-in cost shown and confirmed (N2), nominal.
  public var shownAnnualRate: Rate
  /// The cost table as it was read and confirmed; `nil` in events of before (N2).
  public var cost: ConfirmedCost?

  public init(
    loan: Loan, checks: [String], shownAnnualRate: Rate, cost: ConfirmedCost? = nil
  ) {
    self.loan = loan
    self.checks = checks
    self.shownAnnualRate = shownAnnualRate
    self.cost = cost
  }

  public init(_ f: inout Fields, _ v: LoanDrawn?) throws(CodecError) {
    self.init(
      loan: try f("loan", v?.loan), checks: try f.list("checks", v?.checks),
      shownAnnualRate: try f("shownAnnualRate", v?.shownAnnualRate),
      cost: try f.optional("cost", v?.cost))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.loans.append(loan)
    borrower.counts.contracts = loan.parts.map(\.account).max() ?? loan.ordinal
  }
}

/// The channel confirmed the payout; interest runs from that day (R55).
public struct PayoutConfirmed: BorrowerEventBody {
  public static let kind = "payout.confirmed/1"
  public var loan: Int64
  public var on: CivilDate
  public var change: BookFigures

  public init(loan: Int64, on: CivilDate, change: BookFigures) {
    self.loan = loan
    self.on = on
    self.change = change
  }

  public init(_ f: inout Fields, _ v: PayoutConfirmed?) throws(CodecError) {
    self.init(
      loan: try f("loan", v?.loan), on: try f("on", v?.on), change: try f("change", v?.change))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.updateLoan(loan) {
      $0.stage = .active(since: on)
      $0.servicing = Servicing(from: on)
    }
    borrower.book(change, of: loan, on: on)
  }
}

/// The payout definitely failed: limit, books and bureau are as if the draw had not been.
public struct PayoutFailed: BorrowerEventBody {
  public static let kind = "payout.failed/1"
  public var loan: Int64
  public var on: CivilDate

  public init(loan: Int64, on: CivilDate) {
    self.loan = loan
    self.on = on
  }

  public init(_ f: inout Fields, _ v: PayoutFailed?) throws(CodecError) {
    self.init(loan: try f("loan", v?.loan), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.updateLoan(loan) { $0.stage = .cancelled }
  }
}

/// A payment arrived on a contract; `change` is all it moved in the books, corrections of later
/// charges included when it was recorded late.
public struct PaymentReceived: BorrowerEventBody {
  public static let kind = "payment.received/1"
  public var contract: Int64
  public var payment: Payment
  public var change: BookFigures
  /// The day up to which the change was computed.
  public var on: CivilDate

  public init(contract: Int64, payment: Payment, change: BookFigures, on: CivilDate) {
    self.contract = contract
    self.payment = payment
    self.change = change
    self.on = on
  }

  public init(_ f: inout Fields, _ v: PaymentReceived?) throws(CodecError) {
    self.init(
      contract: try f("contract", v?.contract), payment: try f("payment", v?.payment),
      change: try f("change", v?.change), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.counts.payments = max(borrower.counts.payments, payment.ordinal)
    borrower.addPayment(payment, to: contract)
    borrower.book(change, of: contract, on: on)
  }
}

/// Interest and penalty up to a day were booked.
public struct ChargesBooked: BorrowerEventBody {
  public static let kind = "charges.booked/1"
  public var contract: Int64
  public var on: CivilDate
  public var change: BookFigures

  public init(contract: Int64, on: CivilDate, change: BookFigures) {
    self.contract = contract
    self.on = on
    self.change = change
  }

  public init(_ f: inout Fields, _ v: ChargesBooked?) throws(CodecError) {
    self.init(
      contract: try f("contract", v?.contract), on: try f("on", v?.on),
      change: try f("change", v?.change))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.book(change, of: contract, on: on)
  }
}

/// 结清: everything is paid; a settlement certificate may be issued from today. Of the purchase line
/// only when it was owed on again after the credit contract had been closed.
public struct LoanSettled: BorrowerEventBody {
  public static let kind = "loan.settled/1"
  public var loan: Int64
  public var on: CivilDate

  public init(loan: Int64, on: CivilDate) {
    self.loan = loan
    self.on = on
  }

  public init(_ f: inout Fields, _ v: LoanSettled?) throws(CodecError) {
    self.init(loan: try f("loan", v?.loan), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    if borrower.purchaseLine?.ordinal == loan { borrower.purchaseLine?.closedOn = on }
    borrower.updateLoan(loan) {
      if case .active(let since) = $0.stage { $0.stage = .settled(since: since, on: on) }
    }
  }
}

extension Borrower {
  mutating func updateLoan(_ ordinal: Int64, _ change: (inout Loan) -> Void) {
    guard let index = loans.firstIndex(where: { $0.ordinal == ordinal }) else { return }
    change(&loans[index])
  }

  /// Changes the servicing of the loan or purchase line with this ordinal.
  mutating func updateServicing(of contract: Int64, _ change: (inout Servicing) -> Void) {
    if purchaseLine?.ordinal == contract {
      if var line = purchaseLine {
        change(&line.servicing)
        purchaseLine = line
      }
    } else {
      updateLoan(contract) { change(&$0.servicing) }
    }
  }

  mutating func book(_ change: BookFigures, of contract: Int64, on day: CivilDate) {
    updateServicing(of: contract) {
      $0.booked = $0.booked + change
      $0.bookedOn = max($0.bookedOn, day)
    }
  }
}
