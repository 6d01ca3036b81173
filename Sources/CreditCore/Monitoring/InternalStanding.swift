/// 内部信用分: the lender's own number for how this borrower pays here. It starts full; each late
/// payment takes away points by rule, for a time. Nobody else gets it (R122).
public struct InternalStanding: Hashable, Sendable {
  /// What somebody has who never paid late.
  public static let full: Int64 = 1000
  /// The requirement on which it rests.
  public static let rule = "R122"

  public var points: Int64
  /// Every late payment that lowers it, the oldest first.
  public var reasons: [Reason]

  public init(points: Int64, reasons: [Reason]) {
    self.points = points
    self.reasons = reasons
  }

  /// One late payment and what it takes away.
  public struct Reason: Hashable, Sendable {
    public var contract: Int64
    public var since: CivilDate
    public var endedOn: CivilDate?
    public var daysOverdue: Int64
    /// The class of the rule: from so many days overdue on.
    public var fromDays: Int64
    public var points: Int64
    /// The first day on which it no longer counts; `nil` while it runs.
    public var countsUntil: CivilDate?

    public init(
      contract: Int64, since: CivilDate, endedOn: CivilDate?, daysOverdue: Int64, fromDays: Int64,
      points: Int64, countsUntil: CivilDate?
    ) {
      self.contract = contract
      self.since = since
      self.endedOn = endedOn
      self.daysOverdue = daysOverdue
      self.fromDays = fromDays
      self.points = points
      self.countsUntil = countsUntil
    }
  }
}

extension Borrower {
  /// The internal standing on a day, with every rule that lowered it.
  public func standing(on day: CivilDate, _ terms: MonitoringTerms) -> InternalStanding {
    var reasons: [InternalStanding.Reason] = []
    for episode in monitoring.late where episode.since < day {
      let days = Int64(episode.days(on: day))
      let counts = episode.endedOn?.adding(months: Int(terms.standingMonths))
      guard let rank = terms.standingFromDays.lastIndex(where: { $0 <= days }),
        counts.map({ day < $0 }) ?? true
      else { continue }
      reasons.append(
        InternalStanding.Reason(
          contract: episode.contract, since: episode.since, endedOn: episode.endedOn,
          daysOverdue: days, fromDays: terms.standingFromDays[rank],
          points: terms.standingPoints[rank], countsUntil: counts))
    }
    var points = InternalStanding.full
    for reason in reasons { points -= reason.points }
    return InternalStanding(points: max(0, points), reasons: reasons)
  }
}
