/// What happened on the purchase line beside purchases, bills and payments.
public enum PurchaseEvent: Hashable, Sendable {
  case orderAuthorised(OrderAuthorised)
  case orderCaptured(OrderCaptured)
  case orderEnded(OrderEnded)
  case billPlanned(BillPlanned)
  case dueDayChanged(DueDayChanged)
  case debitSet(DebitSet)

  /// The event's payload.
  public var body: any BorrowerEventBody {
    switch self {
    case .orderAuthorised(let body): body
    case .orderCaptured(let body): body
    case .orderEnded(let body): body
    case .billPlanned(let body): body
    case .dueDayChanged(let body): body
    case .debitSet(let body): body
    }
  }

  /// The ordinal of what came to be with this event.
  public var made: Int64? {
    switch self {
    case .orderAuthorised(let event): event.order.ordinal
    case .orderCaptured(let event): event.capture.ordinal
    case .billPlanned(let event): event.plan.ordinal
    case .orderEnded, .dueDayChanged, .debitSet: nil
    }
  }

  /// The lines it makes in the books; they sum to zero.
  var postings: [Posting] {
    guard case .billPlanned(let event) = self else { return [] }
    return Books.postings(
      of: event.change, contract: event.contract, advancedFrom: .merchantPayable)
  }
}
