/// Within how many days each kind of request is answered (N50): the law says "in time", so the
/// numbers are settings of the lender.
public struct RightsTerms: Sendable, Hashable {
  /// Days for a look at the data and a copy.
  public var accessDays: Int64
  /// Days for a copy in a form that programs read.
  public var exportDays: Int64
  /// Days for putting something right.
  public var correctionDays: Int64
  /// Days for a deletion that no rule decides at once.
  public var deletionDays: Int64
  /// Days for a restriction that no rule decides at once.
  public var restrictionDays: Int64
  /// Days for an explanation.
  public var explanationDays: Int64
  /// Days for a person's decision (N47).
  public var humanReviewDays: Int64
  /// Days for an objection to some use.
  public var objectionDays: Int64
  /// Days for an appeal against a cut or freeze of the limit (R70).
  public var limitAppealDays: Int64

  /// Every value, as the policy of one day has it.
  public init(
    accessDays: Int64, exportDays: Int64, correctionDays: Int64, deletionDays: Int64,
    restrictionDays: Int64, explanationDays: Int64, humanReviewDays: Int64, objectionDays: Int64,
    limitAppealDays: Int64
  ) {
    self.accessDays = accessDays
    self.exportDays = exportDays
    self.correctionDays = correctionDays
    self.deletionDays = deletionDays
    self.restrictionDays = restrictionDays
    self.explanationDays = explanationDays
    self.humanReviewDays = humanReviewDays
    self.objectionDays = objectionDays
    self.limitAppealDays = limitAppealDays
  }

  /// The days of one kind.
  public func days(_ kind: RightsKind) -> Int64 {
    switch kind {
    case .access: accessDays
    case .export: exportDays
    case .correction: correctionDays
    case .deletion: deletionDays
    case .restriction: restrictionDays
    case .explanation: explanationDays
    case .humanReview: humanReviewDays
    case .objection: objectionDays
    case .limitAppeal: limitAppealDays
    }
  }
}

extension RightsTerms {
  init(_ policy: PolicyReader) throws(PolicyError) {
    self.init(
      accessDays: try policy.integer(.rightsAccessDays),
      exportDays: try policy.integer(.rightsExportDays),
      correctionDays: try policy.integer(.rightsCorrectionDays),
      deletionDays: try policy.integer(.rightsDeletionDays),
      restrictionDays: try policy.integer(.rightsRestrictionDays),
      explanationDays: try policy.integer(.rightsExplanationDays),
      humanReviewDays: try policy.integer(.rightsHumanReviewDays),
      objectionDays: try policy.integer(.rightsObjectionDays),
      limitAppealDays: try policy.integer(.rightsLimitAppealDays))
  }
}
