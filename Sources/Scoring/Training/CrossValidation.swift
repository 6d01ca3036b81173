#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Scores of rows by models that never saw them: what calibration and honest measurement need.
struct CrossValidation {
  /// The log-odds of each original row, in the order of `TrainingSet.originals`.
  let margins: [Double]
  /// Means over the folds.
  let quality: RankingQuality

  init(_ set: TrainingSet, settings: TrainingSettings) throws(ScoringError) {
    let originals = set.originals
    let folds = CrossValidation.folds(set, settings: settings)
    var margins = Array(repeating: 0.0, count: set.outcomes.count)
    var qualities: [RankingQuality] = []
    for fold in 0..<settings.folds {
      let held = originals.filter { folds[$0] == fold }
      let training = set.outcomes.indices.filter { folds[$0] != fold }
      let orders = set.categoryOrders(from: training)
      let matrix = try FeatureMatrix(
        values: set.matrix(of: training, orders: orders), columns: set.features.count)
      try matrix.setOutcomes(training.map { set.outcomes[$0] })
      let booster = try Booster.trained(
        on: matrix, signs: set.features.map(\.sign), settings: settings)
      let rows = try FeatureMatrix(
        values: set.matrix(of: held, orders: orders), columns: set.features.count)
      let scores = try booster.predict(rows, .margin).map(Double.init)
      for (row, score) in zip(held, scores) { margins[row] = score }
      guard
        let quality = RankingQuality(
          probabilities: scores.map { 1 / (1 + exp(-$0)) }, outcomes: held.map { set.outcomes[$0] })
      else { throw .training("a fold holds only one outcome; more rows are needed") }
      qualities.append(quality)
    }
    self.margins = originals.map { margins[$0] }
    let count = Double(qualities.count)
    self.quality = RankingQuality(
      auc: qualities.reduce(0) { $0 + $1.auc } / count,
      ks: qualities.reduce(0) { $0 + $1.ks } / count,
      brier: qualities.reduce(0) { $0 + $1.brier } / count)
  }

  /// The fold of each row: both outcomes are dealt out evenly, a copy follows its original.
  private static func folds(_ set: TrainingSet, settings: TrainingSettings) -> [Int] {
    var random = RandomOrder(seed: settings.seed)
    var folds = Array(repeating: 0, count: set.outcomes.count)
    for outcome in [true, false] {
      let rows = random.shuffled(set.originals.filter { set.outcomes[$0] == outcome })
      for (place, row) in rows.enumerated() { folds[row] = place % settings.folds }
    }
    for (row, original) in set.copiedFrom.enumerated() {
      if let original { folds[row] = folds[original] }
    }
    return folds
  }
}
