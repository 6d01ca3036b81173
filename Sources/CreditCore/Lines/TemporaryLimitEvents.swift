/// The lender offered a temporary limit; the borrower is asked (H20, R117).
public struct TemporaryOffered: BorrowerEventBody {
  public static let kind = "temporary.offered/1"
  public var temporary: TemporaryLimit

  public init(temporary: TemporaryLimit) {
    self.temporary = temporary
  }

  public init(_ f: inout Fields, _ v: TemporaryOffered?) throws(CodecError) {
    temporary = try f("temporary", v?.temporary)
  }

  public func apply(to borrower: inout Borrower) {
    borrower.agreement?.limits.temporary = temporary
  }
}

/// The borrower took the temporary limit, or said no.
public struct TemporaryAnswered: BorrowerEventBody {
  public static let kind = "temporary.answered/1"
  public var answer: IncreaseAnswer
  /// The last day of use, of a yes.
  public var until: CivilDate?

  public init(answer: IncreaseAnswer, until: CivilDate?) {
    self.answer = answer
    self.until = until
  }

  public init(_ f: inout Fields, _ v: TemporaryAnswered?) throws(CodecError) {
    self.init(answer: try f("answer", v?.answer), until: try f.optional("until", v?.until))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.agreement?.limits.temporary?.answer = answer
    borrower.agreement?.limits.temporary?.until = until
    if answer.isAccepted { borrower.reporting.limitChangedOn = answer.on }
  }
}

/// How the purchase that follows stands to the temporary limit: the general limit is used first.
public struct TemporaryUsed: BorrowerEventBody {
  public static let kind = "temporary.used/1"
  /// The standing after the purchase.
  public var use: TemporaryUse
  public var on: CivilDate

  public init(use: TemporaryUse, on: CivilDate) {
    self.use = use
    self.on = on
  }

  public init(_ f: inout Fields, _ v: TemporaryUsed?) throws(CodecError) {
    self.init(use: try f("use", v?.use), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.agreement?.limits.temporary?.use = use
  }
}

/// The time of the temporary limit is over. What is owed of it stays owed, as any purchase.
public struct TemporaryEnded: BorrowerEventBody {
  public static let kind = "temporary.ended/1"
  /// What was never used.
  public var unused: Money
  public var on: CivilDate

  public init(unused: Money, on: CivilDate) {
    self.unused = unused
    self.on = on
  }

  public init(_ f: inout Fields, _ v: TemporaryEnded?) throws(CodecError) {
    self.init(unused: try f("unused", v?.unused), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.agreement?.limits.temporary = nil
    borrower.reporting.limitChangedOn = on
  }
}

/// 续期: the line was renewed for another term, without an inquiry.
public struct LineRenewed: BorrowerEventBody {
  public static let kind = "line.renewed/1"
  /// The new last day for new use.
  public var validUntil: CivilDate
  public var on: CivilDate
  /// That for new purchases, where it is another one.
  public var purchaseUntil: CivilDate?

  public init(validUntil: CivilDate, on: CivilDate, purchaseUntil: CivilDate? = nil) {
    self.validUntil = validUntil
    self.on = on
    self.purchaseUntil = purchaseUntil
  }

  public init(_ f: inout Fields, _ v: LineRenewed?) throws(CodecError) {
    self.init(
      validUntil: try f("validUntil", v?.validUntil), on: try f("on", v?.on),
      purchaseUntil: try f.optional("purchaseUntil", v?.purchaseUntil))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.agreement?.validUntil = validUntil
    borrower.agreement?.purchaseUntil = purchaseUntil
    borrower.reporting.limitChangedOn = on
  }
}
