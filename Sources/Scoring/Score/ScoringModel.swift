/// The model that scores applicants from their six-month history (R45, R53): the same history and
/// model version always give the same score.
public struct ScoringModel: Sendable {
  private let predictor: Predictor

  /// The model's card; its `version` is stored with each score.
  public var card: ModelCard { predictor.card }

  /// - Throws: as `Predictor.init(_:)`, and `.features` when the model wasn't trained on six-month
  ///   histories.
  public init(_ model: TrainedModel) throws(ScoringError) {
    guard model.card.table == nil,
      model.card.features.map(\.name) == HistoryFeature.all.map(\.name)
    else { throw .features("the model wasn't trained on six-month histories") }
    predictor = try Predictor(model)
  }

  /// - Throws: `.history` when the history isn't six months within range.
  public func score(_ history: SixMonthHistory) throws(ScoringError) -> Score {
    let row = try HistoryFeatures(history).values
    let explanation = try predictor.explain(row)
    let ppm = ScoreScale.partsPerMillion(
      card.calibration.probability(atMargin: explanation.margin))
    return Score(
      probabilityPPM: ppm, score: ScoreScale.score(probabilityPPM: ppm),
      grade: ScoreScale.grade(probabilityPPM: ppm),
      reasons: reasons(row, explanation.contributions))
  }

  /// A history's log-odds with the contribution of each feature, for review and tests.
  public func explain(_ history: SixMonthHistory) throws(ScoringError) -> Predictor.Explanation {
    try predictor.explain(try HistoryFeatures(history).values)
  }

  /// A contribution under this many millionths changes the odds by less than 2%: too little to be
  /// called a reason.
  private static let leastContribution: Int64 = 20_000

  /// Contributions summed by reason; only those that raise the risk, at most four.
  private func reasons(_ row: [Float], _ contributions: [Double]) -> [Score.Reason] {
    var sums: [ReasonCode: Double] = [:]
    for (column, feature) in HistoryFeature.all.enumerated() {
      sums[feature.reason(missing: row[column].isNaN), default: 0] += contributions[column]
    }
    return
      sums.map { code, sum in
        Score.Reason(code: code, contribution: Int64((sum * 1_000_000).rounded()))
      }
      .filter { $0.contribution >= ScoringModel.leastContribution }
      .sorted { ($1.contribution, $0.code.rawValue) < ($0.contribution, $1.code.rawValue) }
      .prefix(4)
      .map { $0 }
  }
}
