/// One question of a cohort rule. The raw values are stored with the membership and are the codes
/// of explanations; words for people are made at the edge.
public enum CohortCriterion: String, Sendable, CaseIterable, FieldValue {
  /// On the invitation list: in, whatever the others say.
  case invited
  /// The borrower's bucket is below the wave's share.
  case share
  /// 优质用户: never overdue here (R127, good users first).
  case neverOverdue = "never-overdue"
  /// Still on the first credit line here, never raised by an application.
  case firstLine = "first-line"
  /// Has a purchase line.
  case purchase
  /// Has a limit for cash loans.
  case cash
  /// Registered before a day that the rule names.
  case registeredBefore = "registered-before"

  /// What a policy may name as a segment; the others have fields of their own.
  public static let segments: [CohortCriterion] = [.neverOverdue, .firstLine, .purchase, .cash]
}

/// What a cohort rule says of one borrower, question by question (R127).
public struct CohortExplanation: Hashable, Sendable {
  /// One question and its answer.
  public struct Answer: Hashable, Sendable {
    public var criterion: CohortCriterion
    public var isMet: Bool

    public init(_ criterion: CohortCriterion, _ isMet: Bool) {
      self.criterion = criterion
      self.isMet = isMet
    }
  }

  /// Every question the rule asks, the invitation first.
  public var answers: [Answer]

  public init(answers: [Answer]) {
    self.answers = answers
  }

  /// In by invitation, or by meeting everything else.
  public var isIn: Bool {
    answers.contains { $0.criterion == .invited && $0.isMet }
      || answers.allSatisfy { $0.criterion == .invited || $0.isMet }
  }

  /// On what a membership rests: the invitation alone, or everything that was met.
  public var basis: [CohortCriterion] {
    let met = answers.filter(\.isMet).map(\.criterion)
    return met.contains(.invited) ? [.invited] : met
  }
}
