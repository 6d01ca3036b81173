/// No inquiry is intended or released without a live inquiry consent and a trigger: an application
/// that waits for its report, or a draw that waits for its payout (R47, R61, R72). Post-loan
/// management needs something owed, and no consent by law (N31).
public struct InquiryHasConsent: Invariant {
  public let name = "inquiry-has-consent"

  public init() {}

  public func check(_ history: BorrowerHistory) -> Finding {
    var finding = Finding()
    for step in history.steps {
      guard let before = step.before else { continue }
      let disclosure: Disclosure?
      switch step.recorded.event {
      case .disclosureIntended(let event): disclosure = event.disclosure
      case .disclosureReleased(let event): disclosure = before.disclosure(event.disclosure)
      default: continue
      }
      guard let disclosure, disclosure.kind == .bureauInquiry else { continue }
      let consent = disclosure.consent.flatMap { before.consent($0) }
      let isLive = consent.map { $0.isLive && $0.item == .bureauInquiry } ?? false
      let needsNone = disclosure.neededConsent == nil
      finding.expect(
        (isLive || needsNone) && before.hasTrigger(of: disclosure, on: step.recorded.businessDate),
        "event \(step.recorded.sequence)")
    }
    return finding
  }
}

extension Borrower {
  fileprivate func hasTrigger(of disclosure: Disclosure, on day: CivilDate) -> Bool {
    switch disclosure.inquiry?.trigger {
    case .postLoan: owed(on: day).isPositive
    case .draw: loan(disclosure.subject)?.stage == .awaitingPayout
    default:
      applications.contains { $0.ordinal == disclosure.subject && $0.stage == .inquiring }
    }
  }
}
