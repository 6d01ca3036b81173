/// The lender offered a higher limit; the borrower is asked (R117).
public struct IncreaseOffered: BorrowerEventBody {
  public static let kind = "increase.offered/1"
  public var offer: IncreaseOffer

  public init(offer: IncreaseOffer) {
    self.offer = offer
  }

  public init(_ f: inout Fields, _ v: IncreaseOffered?) throws(CodecError) {
    offer = try f("offer", v?.offer)
  }

  public func apply(to borrower: inout Borrower) {
    borrower.agreement?.increase = offer
  }
}

/// The borrower took the increase, or said no; only a yes changes the limit.
public struct IncreaseAnswered: BorrowerEventBody {
  public static let kind = "increase.answered/1"
  public var answer: IncreaseAnswer

  public init(answer: IncreaseAnswer) {
    self.answer = answer
  }

  public init(_ f: inout Fields, _ v: IncreaseAnswered?) throws(CodecError) {
    answer = try f("answer", v?.answer)
  }

  public func apply(to borrower: inout Borrower) {
    borrower.agreement?.increase?.answer = answer
    guard answer.isAccepted, let offer = borrower.agreement?.increase else { return }
    borrower.reporting.limitChangedOn = answer.on
    borrower.agreement?.offer.limit = offer.limit
    borrower.agreement?.offer.cashLimit = offer.cashLimit
    borrower.agreement?.offer.purchaseLimit = offer.purchaseLimit
  }
}
