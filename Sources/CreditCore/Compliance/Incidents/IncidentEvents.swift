/// An incident was detected.
public struct IncidentOpened: DeskEvent {
  public static let kind = "incident.opened/1"
  public var id: DeskCode
  public var cause: IncidentCause
  public var fields: [ShareField]
  public var persons: Int64
  public var detectedAt: Instant
  public var by: DeskCode

  public init(
    id: DeskCode, cause: IncidentCause, fields: [ShareField], persons: Int64,
    detectedAt: Instant, by: DeskCode
  ) {
    self.id = id
    self.cause = cause
    self.fields = fields
    self.persons = persons
    self.detectedAt = detectedAt
    self.by = by
  }

  public init(_ f: inout Fields, _ v: IncidentOpened?) throws(CodecError) {
    self.init(
      id: try f("id", v?.id), cause: try f("cause", v?.cause),
      fields: try f.list("fields", v?.fields), persons: try f("persons", v?.persons),
      detectedAt: try f("detectedAt", v?.detectedAt), by: try f("by", v?.by))
  }

  public func apply(to state: Incident?) -> Incident? {
    Incident(id: id, cause: cause, fields: fields, persons: persons, detectedAt: detectedAt)
  }
}

/// The harm grows no more.
public struct IncidentContained: DeskEvent {
  public static let kind = "incident.contained/1"
  public var measures: DeskText
  public var by: DeskCode
  public var at: Instant

  public init(measures: DeskText, by: DeskCode, at: Instant) {
    self.measures = measures
    self.by = by
    self.at = at
  }

  public init(_ f: inout Fields, _ v: IncidentContained?) throws(CodecError) {
    self.init(
      measures: try f("measures", v?.measures), by: try f("by", v?.by), at: try f("at", v?.at))
  }

  public func apply(to state: Incident?) -> Incident? {
    var incident = state
    incident?.stage = .contained
    incident?.containedAt = at
    return incident
  }
}

/// The authority was told.
public struct AuthorityNotified: DeskEvent {
  public static let kind = "incident.authority-notified/1"
  public var authority: DeskText
  /// The authority's own number of the notice.
  public var reference: DeskCode
  public var by: DeskCode
  public var at: Instant

  public init(authority: DeskText, reference: DeskCode, by: DeskCode, at: Instant) {
    self.authority = authority
    self.reference = reference
    self.by = by
    self.at = at
  }

  public init(_ f: inout Fields, _ v: AuthorityNotified?) throws(CodecError) {
    self.init(
      authority: try f("authority", v?.authority), reference: try f("reference", v?.reference),
      by: try f("by", v?.by), at: try f("at", v?.at))
  }

  public func apply(to state: Incident?) -> Incident? {
    var incident = state
    incident?.stage = .authorityNotified
    incident?.authorityAt = at
    incident?.authorityReference = reference
    return incident
  }
}

/// The notices to a list of persons began.
public struct NoticesBegun: DeskEvent {
  public static let kind = "incident.notices-begun/1"
  public var notice: BreachNotice
  public var list: Digest
  public var count: Int64
  public var by: DeskCode

  public init(notice: BreachNotice, list: Digest, count: Int64, by: DeskCode) {
    self.notice = notice
    self.list = list
    self.count = count
    self.by = by
  }

  public init(_ f: inout Fields, _ v: NoticesBegun?) throws(CodecError) {
    self.init(
      notice: try f("notice", v?.notice), list: try f("list", v?.list),
      count: try f("count", v?.count), by: try f("by", v?.by))
  }

  public func apply(to state: Incident?) -> Incident? {
    var incident = state
    incident?.stage = .notifyingPersons
    incident?.notice = notice
    incident?.round = NoticeRound(list: list, count: count)
    incident?.excuse = nil
    incident?.personsAt = nil
    return incident
  }
}

/// A page of the list was gone through; with the last one the persons are notified.
public struct NoticesAdvanced: DeskEvent {
  public static let kind = "incident.notices-advanced/1"
  public var position: Int64
  /// How many notices of this page were committed.
  public var told: Int64
  /// How many references of this page got none.
  public var missed: Int64
  public var at: Instant

  public init(position: Int64, told: Int64, missed: Int64, at: Instant) {
    self.position = position
    self.told = told
    self.missed = missed
    self.at = at
  }

  public init(_ f: inout Fields, _ v: NoticesAdvanced?) throws(CodecError) {
    self.init(
      position: try f("position", v?.position), told: try f("told", v?.told),
      missed: try f("missed", v?.missed), at: try f("at", v?.at))
  }

  public func apply(to state: Incident?) -> Incident? {
    guard var incident = state, var round = incident.round else { return state }
    round.position = position
    round.told += told
    round.missed += missed
    incident.round = round
    if round.isDone {
      incident.stage = .personsNotified
      incident.personsAt = at
    }
    return incident
  }
}

/// The persons need not be told, with the reason.
public struct PersonsExcused: DeskEvent {
  public static let kind = "incident.persons-excused/1"
  public var excuse: NoticeExcuse
  public var reason: DeskText
  public var by: DeskCode
  public var at: Instant

  public init(excuse: NoticeExcuse, reason: DeskText, by: DeskCode, at: Instant) {
    self.excuse = excuse
    self.reason = reason
    self.by = by
    self.at = at
  }

  public init(_ f: inout Fields, _ v: PersonsExcused?) throws(CodecError) {
    self.init(
      excuse: try f("excuse", v?.excuse), reason: try f("reason", v?.reason),
      by: try f("by", v?.by), at: try f("at", v?.at))
  }

  public func apply(to state: Incident?) -> Incident? {
    var incident = state
    incident?.stage = .personsExcused
    incident?.excuse = excuse
    incident?.personsAt = at
    return incident
  }
}

/// The incident is over, and what was learnt stands here.
public struct IncidentClosed: DeskEvent {
  public static let kind = "incident.closed/1"
  public var lessons: DeskText
  public var by: DeskCode
  public var at: Instant

  public init(lessons: DeskText, by: DeskCode, at: Instant) {
    self.lessons = lessons
    self.by = by
    self.at = at
  }

  public init(_ f: inout Fields, _ v: IncidentClosed?) throws(CodecError) {
    self.init(lessons: try f("lessons", v?.lessons), by: try f("by", v?.by), at: try f("at", v?.at))
  }

  public func apply(to state: Incident?) -> Incident? {
    var incident = state
    incident?.stage = .closed
    incident?.lessons = lessons
    incident?.closedAt = at
    return incident
  }
}
