/// What a payment is for, in the cost table (综合融资成本明示表; N2). Principal is the one kind that is
/// no cost.
public struct CostKind: RawRepresentable, Hashable, Sendable {
  /// The kind's word, such as `guarantee`.
  public let rawValue: String

  /// The kind with this word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// 本金; what was lent.
  public static let principal = CostKind(rawValue: "principal")
  /// 利息.
  public static let interest = CostKind(rawValue: "interest")
  /// 手续费, such as the fee of instalments.
  public static let fee = CostKind(rawValue: "fee")
  /// Principal that is owed but was kept back at the payout (民法典 670, A1).
  public static let deductedAtPayout = CostKind(rawValue: "deducted-at-payout")
}
