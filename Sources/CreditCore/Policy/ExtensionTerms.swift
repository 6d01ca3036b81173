/// How far and how often a loan can be extended (展期).
public struct ExtensionTerms: Sendable, Hashable {
  /// The most months in all.
  public var months: Int64
  /// How often.
  public var count: Int64

  /// Every value, as the policy of one day has it.
  public init(months: Int64, count: Int64) {
    self.months = months
    self.count = count
  }
}
