/// One incident with personal data, from detection to its lessons (N53). It names no person.
public struct Incident: Hashable, Sendable {
  public var id: DeskCode
  public var cause: IncidentCause
  /// The kinds of information concerned.
  public var fields: [ShareField]
  /// How many persons it is thought to concern.
  public var persons: Int64
  public var detectedAt: Instant
  public var stage: IncidentStage
  public var containedAt: Instant?
  public var authorityAt: Instant?
  /// The authority's own number of the notice.
  public var authorityReference: DeskCode?
  public var notice: BreachNotice?
  public var round: NoticeRound?
  public var excuse: NoticeExcuse?
  /// When the persons were told, or excused.
  public var personsAt: Instant?
  public var lessons: DeskText?
  public var closedAt: Instant?

  public init(
    id: DeskCode, cause: IncidentCause, fields: [ShareField], persons: Int64, detectedAt: Instant
  ) {
    self.id = id
    self.cause = cause
    self.fields = fields
    self.persons = persons
    self.detectedAt = detectedAt
    stage = .detected
  }

  /// The time limits, all from the detection.
  public func clocks(_ terms: ComplianceTerms) -> [IncidentClock] {
    func clock(
      _ step: IncidentClock.Step, _ hours: Int64, _ done: Instant?
    ) -> IncidentClock {
      IncidentClock(step: step, dueAt: detectedAt.adding(seconds: hours * 3600), doneAt: done)
    }
    return [
      clock(.containment, terms.containHours, containedAt),
      clock(.authority, terms.authorityHours, authorityAt),
      clock(.persons, terms.personsHours, personsAt),
    ]
  }
}

extension Incident: Coded {
  public init(_ f: inout Fields, _ v: Incident?) throws(CodecError) {
    id = try f("id", v?.id)
    cause = try f("cause", v?.cause)
    fields = try f.list("fields", v?.fields)
    persons = try f("persons", v?.persons)
    detectedAt = try f("detectedAt", v?.detectedAt)
    stage = try f("stage", v?.stage)
    containedAt = try f.optional("containedAt", v?.containedAt)
    authorityAt = try f.optional("authorityAt", v?.authorityAt)
    authorityReference = try f.optional("authorityReference", v?.authorityReference)
    notice = try f.optional("notice", v?.notice)
    round = try f.optional("round", v?.round)
    excuse = try f.optional("excuse", v?.excuse)
    personsAt = try f.optional("personsAt", v?.personsAt)
    lessons = try f.optional("lessons", v?.lessons)
    closedAt = try f.optional("closedAt", v?.closedAt)
  }
}
