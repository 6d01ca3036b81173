/// The answer to a share request.
public struct ShareVerdict: Sendable, Hashable {
  /// Whether it may leave now.
  public var allowed: Bool
  /// The id of the rule that refused, or `R1` when allowed.
  public var rule: String
  /// Why, in a sentence; never personal data.
  public var reason: String
  /// The exact fields that may leave; when refused, those at fault.
  public var fields: [ShareField]

  /// Every value.
  public init(
    allowed: Bool, rule: String, reason: String, fields: [ShareField]
  ) {
    self.allowed = allowed
    self.rule = rule
    self.reason = reason
    self.fields = fields
  }
}
