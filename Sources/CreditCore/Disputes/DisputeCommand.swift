/// What is done about a dispute (N28).
public enum DisputeCommand: Hashable, Sendable {
  /// The borrower opens one.
  case open(OpenDispute)
  /// The bureau hands one on.
  case receive(ReceiveObjection)
  /// A person takes it up.
  case take(Int64, by: ReviewerRole)
  case addEvidence(Int64, [SealedRef])
  /// What the bureau handed on with an objection.
  case attach(Int64, SealedRef)
  /// Our own evidence, by a person.
  case prove(Int64, SealedRef, by: ReviewerRole)
  /// A person's finding.
  case find(FindDispute)
  /// What is put right of what the bureau was told, after a finding that it is wrong.
  case correct(Int64, ReportCorrection)
  /// 书面答复: our answer, sealed. The borrower is told by message that it is there.
  case answer(Int64, SealedRef)
  /// 本人声明: the borrower's own words beside the data.
  case state(Int64, SealedRef)
  /// What the bureau says of the result it was sent; a refused one is looked into again.
  case settleResult(Int64, isAccepted: Bool)
}

/// A dispute as the borrower opens it.
public struct OpenDispute: Hashable, Sendable {
  public var subject: DisputeSubject
  public var field: DisputedField
  /// What they wrote, and their evidence; sealed.
  public var claim: SealedRef
  public var evidence: [SealedRef]

  public init(
    subject: DisputeSubject, field: DisputedField, claim: SealedRef, evidence: [SealedRef] = []
  ) {
    self.subject = subject
    self.field = field
    self.claim = claim
    self.evidence = evidence
  }
}

/// An objection (待核查异议) as the bureau hands it on.
public struct ReceiveObjection: Hashable, Sendable {
  public var check: ObjectionNumber
  public var serial: ObjectionNumber
  public var subject: DisputeSubject
  public var field: DisputedField
  /// What it says, sealed.
  public var claim: SealedRef
  /// 核查开始日期: the clock counts from here.
  public var begunOn: CivilDate
  /// 核查到期日期, where the bureau set one.
  public var dueOn: CivilDate?

  public init(
    check: ObjectionNumber, serial: ObjectionNumber, subject: DisputeSubject,
    field: DisputedField, claim: SealedRef, begunOn: CivilDate, dueOn: CivilDate?
  ) {
    self.check = check
    self.serial = serial
    self.subject = subject
    self.field = field
    self.claim = claim
    self.begunOn = begunOn
    self.dueOn = dueOn
  }
}

/// What a person found.
public struct FindDispute: Hashable, Sendable {
  public var dispute: Int64
  public var verdict: DisputeVerdict
  public var reason: DisputeReason
  public var by: ReviewerRole
  /// What is put right at the bureau at once, where the data are wrong.
  public var correction: ReportCorrection?

  public init(
    dispute: Int64, verdict: DisputeVerdict, reason: DisputeReason, by: ReviewerRole,
    correction: ReportCorrection? = nil
  ) {
    self.dispute = dispute
    self.verdict = verdict
    self.reason = reason
    self.by = by
    self.correction = correction
  }
}
