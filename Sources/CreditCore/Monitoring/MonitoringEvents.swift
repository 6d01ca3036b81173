/// An account became overdue; the notice that must precede adverse reporting is on its way (R25).
public struct AccountOverdue: BorrowerEventBody {
  public static let kind = "account.overdue/1"
  public var contract: Int64
  public var episode: OverdueEpisode
  public var amount: Money
  public var on: CivilDate

  public init(contract: Int64, episode: OverdueEpisode, amount: Money, on: CivilDate) {
    self.contract = contract
    self.episode = episode
    self.amount = amount
    self.on = on
  }

  public init(_ f: inout Fields, _ v: AccountOverdue?) throws(CodecError) {
    self.init(
      contract: try f("contract", v?.contract), episode: try f("episode", v?.episode),
      amount: try f("amount", v?.amount), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.updateServicing(of: contract) { $0.episode = episode }
    borrower.monitoring.begin(LateEpisode(contract: contract, since: episode.since))
    if borrower.rollout.overdueOn == nil { borrower.rollout.overdueOn = on }
  }
}

/// The notice before adverse reporting was sent; the waiting time runs from here (N22).
public struct NoticeGiven: BorrowerEventBody {
  public static let kind = "notice.given/1"
  public var contract: Int64
  public var disclosure: Int64
  public var on: CivilDate

  public init(contract: Int64, disclosure: Int64, on: CivilDate) {
    self.contract = contract
    self.disclosure = disclosure
    self.on = on
  }

  public init(_ f: inout Fields, _ v: NoticeGiven?) throws(CodecError) {
    self.init(
      contract: try f("contract", v?.contract), disclosure: try f("disclosure", v?.disclosure),
      on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.updateServicing(of: contract) {
      if $0.episode?.notice == disclosure { $0.episode?.notifiedOn = on }
    }
    borrower.monitoring.notify(of: contract, on: on)
    for index in borrower.rows.indices where borrower.rows[index].notice == disclosure {
      borrower.rows[index].noticeGivenOn = on
    }
  }
}

/// Nothing is overdue any more.
public struct AccountCured: BorrowerEventBody {
  public static let kind = "account.cured/1"
  public var contract: Int64
  public var on: CivilDate

  public init(contract: Int64, on: CivilDate) {
    self.contract = contract
    self.on = on
  }

  public init(_ f: inout Fields, _ v: AccountCured?) throws(CodecError) {
    self.init(contract: try f("contract", v?.contract), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.updateServicing(of: contract) { $0.episode = nil }
    borrower.monitoring.end(of: contract, on: on)
  }
}

/// 五级分类: the account's class changed by its days overdue (N18, N19).
public struct ClassChanged: BorrowerEventBody {
  public static let kind = "class.changed/1"
  public var contract: Int64
  public var loanClass: LoanClass
  public var daysOverdue: Int64
  public var on: CivilDate

  public init(contract: Int64, loanClass: LoanClass, daysOverdue: Int64, on: CivilDate) {
    self.contract = contract
    self.loanClass = loanClass
    self.daysOverdue = daysOverdue
    self.on = on
  }

  public init(_ f: inout Fields, _ v: ClassChanged?) throws(CodecError) {
    self.init(
      contract: try f("contract", v?.contract), loanClass: try f("loanClass", v?.loanClass),
      daysOverdue: try f("daysOverdue", v?.daysOverdue), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.updateServicing(of: contract) {
      $0.loanClass = loanClass
      $0.classedOn = on
    }
  }
}

/// Everything due on a business day was done here.
public struct DayClosed: BorrowerEventBody {
  public static let kind = "day.closed/1"
  public var through: CivilDate

  public init(through: CivilDate) {
    self.through = through
  }

  public init(_ f: inout Fields, _ v: DayClosed?) throws(CodecError) {
    through = try f("through", v?.through)
  }

  public func apply(to borrower: inout Borrower) {
    borrower.closedDay = max(borrower.closedDay, through)
  }
}
