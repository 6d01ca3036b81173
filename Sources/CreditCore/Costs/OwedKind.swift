/// What a part of a debt is for; the raw values are the interface's words.
public enum OwedKind: String, Sendable, CaseIterable {
  /// 实现债权的费用.
  case enforcementCost = "enforcement-cost"
  /// 罚息.
  case penalty
  /// 利息.
  case interest
  /// 手续费.
  case fee
  /// 本金.
  case principal

  /// Costs of enforcement, then interest of both kinds and fees, then principal (民法典 561; A3).
  public static let lawfulOrder: [OwedKind] = [
    .enforcementCost, .penalty, .interest, .fee, .principal,
  ]
}
