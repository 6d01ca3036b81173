/// How a model is trained. The defaults are fixed: tuning gained nothing over them on the public
/// credit-card table.
public struct TrainingSettings: Sendable, Hashable, Codable {
  /// Boosting rounds, one tree each.
  public var trees = 250
  /// The most levels of a tree.
  public var depth = 4
  /// The step size in thousandths: 40 is 0.04.
  public var learningRateThousandths = 40
  /// The least sum of row weights (Hessian) in a leaf.
  public var leastLeafWeight = 10
  /// Parts of the cross-validation.
  public var folds = 5
  /// Decides the shuffle of the folds and of masked copies.
  public var seed: UInt64 = 350

  /// The defaults.
  public init() {}

  /// - Parameter signs: 1, 0 or -1 per feature: how the risk may move as the feature grows.
  func parameters(signs: [Int]) -> [(String, String)] {
    [
      ("objective", "binary:logistic"), ("nthread", "1"), ("verbosity", "0"),
      ("tree_method", "hist"), ("seed", "\(seed % 1_000_000)"), ("max_depth", "\(depth)"),
      ("eta", "\(Double(learningRateThousandths) / 1000)"),
      ("min_child_weight", "\(leastLeafWeight)"),
      ("monotone_constraints", "(" + signs.map(String.init).joined(separator: ",") + ")"),
    ]
  }
}
