/// What following the accounts led to, beside bills, classes and rows.
public enum MonitoringEvent: Hashable, Sendable {
  case reminded(PaymentReminded)
  case noticeRenewed(NoticeRenewed)
  case reporterNamed(ReporterNamed)
  case feedRowMade(FeedRowMade)

  /// The event's payload.
  public var body: any BorrowerEventBody {
    switch self {
    case .reminded(let body): body
    case .noticeRenewed(let body): body
    case .reporterNamed(let body): body
    case .feedRowMade(let body): body
    }
  }
}
