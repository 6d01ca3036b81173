/// One borrower's events, and what can be read from them without the borrower's state: the audit
/// shares no code with what decided.
public struct AuditHistory: Sendable {
  /// In order.
  public let events: [AuditedEvent]

  public init(events: [AuditedEvent]) {
    self.events = events
  }

  func event(_ sequence: Int64) -> AuditedEvent? {
    events.first { $0.sequence == sequence }
  }

  /// The consent of that number to that item, if it was given and had not ended before an event.
  func consent(_ ordinal: Int64, _ item: ConsentItem, before sequence: Int64) -> Consent? {
    var live: Consent?
    for audited in events where audited.sequence < sequence {
      switch audited.event {
      case .paperAgreed(let event):
        if event.replaced.contains(ordinal) { live = nil }
        if let given = event.consents.first(where: { $0.ordinal == ordinal && $0.item == item }) {
          live = given
        }
      case .consentsEnded(let event): if event.consents.contains(ordinal) { live = nil }
      default: continue
      }
    }
    return live
  }

  /// Every consent to an item that was given before an event, live or not.
  func consents(to item: ConsentItem, before sequence: Int64) -> [Consent] {
    events.flatMap { audited -> [Consent] in
      guard audited.sequence < sequence, case .paperAgreed(let event) = audited.event else {
        return []
      }
      return event.consents.filter { $0.item == item }
    }
  }

  func hasLiveConsent(to item: ConsentItem, before sequence: Int64) -> Bool {
    consents(to: item, before: sequence).contains {
      consent($0.ordinal, item, before: sequence) != nil
    }
  }

  /// Whether a switch for a scenario and recipient was on before an event.
  func isAllowed(
    _ scenario: SharingScenario, _ recipient: String, _ need: ConsentKind, before sequence: Int64
  ) -> Bool {
    var live: Set<Int64> = []
    for audited in events where audited.sequence < sequence {
      switch audited.event {
      case .sharingAllowed(let event):
        let consent = event.consent
        if consent.scenario == scenario, consent.recipient == recipient, consent.kind.meets(need) {
          live.insert(consent.ordinal)
        }
      case .sharingStopped(let event): live.subtract(event.consents)
      default: continue
      }
    }
    return !live.isEmpty
  }

  /// The borrower's own grant, if it was not taken back before an event.
  func grant(_ ordinal: Int64, before sequence: Int64) -> OwnGrant? {
    var live: OwnGrant?
    for audited in events where audited.sequence < sequence {
      switch audited.event {
      case .grantGiven(let event): if event.grant.ordinal == ordinal { live = event.grant }
      case .grantEnded(let event): if event.grant == ordinal { live = nil }
      default: continue
      }
    }
    return live
  }

  func isCaseOpen(_ ordinal: Int64, before sequence: Int64) -> Bool {
    var isOpen = false
    for audited in events where audited.sequence < sequence {
      switch audited.event {
      case .caseOpened(let event): if event.shareCase.ordinal == ordinal { isOpen = true }
      case .caseClosed(let event): if event.shareCase == ordinal { isOpen = false }
      default: continue
      }
    }
    return isOpen
  }

  func hasReached(notice ordinal: Int64, before sequence: Int64) -> Bool {
    events.contains {
      guard $0.sequence < sequence, case .borrowerNotified(let event) = $0.event else {
        return false
      }
      return event.notice == ordinal
    }
  }

  /// Each release of a disclosure: where it stands and its day.
  func releases(of disclosure: Int64) -> [(sequence: Int64, on: CivilDate)] {
    events.compactMap { audited in
      guard case .disclosureReleased(let event) = audited.event, event.disclosure == disclosure
      else { return nil }
      return (audited.sequence, event.on)
    }
  }

  /// The rows made before an event, in order.
  func rows(before sequence: Int64) -> [ReportRow] {
    events.compactMap { audited in
      guard audited.sequence < sequence, case .report(.rowMade(let event)) = audited.event else {
        return nil
      }
      return event.row
    }
  }

  /// The rows that did not reach the bureau by then: cancelled, or made anew before they left.
  func withdrawnRows(before sequence: Int64) -> Set<Int64> {
    var rows: Set<Int64> = []
    for audited in events where audited.sequence < sequence {
      switch audited.event {
      case .report(.rowSuperseded(let event)): rows.insert(event.disclosure)
      case .report(.rowAnswered(let event)) where !event.isAccepted: rows.insert(event.disclosure)
      default: continue
      }
    }
    return rows
  }
}
