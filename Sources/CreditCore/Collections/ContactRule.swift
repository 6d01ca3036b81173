/// A rule of collection that a contact can break (N80–N86). The raw values are stored.
public enum ContactRule: String, Sendable, CaseIterable, FieldValue {
  /// No case was open: nothing was overdue, or not for long enough.
  case noCase = "no-case"
  /// Contacts pause while a plan is kept, or a dispute or complaint is open.
  case paused
  /// The case was not given to this agency.
  case notAssigned = "not-assigned"
  /// The agency does not stand on the white list on that day.
  case agencyNotListed = "agency-not-listed"
  /// The agency's newest training is too old.
  case agencyUntrained = "agency-untrained"
  case quietHours = "quiet-hours"
  /// More calls on one day than allowed, over everybody who collects.
  case calls
  /// More tries on one day than allowed for one contact way.
  case tries
  case visits
  /// Too few people came.
  case visitAlone = "visit-alone"
  /// Contact with the borrower was not lost.
  case thirdTooEarly = "third-too-early"
  /// A third person was contacted for something else than contact or a message.
  case thirdPurpose = "third-purpose"
  /// The third person had said no.
  case thirdObjected = "third-objected"
  /// A third person was told of the debt.
  case thirdToldDebt = "third-told-debt"
  /// Conduct that is banned.
  case conduct
  /// What was spoken was not recorded.
  case notRecorded = "not-recorded"

  /// The rule's id.
  public var rule: String { refusal.rule }

  /// The refusal of a contact that would break it.
  public var refusal: Refusal {
    switch self {
    case .noCase: .collectionCaseUnknown
    case .paused: .collectionPaused
    case .notAssigned: .collectionNotAssigned
    case .agencyNotListed: .agencyNotListed
    case .agencyUntrained: .agencyUntrained
    case .quietHours: .contactInQuietHours
    case .calls: .contactCallsUsed
    case .tries: .contactTriesUsed
    case .visits: .contactVisitsUsed
    case .visitAlone: .contactVisitAlone
    case .thirdTooEarly, .thirdPurpose, .thirdToldDebt: .thirdPersonNotAllowed
    case .thirdObjected: .thirdPersonObjected
    case .conduct: .contactBanned
    case .notRecorded: .contactNotRecorded
    }
  }
}
