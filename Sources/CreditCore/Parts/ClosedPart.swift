/// Closed things that left a borrower's state together, so that the state stays small: a loan that
/// was settled and told as closed, the cycles of the purchase line that are over, papers and
/// consents that newer ones replaced, reminders that were given. Nothing in it changes any more
/// unless somebody puts it right; then all of it comes back into the state.
public struct ClosedPart: Hashable, Sendable {
  public var loans: [Loan]
  public var papers: [SignedPaper]
  public var consents: [Consent]
  public var notices: [BorrowerNotice]
  public var line: LinePart?
  /// What the bureau stored of the loans.
  var accounts: [PlacedAccount]

  /// An account with its place in the list that it left.
  struct PlacedAccount: Hashable {
    var place: Int64
    var account: BureauStanding.Account
  }

  init(
    loans: [Loan] = [], papers: [SignedPaper] = [], consents: [Consent] = [],
    notices: [BorrowerNotice] = [], line: LinePart? = nil, accounts: [PlacedAccount] = []
  ) {
    self.loans = loans
    self.papers = papers
    self.consents = consents
    self.notices = notices
    self.line = line
    self.accounts = accounts
  }
}

/// Cycles of the purchase line that are over: what was bought, paid and told before a month.
public struct LinePart: Hashable, Sendable {
  public var contract: Int64
  /// The bill day up to which the line was followed when it left; what is dated before the first of
  /// its month left.
  public var through: CivilDate
  public var purchases: [Purchase]
  public var payments: [Payment]
  public var orders: [PurchaseOrder]
  public var billPlans: [BillPlan]
  public var told: [ToldMonth]
  /// What the bureau stored.
  public var stored: [BureauStanding.Told]
}

extension ClosedPart: Coded {
  public init(_ f: inout Fields, _ v: ClosedPart?) throws(CodecError) {
    self.init(
      loans: try f.listIfAny("loans", v?.loans), papers: try f.listIfAny("papers", v?.papers),
      consents: try f.listIfAny("consents", v?.consents),
      notices: try f.listIfAny("notices", v?.notices), line: try f.optional("line", v?.line),
      accounts: try f.listIfAny("accounts", v?.accounts))
  }
}

extension ClosedPart.PlacedAccount: Coded {
  init(_ f: inout Fields, _ v: ClosedPart.PlacedAccount?) throws(CodecError) {
    self.init(place: try f("place", v?.place), account: try f("account", v?.account))
  }
}

extension LinePart: Coded {
  public init(_ f: inout Fields, _ v: LinePart?) throws(CodecError) {
    self.init(
      contract: try f("contract", v?.contract), through: try f("through", v?.through),
      purchases: try f.listIfAny("purchases", v?.purchases),
      payments: try f.listIfAny("payments", v?.payments),
      orders: try f.listIfAny("orders", v?.orders),
      billPlans: try f.listIfAny("billPlans", v?.billPlans),
      told: try f.listIfAny("told", v?.told), stored: try f.listIfAny("stored", v?.stored))
  }
}
