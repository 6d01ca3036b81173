import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A model that answers. It is made only when its golden rows come out right.
///
/// The library's booster is used by one caller at a time; a row takes some tens of microseconds
/// without and about a millisecond with contributions.
public final class Predictor: Sendable {
  /// A row's log-odds and what made them.
  public struct Explanation: Sendable, Hashable {
    /// Log-odds of the event before calibration.
    public var margin: Double
    /// The share of each feature in the margin, in the card's order.
    public var contributions: [Double]
    /// The margin of the average row: `margin` is this plus the contributions.
    public var base: Double
  }

  /// The card of the model that answers.
  public let card: ModelCard
  private let booster: Mutex<Booster>

  /// - Throws: `.goldenRows` when a stored score isn't reproduced within a millionth, `.library`
  ///   when the bytes are no model, `.folder` when the card contradicts them.
  public init(_ model: TrainedModel) throws(ScoringError) {
    card = model.card
    let booster = try Booster.loaded(model.bytes)
    let count = model.card.features.count
    guard count > 0, try booster.featureCount() == count else {
      throw .folder(file: ModelFolder.cardName, problem: "has other features than the model")
    }
    guard model.card.calibration.isSound else {
      throw .folder(file: ModelFolder.cardName, problem: "has a broken calibration curve")
    }
    guard model.card.version.hasSuffix(TrainedModel.digest(of: model.bytes)) else {
      throw .folder(file: ModelFolder.cardName, problem: "is the card of another model")
    }
    self.booster = Mutex(booster)
    try verify(model.goldenRows)
  }

  private func verify(_ rows: [TrainedModel.GoldenRow]) throws(ScoringError) {
    guard rows.count == TrainedModel.goldenRowCount else {
      throw .folder(file: ModelFolder.goldenName, problem: "doesn't hold twenty rows")
    }
    for (place, row) in rows.enumerated() {
      guard row.features.count == card.features.count else { throw .goldenRows(row: place) }
      let margin = try margins([row.features.map { $0 ?? .nan }])[0]
      let raw = 1 / (1 + exp(-margin))
      let probability = card.calibration.probability(atMargin: margin)
      // Written so that a stored NaN is refused too.
      guard abs(raw - row.raw) <= 1e-6, abs(probability - row.probability) <= 1e-6 else {
        throw .goldenRows(row: place)
      }
    }
  }

  /// The log-odds of each row before calibration.
  ///
  /// - Parameter rows: the card's features in its order; NaN is missing.
  public func margins(_ rows: [[Float]]) throws(ScoringError) -> [Double] {
    guard !rows.isEmpty else { return [] }
    return try predict(rows, .margin).map(Double.init)
  }

  /// The calibrated probability of the event for each row, 0…1.
  public func probabilities(_ rows: [[Float]]) throws(ScoringError) -> [Double] {
    try margins(rows).map(card.calibration.probability(atMargin:))
  }

  /// The margin of one row with exact contributions (TreeSHAP).
  public func explain(_ row: [Float]) throws(ScoringError) -> Explanation {
    let margin = try Double(predict([row], .margin)[0])
    let parts = try predict([row], .contributions).map(Double.init)
    return Explanation(
      margin: margin, contributions: Array(parts.dropLast()), base: parts[parts.count - 1])
  }

  private func predict(
    _ rows: [[Float]], _ output: Booster.Output
  ) throws(ScoringError) -> [Float] {
    guard rows.allSatisfy({ $0.count == card.features.count }) else {
      throw .features("a row needs exactly \(card.features.count) features")
    }
    let values = rows.flatMap { $0 }
    let columns = card.features.count
    return try booster.withLock { booster throws(ScoringError) in
      try booster.predict(FeatureMatrix(values: values, columns: columns), output)
    }
  }
}
