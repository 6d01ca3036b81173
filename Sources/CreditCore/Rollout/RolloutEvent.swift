/// How a borrower came to a new text: in their wave, asked, and what followed from no answer.
public enum RolloutEvent: Hashable, Sendable {
  case joined(CohortJoined)
  case prompted(UpgradePrompted)
  case lapsed(UpgradeLapsed)

  /// The event's payload.
  public var body: any BorrowerEventBody {
    switch self {
    case .joined(let body): body
    case .prompted(let body): body
    case .lapsed(let body): body
    }
  }
}
