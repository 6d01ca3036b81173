/// A model over a table's columns: what `tally model evaluate` and `tally model score` use.
public struct TableModel: Sendable {
  /// One row's answer.
  public struct Answer: Sendable, Hashable {
    /// One feature that raised the risk.
    public struct Reason: Sendable, Hashable {
      /// The name of a column or of an engineered feature.
      public var feature: String
      /// Log-odds it added.
      public var contribution: Double
      /// What it means, in plain English.
      public var text: String
    }

    /// Calibrated probability of the event, 0…1.
    public var probability: Double
    /// 350 (worst) … 950 (best).
    public var score: Int64
    /// 1 (best) … 10 (worst).
    public var grade: Int64
    /// At most four, the weightiest first.
    public var reasons: [Reason]
  }

  /// How the model does on rows with known outcomes.
  public struct Evaluation: Sendable, Hashable {
    /// Rows measured.
    public var rows: Int
    /// How well the scores order and state the risk of these rows.
    public var quality: RankingQuality
    /// Population stability index of the scores against the training rows.
    public var psi: Double
  }

  /// The columns the model reads.
  public let layout: TableLayout
  private let predictor: Predictor
  private let ranks: [[String: Float]]

  /// - Throws: as `Predictor.init(_:)`, and `.features` when the model wasn't trained on a table.
  public init(_ model: TrainedModel) throws(ScoringError) {
    guard let layout = model.card.table else {
      throw .features("the model scores six-month histories, not rows of a table")
    }
    let names =
      layout.columns.map(\.name)
      + (layout.addsHistoryFeatures ? EngineeredFeature.allCases.map(\.rawValue) : [])
    guard model.card.features.map(\.name) == names else {
      throw .folder(file: ModelFolder.cardName, problem: "has features its table doesn't give")
    }
    predictor = try Predictor(model)
    self.layout = layout
    ranks = model.card.features.map { $0.order?.ranks ?? [:] }
  }

  /// Scores one row.
  ///
  /// - Parameters:
  ///   - line: where the row stands, for errors.
  ///   - text: the text of a column, empty when missing.
  /// - Throws: `.table` naming the column that can't be used, or what `text` throws.
  public func answer(
    line: Int, text: (String) throws(ScoringError) -> String
  ) throws(ScoringError) -> Answer {
    let row = try features(line: line, text: text)
    let explanation = try predictor.explain(row)
    let probability = predictor.card.calibration.probability(atMargin: explanation.margin)
    let ppm = ScoreScale.partsPerMillion(probability)
    let worst = explanation.contributions.enumerated()
      .filter { $0.element > 0 }
      .sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }
      .prefix(4)
    let reasons = try worst.map { column, contribution throws(ScoringError) in
      let name = predictor.card.features[column].name
      return Answer.Reason(
        feature: name, contribution: contribution,
        text: try reasonText(column, missing: row[column].isNaN, text: text))
    }
    return Answer(
      probability: probability, score: ScoreScale.score(probabilityPPM: ppm),
      grade: ScoreScale.grade(probabilityPPM: ppm), reasons: reasons)
  }

  /// Measures the model on a table with known outcomes.
  ///
  /// - Throws: `.table` naming the line and column that can't be used.
  public func evaluate(
    _ table: CSVTable, label: String, positive: String?
  ) throws(ScoringError) -> Evaluation {
    let outcomes = try TableTraining.outcomes(
      table, label: label, positive: positive ?? layout.positive)
    let places = Dictionary(uniqueKeysWithValues: zip(table.header, 0...))
    var rows: [[Float]] = []
    rows.reserveCapacity(table.rowCount)
    for row in 0..<table.rowCount {
      rows.append(
        try features(line: table.line(ofRow: row)) { name throws(ScoringError) in
          guard let column = places[name] else {
            throw .table(line: 1, column: name, problem: "the model needs this column")
          }
          return try table.text(row: row, column: column)
        })
    }
    let margins = try predictor.margins(rows)
    let probabilities = margins.map(predictor.card.calibration.probability(atMargin:))
    guard let quality = RankingQuality(probabilities: probabilities, outcomes: outcomes) else {
      throw .table(line: 0, column: label, problem: "holds only one outcome")
    }
    return Evaluation(
      rows: rows.count, quality: quality,
      psi: predictor.card.margins.stabilityIndex(of: margins))
  }

  private func features(
    line: Int, text: (String) throws(ScoringError) -> String
  ) throws(ScoringError) -> [Float] {
    var row: [Float] = []
    row.reserveCapacity(predictor.card.features.count)
    for (place, column) in layout.columns.enumerated() {
      let cell = try text(column.name)
      if TableLayout.isMissing(cell) {
        row.append(.nan)
      } else if column.isText {
        row.append(ranks[place][cell] ?? .nan)
      } else if let number = TableLayout.number(cell) {
        row.append(Float(number))
      } else {
        throw .table(line: line, column: column.name, problem: "isn't a number")
      }
    }
    if layout.addsHistoryFeatures { row += try TableLayout.engineered(line: line, text: text) }
    return row
  }

  private func reasonText(
    _ column: Int, missing: Bool, text: (String) throws(ScoringError) -> String
  ) throws(ScoringError) -> String {
    let name = predictor.card.features[column].name
    if let feature = EngineeredFeature(rawValue: name), column >= layout.columns.count {
      return ReasonText(feature.reason(missing: missing)).english
    }
    return missing
      ? "\(name) isn't known, which raises the estimated risk."
      : "\(name) being \(try text(name)) raises the estimated risk."
  }
}

extension TableLayout {
  /// The engineered features of a row that holds the credit-card columns.
  static func engineered(
    line: Int, text: (String) throws(ScoringError) -> String
  ) throws(ScoringError) -> [Float] {
    let history = try CreditCardColumns.history(
      line: line, partsPerMillion: 1_000_000, text: text)
    return HistoryFeatures.engineered(history)
  }
}
