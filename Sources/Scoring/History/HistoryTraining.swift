extension ModelTrainer {
  /// Trains the six-month history model.
  ///
  /// Rows are joined by copies of a share of them whose report part is missing, so that applicants
  /// with a blank file get sensible scores. The copies count in no measurement.
  ///
  /// - Parameter maskedPercent: copies per hundred rows, 0…100.
  /// - Throws: as `train(_:identity:settings:table:)`, and `.history` for a row out of range.
  public static func train(
    histories: [LabelledHistory], identity: ModelIdentity,
    settings: TrainingSettings = TrainingSettings(), maskedPercent: Int = 15
  ) throws(ScoringError) -> TrainedModel {
    var rows = histories
    var copiedFrom = [Int?](repeating: nil, count: histories.count)
    var random = RandomOrder(seed: settings.seed)
    let chosen = random.shuffled(Array(histories.indices))
      .prefix(histories.count * min(max(maskedPercent, 0), 100) / 100)
    for row in chosen {
      rows.append(
        LabelledHistory(
          history: histories[row].history.withoutReport, defaulted: histories[row].defaulted))
      copiedFrom.append(row)
    }
    var columns = HistoryFeature.all.map { _ in [Float]() }
    for row in rows {
      for (column, value) in try HistoryFeatures(row.history).values.enumerated() {
        columns[column].append(value)
      }
    }
    let features = zip(HistoryFeature.all, columns).map { feature, values in
      TrainingSet.Feature(name: feature.name, sign: feature.sign, values: .numbers(values))
    }
    return try train(
      TrainingSet(features: features, outcomes: rows.map(\.defaulted), copiedFrom: copiedFrom),
      identity: identity, settings: settings)
  }
}
