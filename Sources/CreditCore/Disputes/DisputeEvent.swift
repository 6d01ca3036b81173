/// What happened about a dispute (N28).
public enum DisputeEvent: Hashable, Sendable {
  case opened(DisputeOpened)
  case papersAdded(DisputePapersAdded)
  case moved(DisputeMoved)
  case found(DisputeFound)
  case rowsMade(DisputeRowsMade)
  case rowSettled(DisputeRowSettled)
  case answered(DisputeAnswered)
  case messageMade(DisputeMessageMade)
  case messageSettled(DisputeMessageSettled)
  case alarmRaised(DisputeAlarmRaised)

  /// The event's payload.
  public var body: any BorrowerEventBody {
    switch self {
    case .opened(let body): body
    case .papersAdded(let body): body
    case .moved(let body): body
    case .found(let body): body
    case .rowsMade(let body): body
    case .rowSettled(let body): body
    case .answered(let body): body
    case .messageMade(let body): body
    case .messageSettled(let body): body
    case .alarmRaised(let body): body
    }
  }
}
