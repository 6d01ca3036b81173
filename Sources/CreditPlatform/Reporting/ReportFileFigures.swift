public import CreditCore

/// What a report file adds up to, fixed when it was planned (R20, R84, R97).
public struct ReportFileFigures: Hashable, Sendable {
  /// 余额, of all rows with figures, in 分.
  public var balance: Money
  /// 当前逾期总额 of all rows with figures, in 分.
  public var overdueTotal: Money
  /// The rows' balances less the ledger's for the rows' days: zero, or there is no such file.
  public var difference: Money
  /// Optional items that state something, and optional items (R97).
  public var filled: Int64
  public var optional: Int64
  /// Whose data they are: the institution code of the data provider (R84).
  public var owner: String
  /// Who hands the file in, by its id in the sharing register; `nil` when the owner does (R84).
  public var submitter: String?

  /// Nothing yet.
  public init(owner: String, submitter: String?) {
    balance = .zero
    overdueTotal = .zero
    difference = .zero
    filled = 0
    optional = 0
    self.owner = owner
    self.submitter = submitter
  }

  /// The share of optional items that are filled, in thousandths (R97).
  public var completeness: Int64 { optional == 0 ? 1000 : filled * 1000 / optional }

  mutating func add(_ row: ReportRow, ledger: AccountFigures?) {
    guard let told = row.account else { return }
    balance += told.balance
    overdueTotal += told.overdueTotal
    if let ledger { difference += told.balance - ledger.balance }
  }
}

extension ReportFileFigures: Coded {
  public init(_ f: inout Fields, _ v: ReportFileFigures?) throws(CodecError) {
    balance = try f("balance", v?.balance)
    overdueTotal = try f("overdueTotal", v?.overdueTotal)
    difference = try f("difference", v?.difference)
    filled = try f("filled", v?.filled)
    optional = try f("optional", v?.optional)
    owner = try f("owner", v?.owner)
    submitter = try f.optional("submitter", v?.submitter)
  }
}
