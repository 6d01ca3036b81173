/// What happened in the collection of an overdue debt (N80–N86).
public enum CollectionEvent: Hashable, Sendable {
  case opened(CollectionOpened)
  case ended(CollectionEnded)
  case assigned(CollectionAssigned)
  case recalled(CollectionRecalled)
  case contacted(ContactRecorded)
  case faulted(ContactFaulted)
  case quietHours(QuietHoursSet)

  /// The event's payload.
  public var body: any BorrowerEventBody {
    switch self {
    case .opened(let body): body
    case .ended(let body): body
    case .assigned(let body): body
    case .recalled(let body): body
    case .contacted(let body): body
    case .faulted(let body): body
    case .quietHours(let body): body
    }
  }
}
