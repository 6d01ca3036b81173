/// One time of being overdue as it is kept: the notice and its row end with it, this stays for the
/// restrictions that outlast it and for the internal standing (R122, R128).
public struct LateEpisode: Hashable, Sendable {
  public var contract: Int64
  /// The missed due day.
  public var since: CivilDate
  /// The day it was made good; `nil` while it runs.
  public var endedOn: CivilDate?
  /// The day of its newest notice; `nil` while none was given.
  public var notifiedOn: CivilDate?

  public init(
    contract: Int64, since: CivilDate, endedOn: CivilDate? = nil, notifiedOn: CivilDate? = nil
  ) {
    self.contract = contract
    self.since = since
    self.endedOn = endedOn
    self.notifiedOn = notifiedOn
  }

  /// How many days it lasted, up to `day`.
  public func days(on day: CivilDate) -> Int { max(0, since.days(to: min(day, endedOn ?? day))) }
}

/// What following the accounts left in the borrower's state.
public struct MonitoringStanding: Hashable, Sendable {
  /// The newest reminder.
  public var reminder: PaymentReminder?
  /// Every time of being overdue, the oldest first.
  public var late: [LateEpisode]
  /// Who reports the accounts, once something was reported (R123).
  public var reporter: Reporter?
  /// What each bureau of our own feeds was told last (R85).
  public var feeds: [FeedRow]

  public init(
    reminder: PaymentReminder? = nil, late: [LateEpisode] = [], reporter: Reporter? = nil,
    feeds: [FeedRow] = []
  ) {
    self.reminder = reminder
    self.late = late
    self.reporter = reporter
    self.feeds = feeds
  }

  mutating func begin(_ episode: LateEpisode) { late.append(episode) }

  mutating func notify(of contract: Int64, on day: CivilDate) {
    guard let index = late.lastIndex(where: { $0.contract == contract && $0.since < day })
    else { return }
    late[index].notifiedOn = day
  }

  mutating func end(of contract: Int64, on day: CivilDate) {
    guard let index = late.lastIndex(where: { $0.contract == contract && $0.endedOn == nil })
    else { return }
    late[index].endedOn = day
  }
}

extension LateEpisode: Coded {
  public init(_ f: inout Fields, _ v: LateEpisode?) throws(CodecError) {
    self.init(
      contract: try f("contract", v?.contract), since: try f("since", v?.since),
      endedOn: try f.optional("endedOn", v?.endedOn),
      notifiedOn: try f.optional("notifiedOn", v?.notifiedOn))
  }
}

extension MonitoringStanding: Coded {
  public init(_ f: inout Fields, _ v: MonitoringStanding?) throws(CodecError) {
    self.init(
      reminder: try f.optional("reminder", v?.reminder), late: try f.listIfAny("late", v?.late),
      reporter: try f.optional("reporter", v?.reporter),
      feeds: try f.listIfAny("feeds", v?.feeds))
  }
}
