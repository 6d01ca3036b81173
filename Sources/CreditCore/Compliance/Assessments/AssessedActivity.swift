/// What the law wants assessed before it begins (个人信息保护法 55, N52). The raw values are stored.
public enum AssessedActivity: String, Sendable, CaseIterable, FieldValue {
  /// 处理敏感个人信息.
  case sensitive
  /// 自动化决策.
  case automatedDecision = "automated_decision"
  /// 向其他个人信息处理者提供.
  case givingToOthers = "giving_to_others"
  /// 委托处理.
  case entrusting
  /// 公开.
  case publishing
  /// 向境外提供.
  case abroad
  /// Anything else of major effect on persons.
  case other

  /// Whether it is about one scenario of the sharing list and one recipient.
  public var namesRecipient: Bool { self == .givingToOthers || self == .entrusting }

  /// The activity that sharing in a scenario is.
  public static func sharing(in scenario: SharingScenario) -> AssessedActivity {
    scenario == .e ? .entrusting : .givingToOthers
  }
}
