/// 会计科目表: the code, names and kind of every account; data of the institution.
public struct ChartOfAccounts: Hashable, Sendable {
  /// One account as the institution calls it.
  public struct Entry: Hashable, Sendable {
    public var account: BookAccount
    /// 科目代码.
    public var code: String
    public var name: BilingualText
    public var kind: AccountKind

    public init(account: BookAccount, code: String, name: BilingualText, kind: AccountKind) {
      self.account = account
      self.code = code
      self.name = name
      self.kind = kind
    }
  }

  /// By code.
  public let entries: [Entry]

  /// - Returns: `nil` when an account is missing or stands twice, or two have one code.
  public init?(_ entries: [Entry]) {
    guard entries.count == BookAccount.allCases.count,
      Set(entries.map(\.account)).count == entries.count,
      Set(entries.map(\.code)).count == entries.count
    else { return nil }
    self.entries = entries.sorted { $0.code < $1.code }
  }
}

extension BookAccount {
  /// The account's word in data and documents, such as `interestReceivable`.
  public var word: String { "\(self)" }
}
