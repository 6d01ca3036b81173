/// Whom a wave takes in: the invited, and of those who meet every condition a share drawn by hash.
///
/// Conditions are facts of our own books. What a credit report says is no condition: it may be
/// used only for what the borrower agreed to when it was asked for (N25).
public struct CohortRule: Hashable, Sendable {
  /// How many of a thousand buckets are taken in.
  public var perMille: Int64
  /// Conditions of ``CohortCriterion/segments``, in no order.
  public var segments: Set<CohortCriterion>
  /// Only who registered before this day.
  public var registeredBefore: CivilDate?
  /// Taken in without any other condition.
  public var invited: Set<StreamID>

  public init(
    perMille: Int64, segments: Set<CohortCriterion> = [], registeredBefore: CivilDate? = nil,
    invited: Set<StreamID> = []
  ) {
    self.perMille = perMille
    self.segments = segments
    self.registeredBefore = registeredBefore
    self.invited = invited
  }

  /// Why a borrower is in or not in, question by question.
  ///
  /// - Parameter seed: the roll-out's seed.
  public func explain(_ borrower: Borrower, seed: Int64) -> CohortExplanation {
    var answers: [CohortExplanation.Answer] = []
    if !invited.isEmpty {
      answers.append(.init(.invited, invited.contains(borrower.id)))
    }
    answers.append(.init(.share, CohortBucket.of(borrower.id, seed: seed) < perMille))
    for criterion in CohortCriterion.segments where segments.contains(criterion) {
      answers.append(.init(criterion, borrower.meets(criterion)))
    }
    if let registeredBefore {
      answers.append(.init(.registeredBefore, borrower.registeredOn < registeredBefore))
    }
    return CohortExplanation(answers: answers)
  }

  /// Whether everybody whom an earlier rule takes in is taken in here too, by whatever data.
  func covers(_ earlier: CohortRule) -> Bool {
    let isLater =
      switch (registeredBefore, earlier.registeredBefore) {
      case (nil, _): true
      case (_?, nil): false
      case (let here?, let there?): here >= there
      }
    return perMille >= earlier.perMille && segments.isSubset(of: earlier.segments) && isLater
  }
}

extension Borrower {
  /// Whether a condition on the state holds.
  fileprivate func meets(_ criterion: CohortCriterion) -> Bool {
    switch criterion {
    case .neverOverdue: rollout.overdueOn == nil
    case .firstLine: agreement.map { $0.application == 1 } ?? false
    case .purchase: purchaseLine != nil
    case .cash: agreement?.offer.cashLimit.isPositive ?? false
    // These need the rule's own fields.
    case .invited, .share, .registeredBefore: false
    }
  }
}

extension CohortRule: CustomStringConvertible {
  /// The rule in plain words; of the invited only their number.
  public var description: String {
    var parts = ["\(perMille) of 1000"]
    parts += CohortCriterion.segments.filter(segments.contains).map(\.rawValue)
    if let registeredBefore { parts.append("registered before \(registeredBefore)") }
    let drawn = parts.joined(separator: " and ")
    return invited.isEmpty ? drawn : drawn + ", or of \(invited.count) invited"
  }
}
