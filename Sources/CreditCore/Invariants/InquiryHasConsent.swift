/// No inquiry is intended or released without a live inquiry consent and a trigger: an application
/// that waits for its report (R47, R61, R72).
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
      let hasTrigger = before.applications.contains {
        $0.ordinal == disclosure.subject && $0.stage == .inquiring
      }
      finding.expect(isLive && hasTrigger, "event \(step.recorded.sequence)")
    }
    return finding
  }
}
