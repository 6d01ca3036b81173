/// Lists against which people are checked.
public struct ScreeningTerms: Sendable, Hashable {
  /// The version of the sanctions list (N62).
  public var listVersion: String
  /// Persons the lender does not serve, with reason, source and expiry (黑名单).
  public var blockList: [BlockEntry]

  /// Every value, as the policy of one day has it.
  public init(
    listVersion: String, blockList: [BlockEntry]
  ) {
    self.listVersion = listVersion
    self.blockList = blockList
  }
}

extension ScreeningTerms {
  init(_ policy: PolicyReader) throws(PolicyError) {
    self.init(
      listVersion: try policy.name(.screeningListVersion),
      blockList: try policy.blockList(.screeningBlockList))
  }
}
