/// 展期, 还款日变更: what is not due yet falls due on other days.
public struct LoanReplanned: BorrowerEventBody {
  public static let kind = "loan.replanned/1"
  public var loan: Int64
  public var change: LoanChange
  /// What was shown and confirmed: everything to come, paid on its days (N2).
  public var total: Money
  /// All that this moved in the books.
  public var figures: BookFigures
  /// The day up to which the figures were computed.
  public var on: CivilDate
  /// The cost table as it was read and confirmed; `nil` in events of before (N2).
  public var cost: ConfirmedCost?

  public init(
    loan: Int64, change: LoanChange, total: Money, figures: BookFigures, on: CivilDate,
    cost: ConfirmedCost? = nil
  ) {
    self.loan = loan
    self.change = change
    self.total = total
    self.figures = figures
    self.on = on
    self.cost = cost
  }

  public init(_ f: inout Fields, _ v: LoanReplanned?) throws(CodecError) {
    self.init(
      loan: try f("loan", v?.loan), change: try f("change", v?.change),
      total: try f("total", v?.total), figures: try f("figures", v?.figures),
      on: try f("on", v?.on), cost: try f.optional("cost", v?.cost))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.add(change, to: loan)
    borrower.book(figures, of: loan, on: on)
  }
}

/// Somebody of the staff asks for a reduction or a write-off of a loan or of the purchase line; it
/// takes another person.
public struct LoanMeasureProposed: BorrowerEventBody {
  public static let kind = "loan-measure.proposed/1"
  public var loan: Int64
  public var proposal: LoanProposal

  public init(loan: Int64, proposal: LoanProposal) {
    self.loan = loan
    self.proposal = proposal
  }

  public init(_ f: inout Fields, _ v: LoanMeasureProposed?) throws(CodecError) {
    self.init(loan: try f("loan", v?.loan), proposal: try f("proposal", v?.proposal))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.updateDebt(loan) { $0.proposal = proposal }
  }
}

/// What was asked for is not done.
public struct LoanMeasureRejected: BorrowerEventBody {
  public static let kind = "loan-measure.rejected/1"
  public var loan: Int64
  public var by: DeskCode
  public var on: CivilDate

  public init(loan: Int64, by: DeskCode, on: CivilDate) {
    self.loan = loan
    self.by = by
    self.on = on
  }

  public init(_ f: inout Fields, _ v: LoanMeasureRejected?) throws(CodecError) {
    self.init(loan: try f("loan", v?.loan), by: try f("by", v?.by), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.updateDebt(loan) { $0.proposal = nil }
  }
}

/// 减免: a part of the debt was forgiven.
public struct LoanReduced: BorrowerEventBody {
  public static let kind = "loan.reduced/1"
  public var loan: Int64
  public var change: LoanChange
  public var approvedBy: DeskCode
  /// All that this moved in the books.
  public var figures: BookFigures
  /// The day up to which the figures were computed.
  public var on: CivilDate

  public init(
    loan: Int64, change: LoanChange, approvedBy: DeskCode, figures: BookFigures, on: CivilDate
  ) {
    self.loan = loan
    self.change = change
    self.approvedBy = approvedBy
    self.figures = figures
    self.on = on
  }

  public init(_ f: inout Fields, _ v: LoanReduced?) throws(CodecError) {
    self.init(
      loan: try f("loan", v?.loan), change: try f("change", v?.change),
      approvedBy: try f("approvedBy", v?.approvedBy), figures: try f("figures", v?.figures),
      on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.updateDebt(loan) { $0.proposal = nil }
    borrower.add(change, to: loan)
    borrower.book(figures, of: loan, on: on)
  }
}

/// 呆账认定: the debt waits for its write-off; it is owed all the same.
public struct BadDebtRecognised: BorrowerEventBody {
  public static let kind = "bad-debt.recognised/1"
  public var loan: Int64
  public var approvedBy: DeskCode
  public var on: CivilDate

  public init(loan: Int64, approvedBy: DeskCode, on: CivilDate) {
    self.loan = loan
    self.approvedBy = approvedBy
    self.on = on
  }

  public init(_ f: inout Fields, _ v: BadDebtRecognised?) throws(CodecError) {
    self.init(
      loan: try f("loan", v?.loan), approvedBy: try f("approvedBy", v?.approvedBy),
      on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.updateDebt(loan) {
      $0.proposal = nil
      $0.badDebt = BadDebt(recognisedOn: on)
    }
  }
}

/// 核销: the debt left the books; what is paid of it from now on is a recovery.
public struct LoanWrittenOff: BorrowerEventBody {
  public static let kind = "loan.written-off/1"
  public var loan: Int64
  public var approvedBy: DeskCode
  /// All that this moved in the books.
  public var figures: BookFigures
  /// The day up to which the figures were computed.
  public var on: CivilDate
  public var writtenOffOn: CivilDate

  public init(
    loan: Int64, approvedBy: DeskCode, figures: BookFigures, on: CivilDate, writtenOffOn: CivilDate
  ) {
    self.loan = loan
    self.approvedBy = approvedBy
    self.figures = figures
    self.on = on
    self.writtenOffOn = writtenOffOn
  }

  public init(_ f: inout Fields, _ v: LoanWrittenOff?) throws(CodecError) {
    self.init(
      loan: try f("loan", v?.loan), approvedBy: try f("approvedBy", v?.approvedBy),
      figures: try f("figures", v?.figures), on: try f("on", v?.on),
      writtenOffOn: try f("writtenOffOn", v?.writtenOffOn))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.updateDebt(loan) {
      $0.proposal = nil
      $0.badDebt?.writtenOffOn = writtenOffOn
    }
    borrower.book(figures, of: loan, on: on)
  }
}
