/// One line of the register of processing activities (个人信息处理活动记录; N52, N56): made from the
/// sharing list and the assessments, never kept by hand.
public struct ProcessingActivity: Sendable, Hashable {
  public var scenario: SharingScenario
  public var recipient: Recipient
  public var purposes: [SharingPurpose]
  public var categories: [SharingCategory]
  public var fields: [ShareField]
  public var basis: [LegalBasis]
  public var methods: [SharingMethod]
  public var cites: [String]
  /// How long the record of each share is kept, in years.
  public var retentionYears: Int64
  /// The live assessment it rests on; `nil` when there is none.
  public var assessment: DeskCode?
  public var reviewBy: CivilDate?

  /// Every activity of the list in force, in the list's order.
  public static func all(
    _ register: SharingRegister, _ assessments: AssessmentRegister, on day: CivilDate
  ) -> [ProcessingActivity] {
    register.list.scenarios.flatMap { rule in
      rule.recipients.sorted().compactMap { id -> ProcessingActivity? in
        guard let recipient = register.recipient(id), recipient.isListed(on: day) else {
          return nil
        }
        let assessment = assessments.covering(rule.scenario, id, on: day)
        let purposes = rule.purposes.sorted { $0.rawValue < $1.rawValue }
        var fields: Set<ShareField> = []
        for purpose in purposes { fields.formUnion(rule.fields(for: purpose)) }
        return ProcessingActivity(
          scenario: rule.scenario, recipient: recipient, purposes: purposes,
          categories: rule.categories, fields: ShareField.allCases.filter(fields.contains),
          basis: rule.basis, methods: rule.methods.sorted { $0.rawValue < $1.rawValue },
          cites: rule.cites, retentionYears: rule.retentionYears, assessment: assessment?.id,
          reviewBy: assessment?.approval?.reviewBy)
      }
    }
  }
}
