/// What a person found when they looked into a dispute.
public struct DisputeFinding: Hashable, Sendable {
  public var verdict: DisputeVerdict
  public var reason: DisputeReason
  /// Who looked; never the machine.
  public var by: ReviewerRole
  public var on: CivilDate
  /// The version of the profile at that time: what was wrong in it is put right by a later one.
  public var profile: Int64

  public init(
    verdict: DisputeVerdict, reason: DisputeReason, by: ReviewerRole, on: CivilDate, profile: Int64
  ) {
    self.verdict = verdict
    self.reason = reason
    self.by = by
    self.on = on
    self.profile = profile
  }
}

/// 核查结果. The raw values are stored.
public enum DisputeVerdict: String, Sendable, CaseIterable, FieldValue {
  /// 信息无误: what was reported is right.
  case correct
  /// 信息有误: it is wrong, and is corrected.
  case wrong
  /// 无法核实: it can't be settled; that is recorded as such (N28).
  case unsettled
}

/// Why. The raw values are stored.
public enum DisputeReason: String, Sendable, CaseIterable, FieldValue {
  /// Ledger, contract and report agree.
  case recordsAgree = "records-agree"
  /// A payment was booked late or not at all.
  case paymentFound = "payment-found"
  /// A figure or day was told wrongly.
  case wrongFigure = "wrong-figure"
  /// The contract is not this person's, or was made in their name by somebody else.
  case notTheirs = "not-theirs"
  /// The inquiry rested on a written authorisation.
  case inquiryAuthorised = "inquiry-authorised"
  /// There was no authorisation for the inquiry.
  case inquiryUnauthorised = "inquiry-unauthorised"
  /// We made no such inquiry.
  case notOurInquiry = "not-our-inquiry"
  /// The person's data were out of date or wrong.
  case profileWrong = "profile-wrong"
  /// The records that would tell do not exist any more, or contradict each other.
  case evidenceMissing = "evidence-missing"

  /// Whether it goes with a verdict.
  func fits(_ verdict: DisputeVerdict) -> Bool {
    switch self {
    case .recordsAgree, .inquiryAuthorised, .notOurInquiry: verdict == .correct
    case .paymentFound, .wrongFigure, .notTheirs, .inquiryUnauthorised, .profileWrong:
      verdict == .wrong
    case .evidenceMissing: verdict == .unsettled
    }
  }
}

extension DisputeFinding: Coded {
  public init(_ f: inout Fields, _ v: DisputeFinding?) throws(CodecError) {
    self.init(
      verdict: try f("verdict", v?.verdict), reason: try f("reason", v?.reason),
      by: try f("by", v?.by), on: try f("on", v?.on), profile: try f("profile", v?.profile))
  }
}
