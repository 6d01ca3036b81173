/// What a payment is for, in the cost table (综合融资成本明示表; N2). Principal is the one kind that is
/// no cost.
public struct CostKind: RawRepresentable, Hashable, Sendable {
  /// The kind's word, such as `guarantee`.
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public static let principal = CostKind(rawValue: "principal")
  public static let interest = CostKind(rawValue: "interest")
  public static let fee = CostKind(rawValue: "fee")
  /// Principal that is owed but was kept back at the payout (民法典 670, A1).
  public static let deductedAtPayout = CostKind(rawValue: "deducted-at-payout")
}
