/// What one body is told of one borrower for one period (R85, R96).
public struct FeedRow: Hashable, Sendable {
  /// The version of the form; a reader refuses one it does not know.
  public static let version: Int64 = 1

  /// The share that carries it.
  public var disclosure: Int64
  /// The recipient's id in the sharing register.
  public var recipient: String
  /// The first and last day of the period; both are in it.
  public var from: CivilDate
  public var through: CivilDate
  public var accounts: [FeedAccount]

  public init(
    disclosure: Int64, recipient: String, from: CivilDate, through: CivilDate,
    accounts: [FeedAccount]
  ) {
    self.disclosure = disclosure
    self.recipient = recipient
    self.from = from
    self.through = through
    self.accounts = accounts
  }

  public var isAdverse: Bool { accounts.contains { $0.isAdverse } }

  /// What is owed of all accounts together.
  public var balance: Money { accounts.lazy.map(\.balance).sum() }
}

/// One line of a feed row: one product, or one contract (R96). Amounts are in 分.
public struct FeedAccount: Hashable, Sendable {
  public var product: Product
  /// The contract; the credit contract's for all loans together.
  public var contract: Int64
  public var openedOn: CivilDate
  /// How often it was used in the period: loans paid out, or purchases.
  public var drawCount: Int64
  /// How much was drawn or bought in the period.
  public var drawn: Money
  /// The most principal that was owed at the end of a day of the period.
  public var peakUse: Money
  /// Principal owed at the end of the period.
  public var balance: Money
  public var status: FeedStatus
  public var daysOverdue: Int64
  public var overdue: Money
  public var loanClass: LoanClass
  /// How many loans make up the line; 1 for a single contract.
  public var contracts: Int64

  /// 不良信息: not told before its notice and the days after it (N22).
  public var isAdverse: Bool {
    status == .overdue || (status == .open && loanClass > .specialMention)
  }
}

/// Where an account stands. The raw values are stored and are the feed's words.
public enum FeedStatus: String, Sendable, CaseIterable, FieldValue {
  case open
  case overdue
  case closed
}

extension FeedRow: Coded {
  public init(_ f: inout Fields, _ v: FeedRow?) throws(CodecError) {
    self.init(
      disclosure: try f("disclosure", v?.disclosure), recipient: try f("recipient", v?.recipient),
      from: try f("from", v?.from), through: try f("through", v?.through),
      accounts: try f.list("accounts", v?.accounts))
  }
}

extension FeedAccount: Coded {
  public init(_ f: inout Fields, _ v: FeedAccount?) throws(CodecError) {
    product = try f("product", v?.product)
    contract = try f("contract", v?.contract)
    openedOn = try f("openedOn", v?.openedOn)
    drawCount = try f("drawCount", v?.drawCount)
    drawn = try f("drawn", v?.drawn)
    peakUse = try f("peakUse", v?.peakUse)
    balance = try f("balance", v?.balance)
    status = try f("status", v?.status)
    daysOverdue = try f("daysOverdue", v?.daysOverdue)
    overdue = try f("overdue", v?.overdue)
    loanClass = try f("loanClass", v?.loanClass)
    contracts = try f("contracts", v?.contracts)
  }
}
