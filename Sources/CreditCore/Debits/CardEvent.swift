/// What happened to the cards that are debited.
public enum CardEvent: Hashable, Sendable {
  case added(DebitCardAdded)
  case checked(DebitCardChecked)
  case removed(DebitCardRemoved)
  case ordered(DebitOrderChosen)

  /// The event's payload.
  public var body: any BorrowerEventBody {
    switch self {
    case .added(let body): body
    case .checked(let body): body
    case .removed(let body): body
    case .ordered(let body): body
    }
  }
}
