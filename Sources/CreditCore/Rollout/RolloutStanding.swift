/// Where a borrower stands in the roll-out of reporting.
public struct RolloutStanding: Hashable, Sendable {
  /// `nil` until their wave has come.
  public var joined: CohortMembership?
  /// The one prompt for the upgrade (服务升级); `nil` before it and after the borrower agreed.
  public var prompt: UpgradePrompt?
  /// The no to the authorisation, kept so that nobody asks again (N56); a later yes ends it.
  public var refusal: UpgradeRefusal?
  /// The day from which new use is stopped for want of the authorisation, told by a notice.
  public var lapsedOn: CivilDate?
  /// The first day on which anything was overdue here.
  public var overdueOn: CivilDate?

  public init(
    joined: CohortMembership? = nil, prompt: UpgradePrompt? = nil,
    refusal: UpgradeRefusal? = nil, lapsedOn: CivilDate? = nil, overdueOn: CivilDate? = nil
  ) {
    self.joined = joined
    self.prompt = prompt
    self.refusal = refusal
    self.lapsedOn = lapsedOn
    self.overdueOn = overdueOn
  }

  /// The borrower authorised reporting: nothing is asked or stopped any more.
  mutating func agree() {
    prompt = nil
    refusal = nil
    lapsedOn = nil
  }
}

/// That a borrower was shown the upgrade, and until when everything goes on as before (R79, R87).
public struct UpgradePrompt: Hashable, Sendable {
  public var cause: UpgradeCause
  public var on: CivilDate
  /// The last day that is sure to be unchanged; on its close the effect begins.
  public var graceUntil: CivilDate

  public init(cause: UpgradeCause, on: CivilDate, graceUntil: CivilDate) {
    self.cause = cause
    self.on = on
    self.graceUntil = graceUntil
  }
}

/// A borrower's no to the authorisation.
public struct UpgradeRefusal: Hashable, Sendable {
  /// The version of the paper that was refused.
  public var version: String
  public var on: CivilDate

  public init(version: String, on: CivilDate) {
    self.version = version
    self.on = on
  }
}

/// Why an upgrade is needed.
public enum UpgradeCause: String, Sendable, CaseIterable, FieldValue {
  /// Reporting was never authorised.
  case missing
  /// The authorisation is to an older text that the policy no longer takes.
  case olderPaper = "older-paper"
  /// It was given under an older sharing list (R5).
  case olderList = "older-list"
  /// The borrower had said no before their wave came: they are told what follows, not asked (N56).
  case declined
}

extension RolloutStanding: Coded {
  public init(_ f: inout Fields, _ v: RolloutStanding?) throws(CodecError) {
    self.init(
      joined: try f.optional("joined", v?.joined), prompt: try f.optional("prompt", v?.prompt),
      refusal: try f.optional("refusal", v?.refusal),
      lapsedOn: try f.optional("lapsedOn", v?.lapsedOn),
      overdueOn: try f.optional("overdueOn", v?.overdueOn))
  }
}

extension UpgradePrompt: Coded {
  public init(_ f: inout Fields, _ v: UpgradePrompt?) throws(CodecError) {
    self.init(
      cause: try f("cause", v?.cause), on: try f("on", v?.on),
      graceUntil: try f("graceUntil", v?.graceUntil))
  }
}

extension UpgradeRefusal: Coded {
  public init(_ f: inout Fields, _ v: UpgradeRefusal?) throws(CodecError) {
    self.init(version: try f("version", v?.version), on: try f("on", v?.on))
  }
}
