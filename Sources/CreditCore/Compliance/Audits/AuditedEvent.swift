/// An event as the audit reads it.
public struct AuditedEvent: Sendable {
  public var sequence: Int64
  public var event: BorrowerEvent
  public var businessDate: CivilDate
  /// Its place in the log; `nil` when it has none.
  public var logIndex: Int64?
  /// Whether the log has come past it, so that a missing place is a fault.
  public var isPastLog: Bool

  public init(
    sequence: Int64, event: BorrowerEvent, businessDate: CivilDate, logIndex: Int64?,
    isPastLog: Bool
  ) {
    self.sequence = sequence
    self.event = event
    self.businessDate = businessDate
    self.logIndex = logIndex
    self.isPastLog = isPastLog
  }
}
