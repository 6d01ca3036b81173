import CreditCore

/// What an event says about one consent, one refusal or one own grant. The same function makes
/// the record and checks it: a receipt's event must say what the record says.
struct ConsentState: Hashable, Sendable {
  /// What became of it.
  enum Status: Hashable, Sendable {
    case given
    case refused
    case withdrawn
    /// What it was given for came to its end.
    case ended(ConsentEndReason)
    /// Its last day has passed.
    case expired
  }

  /// Names the consent within the record.
  var consent: String
  var status: Status
  var on: CivilDate

  static func name(_ ordinal: Int64) -> String { "consent-\(ordinal)" }

  static func refusal(_ item: ConsentItem, on day: CivilDate) -> String {
    "refusal-\(item.rawValue)-\(day)"
  }

  static func refusal(_ choice: SharingChoice, on day: CivilDate) -> String {
    "refusal-\(choice.scenario.rawValue)-\(choice.recipient)-\(day)"
  }

  /// The kinds of events that speak of consents.
  static let kinds = [
    PaperAgreed.kind, PaperRefused.kind, ConsentsEnded.kind, SharingAllowed.kind,
    SharingStopped.kind, GrantGiven.kind, GrantEnded.kind,
  ]

  /// What one event says, in order.
  static func all(in event: BorrowerEvent) -> [ConsentState] {
    switch event {
    case .paperAgreed(let agreed):
      agreed.replaced.map {
        ConsentState(consent: name($0), status: .ended(.replaced), on: agreed.paper.on)
      }
        + agreed.consents.map {
          ConsentState(consent: name($0.ordinal), status: .given, on: $0.givenOn)
        }
    case .paperRefused(let refused):
      ConsentItem.allCases.filter { $0.paper == refused.paper }.map {
        ConsentState(consent: refusal($0, on: refused.on), status: .refused, on: refused.on)
      }
    case .consentsEnded(let ended):
      ended.consents.map {
        ConsentState(consent: name($0), status: Status(ended.end.reason), on: ended.end.on)
      }
    case .sharingAllowed(let allowed):
      [
        ConsentState(
          consent: name(allowed.consent.ordinal), status: .given, on: allowed.consent.givenOn)
      ]
    case .sharingStopped(let stopped):
      stopped.consents.isEmpty
        ? [
          ConsentState(
            consent: refusal(stopped.choice, on: stopped.end.on), status: .refused,
            on: stopped.end.on)
        ]
        : stopped.consents.map {
          ConsentState(consent: name($0), status: Status(stopped.end.reason), on: stopped.end.on)
        }
    case .grantGiven(let given):
      [ConsentState(consent: name(given.grant.ordinal), status: .given, on: given.grant.givenOn)]
    case .grantEnded(let ended):
      [ConsentState(consent: name(ended.grant), status: .withdrawn, on: ended.on)]
    default: []
    }
  }
}

extension ConsentState.Status {
  init(_ reason: ConsentEndReason) {
    self = reason == .withdrawn ? .withdrawn : .ended(reason)
  }

  /// Why it ended, where there is more to say than the status.
  var reason: String? {
    guard case .ended(let reason) = self else { return nil }
    return reason.rawValue
  }
}
