/// One dated value of the policy with its source.
public struct PolicyItem: Sendable, Hashable {
  /// What it is a value of.
  public var key: PolicyKey
  /// The only kind of lender it holds for; `nil` for all that have no item of their own.
  public var lender: LenderType?
  /// The value.
  public var value: PolicyValue
  /// The first day it holds.
  public var validFrom: CivilDate
  /// The last day it holds; `nil` while it has no end.
  public var validTo: CivilDate?
  /// The rule or page it comes from.
  public var citation: String
  /// How well that source is known.
  public var strength: Strength
  /// Who approved it: a role, never a person's name.
  public var approver: String

  /// An item; ``PolicySet`` checks it against the others.
  public init(
    key: PolicyKey, lender: LenderType? = nil, value: PolicyValue, validFrom: CivilDate,
    validTo: CivilDate? = nil, citation: String, strength: Strength, approver: String
  ) {
    self.key = key
    self.lender = lender
    self.value = value
    self.validFrom = validFrom
    self.validTo = validTo
    self.citation = citation
    self.strength = strength
    self.approver = approver
  }

  /// Whether the item holds on a day.
  public func holds(on day: CivilDate) -> Bool {
    guard validFrom <= day else { return false }
    guard let validTo else { return true }
    return day <= validTo
  }
}
