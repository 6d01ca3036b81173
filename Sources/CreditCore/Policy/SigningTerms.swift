/// How papers are signed on pages (R118).
public struct SigningTerms: Sendable, Hashable {
  /// Whether a one-time code must be typed in before a paper that binds is signed on a page.
  public var codeRequired: Bool

  /// Every value, as the policy of one day has it.
  public init(codeRequired: Bool) {
    self.codeRequired = codeRequired
  }
}

extension SigningTerms {
  init(_ policy: PolicyReader) throws(PolicyError) {
    self.init(codeRequired: try policy.flag(.signingCodeRequired))
  }
}
