import CreditCore

/// All that one borrower ever said yes or no to, from their events: what the state keeps, and what
/// it no longer keeps, such as grants that were taken back and the time of a refusal.
struct ConsentHistory: Sendable {
  /// One consent, one refusal or one own grant, with everything that became of it.
  struct Entry: Sendable {
    var name: String
    var subject: Subject
    /// The signed paper it stands in, where it stands in one.
    var paper: SignedPaper?
    /// The version of the paper that was refused.
    var refusedVersion: String?
    /// The sharing list in force when it was given.
    var listVersion: String?
    var kind: ConsentKind
    var states: [Dated] = []
  }

  /// What it is about.
  enum Subject: Hashable, Sendable {
    case item(ConsentItem)
    case sharing(SharingChoice)
    case grant(OwnGrant)
  }

  /// A state with the event that brought it.
  struct Dated: Sendable {
    var state: ConsentState
    var at: Instant
    /// The public id of the event.
    var event: String
  }

  private(set) var entries: [Entry] = []

  /// Takes the next event, in order.
  ///
  /// - Parameter name: the event's public id.
  mutating func take(_ event: BorrowerEvent, named name: String, at time: Instant) {
    open(event)
    for state in ConsentState.all(in: event) {
      guard let index = entries.lastIndex(where: { $0.name == state.consent }) else { continue }
      entries[index].states.append(Dated(state: state, at: time, event: name))
    }
  }

  /// Makes the entries that begin with an event.
  private mutating func open(_ event: BorrowerEvent) {
    switch event {
    case .paperAgreed(let agreed):
      for consent in agreed.consents {
        entries.append(
          Entry(
            name: ConsentState.name(consent.ordinal), subject: .item(consent.item),
            paper: agreed.paper, listVersion: consent.listVersion, kind: consent.item.need))
      }
    case .paperRefused(let refused):
      for item in ConsentItem.allCases where item.paper == refused.paper {
        entries.append(
          Entry(
            name: ConsentState.refusal(item, on: refused.on), subject: .item(item),
            refusedVersion: refused.version, kind: item.need))
      }
    case .sharingAllowed(let allowed):
      let consent = allowed.consent
      entries.append(
        Entry(
          name: ConsentState.name(consent.ordinal),
          subject: .sharing(
            SharingChoice(scenario: consent.scenario, recipient: consent.recipient)),
          listVersion: consent.listVersion, kind: consent.kind))
    case .sharingStopped(let stopped) where stopped.consents.isEmpty:
      entries.append(
        Entry(
          name: ConsentState.refusal(stopped.choice, on: stopped.end.on),
          subject: .sharing(stopped.choice), kind: .separate))
    case .grantGiven(let given):
      entries.append(
        Entry(
          name: ConsentState.name(given.grant.ordinal), subject: .grant(given.grant),
          kind: .proofOfGrant))
    default: break
    }
  }

  /// Grants whose last day has passed are no longer live, though no event says so.
  mutating func expire(on day: CivilDate) {
    for index in entries.indices {
      guard case .grant(let grant) = entries[index].subject, grant.expires < day,
        entries[index].states.last?.state.status == .given
      else { continue }
      let state = ConsentState(
        consent: entries[index].name, status: .expired, on: grant.expires.adding(days: 1))
      entries[index].states.append(
        Dated(state: state, at: entries[index].states[0].at, event: ""))
    }
  }
}

extension ConsentItem {
  /// How the law asks for it to be given (requirements, section 5).
  var need: ConsentKind {
    switch self {
    case .personalInformation: .separate
    case .bureauInquiry, .bureauReporting: .written
    case .directDebit: .debitAuthorisation
    }
  }
}
