/// What an audit is told beside the events: the lists and the dated policy.
public struct AuditWorld: Sendable {
  public var register: SharingRegister
  public var policy: PolicySet
  public var lender: LenderType

  public init(register: SharingRegister, policy: PolicySet, lender: LenderType) {
    self.register = register
    self.policy = policy
    self.lender = lender
  }

  /// A whole number of the policy on a day; `nil` when it has none.
  func number(_ key: PolicyKey, on day: CivilDate) -> Int? {
    guard case .integer(let value) = policy.item(key, on: day, lender: lender)?.value else {
      return nil
    }
    return Int(value)
  }
}
