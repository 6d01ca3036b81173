/// What one contract's account has come to, in total: charged and paid, by kind. Balances are
/// differences of these, and an event's postings follow from how they changed (design 5, books).
public struct BookFigures: Hashable, Sendable {
  /// Principal paid out or bought.
  public var advanced: Money
  public var principalPaid: Money
  public var interestCharged: Money
  public var interestPaid: Money
  public var penaltyCharged: Money
  public var penaltyPaid: Money
  /// 溢缴款: what came in beyond everything owed and was not used up or refunded since. Less than
  /// nothing when a payment was reversed whose excess had been refunded: then the borrower owes it.
  public var credit: Money
  /// What of the credit was booked as owed to be paid back to the borrower.
  public var refunded: Money
  /// What of it arrived with the borrower.
  public var paidBack: Money
  /// What merchants gave back for purchases that were complete (H16).
  public var returned: Money
  /// 减免: what was forgiven; it counts as paid, and brought no money.
  public var reduced: Money
  /// 核销: what is owed and out of the books, by kind.
  public var writtenOff: Reduction

  public static let zero = BookFigures()

  public init(
    advanced: Money = .zero, principalPaid: Money = .zero, interestCharged: Money = .zero,
    interestPaid: Money = .zero, penaltyCharged: Money = .zero, penaltyPaid: Money = .zero,
    credit: Money = .zero, refunded: Money = .zero, paidBack: Money = .zero,
    returned: Money = .zero, reduced: Money = .zero, writtenOff: Reduction = Reduction()
  ) {
    self.advanced = advanced
    self.principalPaid = principalPaid
    self.interestCharged = interestCharged
    self.interestPaid = interestPaid
    self.penaltyCharged = penaltyCharged
    self.penaltyPaid = penaltyPaid
    self.credit = credit
    self.refunded = refunded
    self.paidBack = paidBack
    self.returned = returned
    self.reduced = reduced
    self.writtenOff = writtenOff
  }

  /// Principal still owed.
  public var principal: Money { advanced - principalPaid }
  /// Interest charged and not paid.
  public var interest: Money { interestCharged - interestPaid }
  /// Penalty charged and not paid.
  public var penalty: Money { penaltyCharged - penaltyPaid }
  /// Everything charged and advanced that is not paid.
  public var owed: Money { principal + interest + penalty }
  /// What of the debt stands in the books: all that was not written off, by kind.
  public var inBooks: Reduction {
    Reduction(penalty: penalty, interest: interest, principal: principal) - writtenOff
  }
  /// What of the credit is on its way back to the borrower.
  public var refundsOpen: Money { refunded - paidBack }
  /// Everything paid, by the borrower or by merchants for them, or forgiven.
  public var paid: Money { principalPaid + interestPaid + penaltyPaid }
  /// What payments brought: it went to debts, to the credit, and from there to refunds.
  public var received: Money { paid + credit + refunded - returned - reduced }

  /// 核销: everything that is owed is out of the books.
  mutating func writeOff() {
    writtenOff = Reduction(penalty: penalty, interest: interest, principal: principal)
  }

  public static func + (left: BookFigures, right: BookFigures) -> BookFigures {
    BookFigures(
      advanced: left.advanced + right.advanced,
      principalPaid: left.principalPaid + right.principalPaid,
      interestCharged: left.interestCharged + right.interestCharged,
      interestPaid: left.interestPaid + right.interestPaid,
      penaltyCharged: left.penaltyCharged + right.penaltyCharged,
      penaltyPaid: left.penaltyPaid + right.penaltyPaid, credit: left.credit + right.credit,
      refunded: left.refunded + right.refunded, paidBack: left.paidBack + right.paidBack,
      returned: left.returned + right.returned,
      reduced: left.reduced + right.reduced, writtenOff: left.writtenOff + right.writtenOff)
  }

  public static prefix func - (value: BookFigures) -> BookFigures {
    BookFigures(
      advanced: -value.advanced, principalPaid: -value.principalPaid,
      interestCharged: -value.interestCharged, interestPaid: -value.interestPaid,
      penaltyCharged: -value.penaltyCharged, penaltyPaid: -value.penaltyPaid,
      credit: -value.credit, refunded: -value.refunded, paidBack: -value.paidBack,
      returned: -value.returned,
      reduced: -value.reduced, writtenOff: Reduction() - value.writtenOff)
  }

  public static func - (left: BookFigures, right: BookFigures) -> BookFigures { left + -right }
}

extension BookFigures: Coded {
  public init(_ f: inout Fields, _ v: BookFigures?) throws(CodecError) {
    self.init(
      advanced: try f("advanced", v?.advanced),
      principalPaid: try f("principalPaid", v?.principalPaid),
      interestCharged: try f("interestCharged", v?.interestCharged),
      interestPaid: try f("interestPaid", v?.interestPaid),
      penaltyCharged: try f("penaltyCharged", v?.penaltyCharged),
      penaltyPaid: try f("penaltyPaid", v?.penaltyPaid),
      credit: try f.optional("credit", v?.credit.unlessZero) ?? .zero,
      refunded: try f.optional("refunded", v?.refunded.unlessZero) ?? .zero,
      paidBack: try f.optional("paidBack", v?.paidBack.unlessZero) ?? .zero,
      returned: try f.optional("returned", v?.returned.unlessZero) ?? .zero,
      reduced: try f.optional("reduced", v?.reduced.unlessZero) ?? .zero,
      writtenOff: try f.optional("writtenOff", v?.storedWriteOff) ?? Reduction())
  }
}

extension Money {
  /// Amounts that are zero in nearly all accounts are stored only where they are not.
  fileprivate var unlessZero: Money? { isZero ? nil : self }
}

extension BookFigures {
  fileprivate var storedWriteOff: Reduction? { writtenOff == Reduction() ? nil : writtenOff }
}
