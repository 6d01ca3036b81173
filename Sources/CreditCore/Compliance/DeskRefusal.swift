/// Why the compliance desk refused a command. The raw values are stable codes.
public enum DeskRefusal: String, Error, Sendable, CaseIterable {
  case unknown = "desk.unknown"
  case known = "desk.known"
  /// Nobody decides about themselves or approves their own paper.
  case ownAct = "desk.own-act"
  case dayOutOfRange = "desk.day-out-of-range"
  case stepOutOfOrder = "desk.step-out-of-order"
  case rolesMissing = "staff.roles-missing"
  case staffLeft = "staff.left"
  case assessmentIncomplete = "assessment.incomplete"
  case assessmentEnded = "assessment.ended"
  case incidentIncomplete = "incident.incomplete"
  case listChanged = "incident.list-changed"
  case listEmpty = "incident.list-empty"
  case auditOutOfOrder = "audit.out-of-order"
  /// Personal data were asked for without the role or the training for them.
  case accessDenied = "access.denied"

  /// The rule or requirement that asks for the refusal.
  public var rule: String {
    switch self {
    case .unknown, .known, .rolesMissing, .staffLeft, .accessDenied: "R74"
    case .ownAct, .assessmentIncomplete, .assessmentEnded: "N52"
    case .dayOutOfRange: "R75"
    case .stepOutOfOrder, .incidentIncomplete, .listChanged, .listEmpty: "N53"
    case .auditOutOfOrder: "R73"
    }
  }
}
