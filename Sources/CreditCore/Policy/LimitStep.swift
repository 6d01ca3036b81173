/// One step of a limit ladder: who is at most this likely to default gets this limit (R54).
public struct LimitStep: Sendable, Hashable {
  /// The highest probability of default the step covers, in parts per million.
  public var maxProbabilityPPM: Int64
  /// The total credit limit (授信额度).
  public var limit: Money

  /// A step; ladders list them by rising probability.
  public init(maxProbabilityPPM: Int64, limit: Money) {
    self.maxProbabilityPPM = maxProbabilityPPM
    self.limit = limit
  }
}
