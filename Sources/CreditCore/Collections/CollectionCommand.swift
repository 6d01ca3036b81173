/// What is asked about the collection of an overdue debt (催收).
public enum CollectionCommand: Hashable, Sendable {
  /// Hands the open case to an agency of the white list (N85, R30).
  case assign(agency: DeskCode, by: DeskCode)
  /// Takes it back to the lender's own desk.
  case recall(by: DeskCode)
  /// Records a contact that was made or tried.
  case record(RecordContact)
  /// What the check of a recording or a complaint showed: conduct that is banned (N84).
  case fault(contact: Int64, [BannedConduct], by: DeskCode)
  /// The borrower agrees to contacts in quiet hours, or takes that back (N80).
  case quietHours(isAgreed: Bool)
}

/// A contact to be recorded.
public struct RecordContact: Hashable, Sendable {
  public var plan: ContactPlan
  public var outcome: ContactOutcome
  /// Whether a third person was told of the debt.
  public var toldDebt: Bool
  /// Banned conduct that is declared with it.
  public var conduct: [BannedConduct]
  public var recording: DeskCode?

  public init(
    plan: ContactPlan, outcome: ContactOutcome, toldDebt: Bool = false,
    conduct: [BannedConduct] = [], recording: DeskCode? = nil
  ) {
    self.plan = plan
    self.outcome = outcome
    self.toldDebt = toldDebt
    self.conduct = conduct
    self.recording = recording
  }
}
