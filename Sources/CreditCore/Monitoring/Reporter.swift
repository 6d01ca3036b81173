/// Who tells the credit bureau of an account: the data owner, and the agent who submits the files
/// for it where one is entrusted (报送机构, R84, R123).
public struct Reporter: Hashable, Sendable {
  /// The policy's name for a lender that submits by itself.
  public static let selfCode = "self"

  /// The agent's id in the sharing register; `nil` when the lender submits by itself.
  public var agent: String?
  /// Since when.
  public var since: CivilDate

  public init(agent: String?, since: CivilDate) {
    self.agent = agent
    self.since = since
  }
}

extension Borrower {
  /// Whether rows about this borrower's accounts are made, or may be.
  public var reportsAccounts: Bool { maySubmitRows }

  /// Which product a contract is of.
  public func product(ofContract contract: Int64) -> Product { product(of: contract) }
}

extension MonitoringTerms {
  /// The entrusted agent; `nil` when the lender submits by itself.
  public var agent: String? { submittingAgent == Reporter.selfCode ? nil : submittingAgent }
}

extension Reporter: Coded {
  public init(_ f: inout Fields, _ v: Reporter?) throws(CodecError) {
    self.init(agent: try f.optional("agent", v?.agent), since: try f("since", v?.since))
  }
}
