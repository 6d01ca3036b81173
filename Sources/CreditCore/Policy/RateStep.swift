/// One step of a price ladder: who is at most this likely to default pays this daily rate (J1).
public struct RateStep: Sendable, Hashable {
  /// The highest probability of default the step covers, in parts per million.
  public var maxProbabilityPPM: Int64
  /// Interest a day.
  public var dailyRate: Rate

  /// A step; ladders list them by rising probability.
  public init(maxProbabilityPPM: Int64, dailyRate: Rate) {
    self.maxProbabilityPPM = maxProbabilityPPM
    self.dailyRate = dailyRate
  }
}
