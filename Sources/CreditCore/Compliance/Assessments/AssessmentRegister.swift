/// All assessments, ready to answer whether a share rests on one (N52).
public struct AssessmentRegister: Sendable, Hashable {
  /// In the order of their ids.
  public let assessments: [Assessment]

  public init(_ assessments: [Assessment]) {
    self.assessments = assessments.sorted { $0.id < $1.id }
  }

  /// The live assessment of sharing in a scenario with a recipient that holds longest; `nil` when
  /// there is none.
  public func covering(
    _ scenario: SharingScenario, _ recipient: String, on day: CivilDate
  ) -> Assessment? {
    assessments.filter {
      $0.isLive(on: day) && $0.content.scenario == scenario
        && $0.content.recipient?.text == recipient
        && $0.content.activity == AssessedActivity.sharing(in: scenario)
    }.max { left, right in reviewBy(left, right, on: day) }
  }

  public func covers(_ scenario: SharingScenario, _ recipient: String, on day: CivilDate) -> Bool {
    covering(scenario, recipient, on: day) != nil
  }

  /// Every scenario and recipient of the list that rests on no live assessment on a day; a
  /// recipient that is not listed that day gets nothing and needs none.
  public func gaps(in register: SharingRegister, on day: CivilDate) -> [AssessmentGap] {
    register.list.scenarios.flatMap { rule in
      rule.recipients.sorted().compactMap { recipient in
        let isListed = register.recipient(recipient)?.isListed(on: day) ?? false
        return isListed && !covers(rule.scenario, recipient, on: day)
          ? AssessmentGap(scenario: rule.scenario, recipient: recipient) : nil
      }
    }
  }

  /// The assessments whose review falls due within some days, or fell due and were not renewed.
  public func due(on day: CivilDate, withinDays days: Int) -> [Assessment] {
    assessments.filter {
      guard let approval = $0.approval, $0.withdrawnOn == nil else { return false }
      return approval.reviewBy <= day.adding(days: days)
    }
  }

  private func reviewBy(_ left: Assessment, _ right: Assessment, on day: CivilDate) -> Bool {
    (left.approval?.reviewBy ?? day) < (right.approval?.reviewBy ?? day)
  }
}

/// A scenario and recipient without a live assessment.
public struct AssessmentGap: Sendable, Hashable {
  public var scenario: SharingScenario
  /// The recipient's id in the sharing register.
  public var recipient: String

  public init(scenario: SharingScenario, recipient: String) {
    self.scenario = scenario
    self.recipient = recipient
  }
}
