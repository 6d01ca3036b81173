/// How well scores order and state the risk of rows whose outcome is known.
public struct RankingQuality: Sendable, Hashable, Codable {
  /// Area under the ROC curve, 0…1: how often a bad row scores above a good one; a tie counts half.
  public var auc: Double
  /// Kolmogorov–Smirnov distance of the bad and the good rows' score distributions, 0…1.
  public var ks: Double
  /// Mean squared difference of probability and outcome, 0…1; smaller is better.
  public var brier: Double

  /// Figures measured elsewhere, such as means over folds.
  public init(auc: Double, ks: Double, brier: Double) {
    self.auc = auc
    self.ks = ks
    self.brier = brier
  }

  /// - Parameters:
  ///   - probabilities: of the event, one per row.
  ///   - outcomes: whether the event came, as many as `probabilities`.
  /// - Returns: `nil` when one of the two outcomes is missing: nothing can be ranked then.
  public init?(probabilities: [Double], outcomes: [Bool]) {
    precondition(probabilities.count == outcomes.count)
    let bad = outcomes.count(where: { $0 })
    let good = outcomes.count - bad
    guard bad > 0, good > 0 else { return nil }
    let order = probabilities.indices.sorted { probabilities[$0] < probabilities[$1] }
    var badBelow = 0
    var goodBelow = 0
    var halfPairs: Int = 0  // pairs in the right order, twice: ties count one
    var distance = 0.0
    var start = 0
    while start < order.count {
      var end = start
      var tiedBad = 0
      while end < order.count, probabilities[order[end]] == probabilities[order[start]] {
        if outcomes[order[end]] { tiedBad += 1 }
        end += 1
      }
      let tiedGood = end - start - tiedBad
      halfPairs += tiedBad * (2 * goodBelow + tiedGood)
      badBelow += tiedBad
      goodBelow += tiedGood
      let gap = Double(goodBelow) / Double(good) - Double(badBelow) / Double(bad)
      distance = max(distance, abs(gap))
      start = end
    }
    auc = Double(halfPairs) / (2 * Double(bad) * Double(good))
    ks = distance
    brier =
      zip(probabilities, outcomes).reduce(0) { sum, row in
        let miss = row.0 - (row.1 ? 1 : 0)
        return sum + miss * miss
      } / Double(outcomes.count)
  }
}
