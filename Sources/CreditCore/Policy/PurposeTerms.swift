/// What borrowed money may be used for (资金用途, N11, N16).
public struct PurposeTerms: Sendable, Hashable {
  /// Codes a borrower may choose from.
  public var allowedPurposes: [String]
  /// Codes that are refused by rule.
  public var forbiddenPurposes: [String]

  /// Every value, as the policy of one day has it.
  public init(
    allowedPurposes: [String], forbiddenPurposes: [String]
  ) {
    self.allowedPurposes = allowedPurposes
    self.forbiddenPurposes = forbiddenPurposes
  }
}

extension PurposeTerms {
  init(_ policy: PolicyReader) throws(PolicyError) {
    self.init(
      allowedPurposes: try policy.names(.purposeAllowed),
      forbiddenPurposes: try policy.names(.purposeForbidden))
  }
}
