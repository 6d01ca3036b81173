/// Every release rests on an intent with an earlier, sequenced log entry and on a live basis; a
/// debit has a live mandate, and an adverse row a notice (design 1.4, R25, R26, R72).
public struct SendsFollowTheLog: Invariant {
  public let name = "sends-follow-the-log"

  public init() {}

  public func check(_ history: BorrowerHistory) -> Finding {
    var finding = Finding()
    var intents: [Int64: Int64?] = [:]
    for step in history.steps {
      switch step.recorded.event {
      case .disclosureIntended(let event):
        intents[event.disclosure.ordinal] = step.recorded.logIndex
      case .disclosureReleased(let event):
        guard let before = step.before, let disclosure = before.disclosure(event.disclosure) else {
          finding.expect(false, "event \(step.recorded.sequence): no intent")
          continue
        }
        let isSequenced = (intents[event.disclosure] ?? nil) != nil
        finding.expect(
          isSequenced && before.hasBasis(for: disclosure),
          "event \(step.recorded.sequence)")
      default: continue
      }
    }
    return finding
  }
}

extension Borrower {
  fileprivate func hasBasis(for disclosure: Disclosure) -> Bool {
    switch disclosure.kind {
    case .identityCheck, .cardCheck, .debit:
      disclosure.kind.neededConsent.map { liveConsent($0) != nil } ?? false
    // Post-loan management needs a loan, and no consent by law (N31).
    case .bureauInquiry:
      disclosure.neededConsent.map { liveConsent($0) != nil }
        ?? (!loans.isEmpty || purchaseLine != nil)
    case .payout: loan(disclosure.subject)?.stage == .awaitingPayout
    case .creditPayout: refund(paidOutBy: disclosure)?.isOpen ?? false
    case .adverseNotice: agreement != nil
    case .borrowerNotice: notices.contains { $0.disclosure == disclosure.ordinal }
    case .disputeMark, .disputeResult: hasDisputeMessage(disclosure.ordinal)
    case .share: disclosure.order.map { hasGround(for: $0) } ?? false
    case .reportRow:
      rows.contains {
        $0.disclosure == disclosure.ordinal && (!$0.isAdverse || $0.noticeGivenOn != nil)
      }
    }
  }

  /// Consent, case, grant, notice, demand or agreement, whichever the scenario asks for.
  private func hasGround(for order: ShareOrder) -> Bool {
    let ground = order.ground
    return switch order.scenario {
    case .s3b, .s3e: cases.contains { $0.ordinal == ground.shareCase }
    case .s3c: notices.contains { $0.ordinal == ground.notice && $0.givenOn != nil }
    case .s5: grants.contains { $0.ordinal == ground.grant && $0.recipient == order.recipient }
    case .s6a: ground.agreement != nil
    case .s7: ground.demand != nil && order.approver != nil
    case .s1a: liveConsent(.personalInformation) != nil
    case .s2a: liveConsent(.bureauReporting) != nil
    case .s1b, .s2b, .s3d, .s4:
      sharingConsents.contains {
        $0.isLive && $0.scenario == order.scenario && $0.recipient == order.recipient
      }
    case .s2c, .s3a, .s6b, .e: true
    }
  }
}
