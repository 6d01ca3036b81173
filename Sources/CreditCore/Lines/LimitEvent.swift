/// What happened to a line's limit after the contract was signed.
public enum LimitEvent: Hashable, Sendable {
  case measureBegan(MeasureBegan)
  case measureDue(MeasureDue)
  case measureKept(MeasureKept)
  case measureEnded(MeasureEnded)
  case temporaryOffered(TemporaryOffered)
  case temporaryAnswered(TemporaryAnswered)
  case temporaryUsed(TemporaryUsed)
  case temporaryEnded(TemporaryEnded)
  case lineRenewed(LineRenewed)
  case rateChanged(RateChanged)
  case increaseOffered(IncreaseOffered)
  case increaseAnswered(IncreaseAnswered)
  case productEnded(ProductEnded)
  case creditClosed(CreditClosed)

  /// The event's payload.
  public var body: any BorrowerEventBody {
    switch self {
    case .measureBegan(let body): body
    case .measureDue(let body): body
    case .measureKept(let body): body
    case .measureEnded(let body): body
    case .temporaryOffered(let body): body
    case .temporaryAnswered(let body): body
    case .temporaryUsed(let body): body
    case .temporaryEnded(let body): body
    case .lineRenewed(let body): body
    case .rateChanged(let body): body
    case .increaseOffered(let body): body
    case .increaseAnswered(let body): body
    case .productEnded(let body): body
    case .creditClosed(let body): body
    }
  }
}
