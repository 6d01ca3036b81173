#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Trains, calibrates and measures a model.
public enum ModelTrainer {
  /// Rows below this can't be cross-validated to any purpose.
  static let leastRows = 200

  /// Trains on all rows; the calibration and the card's quality come from out-of-fold scores. The
  /// same rows, settings and identity give the same bytes.
  ///
  /// - Throws: `.training` when there are too few rows of either outcome, `.library`.
  public static func train(
    _ set: TrainingSet, identity: ModelIdentity, settings: TrainingSettings = TrainingSettings(),
    table: TableLayout? = nil
  ) throws(ScoringError) -> TrainedModel {
    let originals = set.originals
    let events = originals.count(where: { set.outcomes[$0] })
    guard !set.features.isEmpty else { throw .training("no feature is left to train on") }
    guard originals.count >= leastRows else {
      throw .training("\(originals.count) rows; at least \(leastRows) are needed")
    }
    guard min(events, originals.count - events) >= settings.folds * 2 else {
      throw .training(
        "\(events) of \(originals.count) rows are positive; both outcomes need at least "
          + "\(settings.folds * 2)")
    }
    let validation = try CrossValidation(set, settings: settings)
    let all = Array(set.outcomes.indices)
    let orders = set.categoryOrders(from: originals)
    let values = set.matrix(of: all, orders: orders)
    let matrix = try FeatureMatrix(values: values, columns: set.features.count)
    try matrix.setOutcomes(set.outcomes)
    let booster = try Booster.trained(
      on: matrix, signs: set.features.map(\.sign), settings: settings)
    let bytes = try booster.bytes()
    let calibration = IsotonicCurve(
      margins: validation.margins, outcomes: originals.map { set.outcomes[$0] })
    let card = ModelCard(
      version: "\(identity.name)-\(identity.trainedOn)-\(TrainedModel.digest(of: bytes))",
      identity: identity, settings: settings, rows: originals.count, events: events,
      features: features(set, orders: orders), quality: validation.quality,
      calibration: calibration, margins: ReferenceDistribution(of: validation.margins),
      table: table)
    return TrainedModel(
      bytes: bytes, card: card,
      goldenRows: try goldenRows(set, orders: orders, booster: booster, calibration: calibration))
  }

  private static func features(
    _ set: TrainingSet, orders: [CategoryOrder?]
  ) -> [ModelCard.Feature] {
    let originals = set.originals
    let values = set.matrix(of: originals, orders: orders)
    let count = set.features.count
    return set.features.enumerated().map { column, feature in
      ModelCard.Feature(
        name: feature.name, sign: feature.sign, order: orders[column],
        distribution: ReferenceDistribution(
          of: originals.indices.map { Double(values[$0 * count + column]) }))
    }
  }

  /// Rows taken at equal distances, masked copies among them, with the scores they get now.
  private static func goldenRows(
    _ set: TrainingSet, orders: [CategoryOrder?], booster: borrowing Booster,
    calibration: IsotonicCurve
  ) throws(ScoringError) -> [TrainedModel.GoldenRow] {
    let count = TrainedModel.goldenRowCount
    let rows = (0..<count).map { $0 * (set.outcomes.count - 1) / (count - 1) }
    let values = set.matrix(of: rows, orders: orders)
    let width = set.features.count
    let matrix = try FeatureMatrix(values: values, columns: width)
    let margins = try booster.predict(matrix, .margin).map(Double.init)
    return margins.enumerated().map { place, margin in
      let features = values[place * width..<(place + 1) * width].map { $0.isNaN ? nil : $0 }
      return TrainedModel.GoldenRow(
        features: features, raw: 1 / (1 + exp(-margin)),
        probability: calibration.probability(atMargin: margin))
    }
  }
}
