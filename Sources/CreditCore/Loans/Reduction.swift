/// An amount of debt by its kinds: what is forgiven (减免), or what is written off.
public struct Reduction: Hashable, Sendable {
  public var penalty: Money
  public var interest: Money
  public var principal: Money

  public init(penalty: Money = .zero, interest: Money = .zero, principal: Money = .zero) {
    self.penalty = penalty
    self.interest = interest
    self.principal = principal
  }

  public var total: Money { penalty + interest + principal }

  public static func + (left: Reduction, right: Reduction) -> Reduction {
    Reduction(
      penalty: left.penalty + right.penalty, interest: left.interest + right.interest,
      principal: left.principal + right.principal)
  }

  public static func - (left: Reduction, right: Reduction) -> Reduction {
    Reduction(
      penalty: left.penalty - right.penalty, interest: left.interest - right.interest,
      principal: left.principal - right.principal)
  }
}

extension Reduction: Coded {
  public init(_ f: inout Fields, _ v: Reduction?) throws(CodecError) {
    self.init(
      penalty: try f("penalty", v?.penalty), interest: try f("interest", v?.interest),
      principal: try f("principal", v?.principal))
  }
}
