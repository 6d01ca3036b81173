/// What becomes of a credit that is paid out.
public enum CreditEvent: Hashable, Sendable {
  case refunded(CreditRefunded)
  case paidOut(CreditPaidOut)
  case payoutFailed(CreditPayoutFailed)

  /// The event's payload.
  public var body: any BorrowerEventBody {
    switch self {
    case .refunded(let body): body
    case .paidOut(let body): body
    case .payoutFailed(let body): body
    }
  }

  /// The lines it makes in the books.
  var postings: [Posting] {
    switch self {
    case .refunded(let event):
      Books.postings(of: event.change, contract: event.contract, advancedFrom: .channel)
    case .paidOut(let event):
      Books.postings(of: event.change, contract: event.contract, advancedFrom: .channel)
    case .payoutFailed(let event):
      Books.postings(of: event.change, contract: event.contract, advancedFrom: .channel)
    }
  }
}
