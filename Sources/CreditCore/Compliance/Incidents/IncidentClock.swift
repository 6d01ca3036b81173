/// A step of an incident with its time limit (N53).
public struct IncidentClock: Hashable, Sendable {
  /// What is timed.
  public enum Step: String, Sendable, CaseIterable {
    case containment
    case authority
    case persons
  }

  public var step: Step
  public var dueAt: Instant
  /// `nil` while it is not done.
  public var doneAt: Instant?

  public init(step: Step, dueAt: Instant, doneAt: Instant?) {
    self.step = step
    self.dueAt = dueAt
    self.doneAt = doneAt
  }

  /// Whether the limit was missed, or is missed now.
  public func isLate(at now: Instant) -> Bool { (doneAt ?? now) > dueAt }
}
