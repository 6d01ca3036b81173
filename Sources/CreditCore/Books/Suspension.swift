/// 非应计: since when what an account charges counts as income only when it is paid, and what of its
/// charges stands outside of the balance sheet.
public struct Suspension: Hashable, Sendable {
  public var since: CivilDate
  public var interest: Money
  public var penalty: Money

  public init(since: CivilDate, interest: Money = .zero, penalty: Money = .zero) {
    self.since = since
    self.interest = interest
    self.penalty = penalty
  }
}

extension Suspension: Coded {
  public init(_ f: inout Fields, _ v: Suspension?) throws(CodecError) {
    self.init(
      since: try f("since", v?.since), interest: try f("interest", v?.interest),
      penalty: try f("penalty", v?.penalty))
  }
}
