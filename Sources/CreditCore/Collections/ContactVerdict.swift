/// The answer to "may I contact now?".
public struct ContactVerdict: Hashable, Sendable {
  /// The rules that the contact would break; none when it is allowed.
  public var broken: [ContactRule]
  /// The earliest time at which nothing but time stands against it; `nil` when it is allowed, and
  /// when waiting does not help.
  public var earliest: Instant?
  /// Whether it falls into quiet hours to which the borrower agreed.
  public var inAgreedHours: Bool

  public init(broken: [ContactRule] = [], earliest: Instant? = nil, inAgreedHours: Bool = false) {
    self.broken = broken
    self.earliest = earliest
    self.inAgreedHours = inAgreedHours
  }

  public var isAllowed: Bool { broken.isEmpty }
}
