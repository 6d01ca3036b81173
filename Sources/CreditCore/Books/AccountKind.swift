/// What kind of account it is (会计要素).
public enum AccountKind: String, Sendable, CaseIterable {
  /// 资产.
  case asset
  /// 负债.
  case liability
  /// 收入.
  case income
  /// 费用.
  case expense
  /// 表外: outside of the balance sheet.
  case memo
}
