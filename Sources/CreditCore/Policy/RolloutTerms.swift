/// How a change that needs the borrower's yes is rolled out (循序渐进, R79, R87, R99).
public struct RolloutTerms: Sendable, Hashable {
  /// From which each borrower's bucket is drawn; the same for the whole roll-out (R127).
  public var seed: Int64
  /// Days from the prompt during which everything goes on as before (R87).
  public var graceDays: Int64
  /// Products whose new use needs the authorisation to report once the borrower's wave has come
  /// (R86). A cash draw needs it at any time (R114).
  public var requiresReporting: Set<Product>
  /// Versions of the authorisation that are no longer enough.
  public var outdatedPapers: Set<String>
  /// Versions of the sharing list under which an authorisation is no longer enough (R5).
  public var outdatedLists: Set<String>

  /// Every value, as the policy of one day has it.
  public init(
    seed: Int64, graceDays: Int64, requiresReporting: Set<Product>,
    outdatedPapers: Set<String> = [], outdatedLists: Set<String> = []
  ) {
    self.seed = seed
    self.graceDays = graceDays
    self.requiresReporting = requiresReporting
    self.outdatedPapers = outdatedPapers
    self.outdatedLists = outdatedLists
  }
}

extension RolloutTerms {
  init(_ policy: PolicyReader) throws(PolicyError) {
    self.init(
      seed: try policy.integer(.rolloutSeed),
      graceDays: try policy.integer(.rolloutGraceDays),
      requiresReporting: try policy.choiceSet(.rolloutRequiresReporting),
      outdatedPapers: Set(try policy.names(.rolloutOutdatedPapers)),
      outdatedLists: Set(try policy.names(.rolloutOutdatedLists)))
  }
}
