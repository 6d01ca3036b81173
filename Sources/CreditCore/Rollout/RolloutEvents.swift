/// The borrower's wave came: decided once, with its day and basis (R109, R127).
public struct CohortJoined: BorrowerEventBody {
  public static let kind = "cohort.joined/1"
  public var membership: CohortMembership

  public init(membership: CohortMembership) {
    self.membership = membership
  }

  public init(_ f: inout Fields, _ v: CohortJoined?) throws(CodecError) {
    membership = try f("membership", v?.membership)
  }

  /// A membership never changes, whatever is recorded after it.
  public func apply(to borrower: inout Borrower) {
    if borrower.rollout.joined == nil { borrower.rollout.joined = membership }
  }
}

/// The upgrade is shown to the borrower from now on, with the day of its effect (R79, R87).
public struct UpgradePrompted: BorrowerEventBody {
  public static let kind = "upgrade.prompted/1"
  public var prompt: UpgradePrompt

  public init(prompt: UpgradePrompt) {
    self.prompt = prompt
  }

  public init(_ f: inout Fields, _ v: UpgradePrompted?) throws(CodecError) {
    prompt = try f("prompt", v?.prompt)
  }

  public func apply(to borrower: inout Borrower) {
    borrower.rollout.prompt = prompt
  }
}

/// The time for the upgrade has passed without a yes: no new use from now on, and nothing else
/// changes (R86, R87). The notice of it is owed with the same close.
public struct UpgradeLapsed: BorrowerEventBody {
  public static let kind = "upgrade.lapsed/1"
  public var on: CivilDate
  public var notice: Int64

  public init(on: CivilDate, notice: Int64) {
    self.on = on
    self.notice = notice
  }

  public init(_ f: inout Fields, _ v: UpgradeLapsed?) throws(CodecError) {
    self.init(on: try f("on", v?.on), notice: try f("notice", v?.notice))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.rollout.lapsedOn = on
  }
}
