/// What happened about inquiries beside the question and the answer themselves.
public enum InquiryEvent: Hashable, Sendable {
  case reportReused(ReportReused)
  case applicationJoined(ApplicationJoined)
  case loanMonitored(LoanMonitored)
  case drawChecked(DrawChecked)
  case reportOpened(ReportOpened)

  /// The event's payload.
  public var body: any BorrowerEventBody {
    switch self {
    case .reportReused(let body): body
    case .applicationJoined(let body): body
    case .loanMonitored(let body): body
    case .drawChecked(let body): body
    case .reportOpened(let body): body
    }
  }
}
