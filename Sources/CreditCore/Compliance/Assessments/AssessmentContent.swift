/// What an impact assessment says (个人信息保护法 56, N52): is it lawful, proper and necessary, what
/// does it do to people, do the measures fit the risk.
public struct AssessmentContent: Hashable, Sendable {
  public var activity: AssessedActivity
  /// The scenario of the sharing list; only for giving to others and entrusting.
  public var scenario: SharingScenario?
  /// The recipient's id in the sharing register, with a scenario.
  public var recipient: DeskCode?
  public var purpose: DeskText
  /// The grounds it rests on.
  public var grounds: [LegalBasis]
  public var necessity: DeskText
  public var level: RiskLevel
  /// The effect on persons and the risks to their safety.
  public var risk: DeskText
  public var safeguards: [Safeguard]
  public var measures: DeskText

  public init(
    activity: AssessedActivity, scenario: SharingScenario? = nil, recipient: DeskCode? = nil,
    purpose: DeskText, grounds: [LegalBasis], necessity: DeskText, level: RiskLevel,
    risk: DeskText, safeguards: [Safeguard], measures: DeskText
  ) {
    self.activity = activity
    self.scenario = scenario
    self.recipient = recipient
    self.purpose = purpose
    self.grounds = grounds
    self.necessity = necessity
    self.level = level
    self.risk = risk
    self.safeguards = safeguards
    self.measures = measures
  }

  /// Whether everything is there that the activity asks for, and nothing beside it.
  public var isComplete: Bool {
    guard !grounds.isEmpty, !safeguards.isEmpty else { return false }
    guard activity.namesRecipient else { return scenario == nil && recipient == nil }
    return recipient != nil
      && scenario.map { AssessedActivity.sharing(in: $0) == activity } ?? false
  }
}

extension AssessmentContent: Coded {
  public init(_ f: inout Fields, _ v: AssessmentContent?) throws(CodecError) {
    self.init(
      activity: try f("activity", v?.activity), scenario: try f.optional("scenario", v?.scenario),
      recipient: try f.optional("recipient", v?.recipient), purpose: try f("purpose", v?.purpose),
      grounds: try f.list("grounds", v?.grounds), necessity: try f("necessity", v?.necessity),
      level: try f("level", v?.level), risk: try f("risk", v?.risk),
      safeguards: try f.list("safeguards", v?.safeguards),
      measures: try f("measures", v?.measures))
  }
}

extension LegalBasis: FieldValue {}
