/// 试算平衡表: every account's debits and credits up to the end of a day.
public struct TrialBalance: Hashable, Sendable {
  /// One account of one product.
  public struct Line: Hashable, Sendable {
    public var account: BookAccount
    public var product: Product
    public var debit: Money
    public var credit: Money

    public init(account: BookAccount, product: Product, debit: Money, credit: Money) {
      self.account = account
      self.product = product
      self.debit = debit
      self.credit = credit
    }

    /// Debits less credits.
    public var balance: Money { debit - credit }
  }

  public var on: CivilDate
  /// By account and product; those without any entry are left out.
  public var lines: [Line]

  public init(on day: CivilDate, lines: [Line]) {
    on = day
    self.lines = lines
  }

  /// Debits less credits of all accounts: zero when the books balance.
  public var difference: Money { lines.lazy.map(\.balance).sum() }

  /// The balance of an account, of one product or of all.
  public func balance(_ account: BookAccount, _ product: Product? = nil) -> Money {
    lines.filter { $0.account == account && (product ?? $0.product) == $0.product }
      .map(\.balance).sum()
  }
}
