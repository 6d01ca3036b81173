/// What has been booked, told and reported about one account so far: the consequences already
/// issued, which are never rewritten but followed by correcting ones (design 1.3).
public struct Servicing: Hashable, Sendable {
  /// What the books hold for this account.
  public var booked: BookFigures
  /// The day up to which `booked` was computed.
  public var bookedOn: CivilDate
  /// 五级分类 as last decided, and when.
  public var loanClass: LoanClass
  public var classedOn: CivilDate
  /// The running overdue episode, if any.
  public var episode: OverdueEpisode?
  /// 非应计: what of the charges counts as income only when it is paid; `nil` while all does.
  public var suspension: Suspension?
  /// What the credit bureau was told.
  public var reported: ReportedAccount

  public init(from day: CivilDate) {
    self.init(
      booked: .zero, bookedOn: day, loanClass: .normal, classedOn: day, episode: nil,
      suspension: nil, reported: ReportedAccount())
  }

  private init(
    booked: BookFigures, bookedOn: CivilDate, loanClass: LoanClass, classedOn: CivilDate,
    episode: OverdueEpisode?, suspension: Suspension?, reported: ReportedAccount
  ) {
    self.booked = booked
    self.bookedOn = bookedOn
    self.loanClass = loanClass
    self.classedOn = classedOn
    self.episode = episode
    self.suspension = suspension
    self.reported = reported
  }
}

/// One time of being overdue, from the first missed due day until made good.
public struct OverdueEpisode: Hashable, Sendable {
  /// The missed due day.
  public var since: CivilDate
  /// The disclosure that carries the notice (R25, N22).
  public var notice: Int64
  /// The day the notice was sent; `nil` while it waits.
  public var notifiedOn: CivilDate?

  public init(since: CivilDate, notice: Int64, notifiedOn: CivilDate? = nil) {
    self.since = since
    self.notice = notice
    self.notifiedOn = notifiedOn
  }
}

extension Servicing: Coded {
  public init(_ f: inout Fields, _ v: Servicing?) throws(CodecError) {
    self.init(
      booked: try f("booked", v?.booked), bookedOn: try f("bookedOn", v?.bookedOn),
      loanClass: try f("loanClass", v?.loanClass), classedOn: try f("classedOn", v?.classedOn),
      episode: try f.optional("episode", v?.episode),
      suspension: try f.optional("suspension", v?.suspension),
      reported: try f("reported", v?.reported))
  }
}

extension OverdueEpisode: Coded {
  public init(_ f: inout Fields, _ v: OverdueEpisode?) throws(CodecError) {
    self.init(
      since: try f("since", v?.since), notice: try f("notice", v?.notice),
      notifiedOn: try f.optional("notifiedOn", v?.notifiedOn))
  }
}

extension LoanClass: FieldValue {}
