/// 催收记录: a contact about a debt that was made or tried, as it truly happened (N86). One that broke
/// a rule is recorded too, and says which.
public struct ContactAttempt: Hashable, Sendable {
  /// Counts the borrower's contacts.
  public var ordinal: Int64
  /// The case it belongs to.
  public var caseOrdinal: Int64
  public var plan: ContactPlan
  public var outcome: ContactOutcome
  /// Whether a third person was told of the debt.
  public var toldDebt: Bool
  /// What was done that is banned (N84), as declared or as found later.
  public var conduct: [BannedConduct]
  /// Under which the recording is kept.
  public var recording: DeskCode?
  /// Whether it fell into quiet hours to which the borrower had agreed.
  public var inAgreedHours: Bool
  /// The rules that it broke.
  public var breaches: [ContactRule]

  public init(
    ordinal: Int64, caseOrdinal: Int64, plan: ContactPlan, outcome: ContactOutcome,
    toldDebt: Bool = false, conduct: [BannedConduct] = [], recording: DeskCode? = nil,
    inAgreedHours: Bool = false, breaches: [ContactRule] = []
  ) {
    self.ordinal = ordinal
    self.caseOrdinal = caseOrdinal
    self.plan = plan
    self.outcome = outcome
    self.toldDebt = toldDebt
    self.conduct = conduct
    self.recording = recording
    self.inAgreedHours = inAgreedHours
    self.breaches = breaches
  }

  /// The day in China on which it was made.
  public var day: CivilDate { plan.at.day }
}

/// What became of a contact. The raw values are stored.
public enum ContactOutcome: String, Sendable, CaseIterable, FieldValue {
  /// The person was spoken to.
  case reached
  /// The person was reached, and would not talk.
  case refused
  case unanswered
  /// The number is dead, or the address is not theirs any more.
  case numberDead = "number-dead"
  /// Somebody else answered.
  case wrongPerson = "wrong-person"
  /// A message or letter went out.
  case sent
  /// A third person does not want to be contacted: never again (N83).
  case objected

  /// Whether somebody answered: it counts as one of the day's calls (N81).
  public var isConnected: Bool {
    switch self {
    case .reached, .refused, .wrongPerson, .objected: true
    case .unanswered, .numberDead, .sent: false
    }
  }

  /// Whether the borrower was not to be had that way.
  var isFailed: Bool { self == .unanswered || self == .numberDead || self == .wrongPerson }

  /// Whether it can be the outcome of a contact.
  func fits(_ plan: ContactPlan) -> Bool {
    switch self {
    case .objected: plan.third != nil
    case .sent: !plan.kind.isSpoken
    case .reached, .refused, .unanswered, .numberDead, .wrongPerson: true
    }
  }
}

extension ContactAttempt: Coded {
  public init(_ f: inout Fields, _ v: ContactAttempt?) throws(CodecError) {
    self.init(
      ordinal: try f("ordinal", v?.ordinal), caseOrdinal: try f("case", v?.caseOrdinal),
      plan: try f("plan", v?.plan), outcome: try f("outcome", v?.outcome),
      toldDebt: try f("toldDebt", v?.toldDebt), conduct: try f.listIfAny("conduct", v?.conduct),
      recording: try f.optional("recording", v?.recording),
      inAgreedHours: try f("inAgreedHours", v?.inAgreedHours),
      breaches: try f.listIfAny("breaches", v?.breaches))
  }
}
