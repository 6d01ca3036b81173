public import CreditCore

/// One optional share that the borrower may switch on or off: a scenario with one named recipient,
/// and all that must be said before the choice (N46, R12, R27, R33, R39, R103).
public struct SharingOffer: Sendable, Hashable {
  public var choice: SharingChoice
  public var recipient: Recipient
  /// Sorted.
  public var purposes: [SharingPurpose]
  public var fields: [ShareField]
  /// Sorted.
  public var methods: [SharingMethod]
  public var refusal: RefusalEffect
  /// How long the record of each share is kept, in years.
  public var recordYears: Int64

  /// The scenarios that are the borrower's choice.
  public static let scenarios: [SharingScenario] = [.s1b, .s2b, .s2c, .s3b, .s3d, .s4, .s6b]

  /// Every offer of a list on a day, by scenario, then by recipient.
  public static func all(in register: SharingRegister, on day: CivilDate) -> [SharingOffer] {
    scenarios.flatMap { scenario in
      (register.rule(scenario)?.recipients.sorted() ?? []).compactMap { recipient in
        SharingOffer(SharingChoice(scenario: scenario, recipient: recipient), register)
      }
    }.filter { $0.recipient.isListed(on: day) }
  }

  /// - Returns: `nil` when the list asks for no consent there, or only for one that the service
  ///   needs.
  public init?(_ choice: SharingChoice, _ register: SharingRegister) {
    guard let rule = register.rule(choice.scenario), rule.recipients.contains(choice.recipient),
      let recipient = register.recipient(choice.recipient)
    else { return nil }
    // Insurance is offered by insurers only, whoever else handles complaints and lawsuits.
    guard choice.scenario != .s3b || recipient.role == .insurer else { return nil }
    let purposes = rule.purposes.filter { purpose in
      let need = rule.need(purpose, recipient.role)
      return [.separate, .written].contains(need.kind) && !need.necessary
    }.sorted { $0.rawValue < $1.rawValue }
    guard !purposes.isEmpty else { return nil }
    self.choice = choice
    self.recipient = recipient
    self.purposes = purposes
    fields = []
    for purpose in purposes {
      for field in rule.fields(for: purpose) where !fields.contains(field) { fields.append(field) }
    }
    methods = rule.methods.sorted { $0.rawValue < $1.rawValue }
    refusal = rule.refusal
    recordYears = rule.retentionYears
  }
}

/// What the borrower has said to one offer.
public enum SharingStanding: Sendable, Hashable {
  case on(since: CivilDate)
  /// Given to an earlier version of the list: nothing leaves until it is given anew (R5).
  case outdated(since: CivilDate)
  /// Never asked or never answered: off.
  case off
  /// Said no; nobody asks again (N56).
  case declined

  public init(_ choice: SharingChoice, _ state: Borrower, list version: String) {
    let live = state.sharingConsents.filter {
      $0.isLive && $0.scenario == choice.scenario && $0.recipient == choice.recipient
    }
    if let current = live.last(where: { $0.listVersion == version }) {
      self = .on(since: current.givenOn)
    } else if let older = live.last {
      self = .outdated(since: older.givenOn)
    } else {
      self = state.declined.contains(choice) ? .declined : .off
    }
  }
}
