import Scoring
import Testing

@Suite("Model trainer")
struct ModelTrainerTests {
  /// The public results for this table lie at 0.78 to 0.79. Below 0.76 something is broken; a
  /// mean above 0.82 is not skill but a leak of the outcome into the features.
  /// Half of the rows keep the test short.
  @Test("the credit-card table ranks as published, and not better", .timeLimit(.minutes(20)))
  func creditCard() throws {
    let card = try ModelTrainer.train(
      histories: Array(Credit.histories.get().prefix(12_000)), identity: Credit.identity,
      settings: Credit.quick
    ).card
    let quality = card.quality
    #expect((0.76...0.80).contains(quality.auc))
    #expect((0.40...0.48).contains(quality.ks))
    // Stating the overall rate for everyone would cost rate × (1 - rate); published models save
    // a fifth of that.
    let rate = Double(card.events) / Double(card.rows)
    #expect(quality.brier < 0.85 * rate * (1 - rate))
  }

  @Test("the South German table ranks as published")
  func southGerman() throws {
    let (set, layout) = try TableTraining(label: "credit_risk", positive: "0")
      .read(Credit.germanCredit())
    let model = try ModelTrainer.train(
      set, identity: Credit.identity, settings: Credit.quick, table: layout)
    #expect((0.75...0.82).contains(model.card.quality.auc))
    #expect(layout.excluded == ["personal_status_sex", "age", "foreign_worker"])
    #expect(model.card.events == 300)
  }

  @Test("too few rows, or rows of one outcome, train nothing")
  func tooFew() throws {
    let rows = try Credit.histories.get()
    #expect(throws: ScoringError.self) {
      try ModelTrainer.train(histories: Array(rows.prefix(199)), identity: Credit.identity)
    }
    #expect(throws: ScoringError.self) {
      try ModelTrainer.train(
        histories: Array(rows.filter { !$0.defaulted }.prefix(1_000)), identity: Credit.identity)
    }
  }

  @Test("the calibration rises from the lowest to the highest log-odds")
  func calibration() throws {
    let curve = try Credit.model.get().card.calibration
    let steps = stride(from: -6.0, through: 6.0, by: 0.01).map(curve.probability(atMargin:))
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(steps.first ?? 1 < 0.1)
    #expect(steps.last ?? 0 > 0.5)
  }

  @Test("calibrated probabilities agree with what happens to rows the model never saw")
  func calibratedOnNewRows() throws {
    let model = try ScoringModel(Credit.model.get())
    let rows = try Credit.histories.get().dropFirst(8_000).prefix(6_000)
    var expected = 0.0
    for row in rows { expected += Double(try model.score(row.history).probabilityPPM) / 1_000_000 }
    let happened = Double(rows.count(where: \.defaulted))
    #expect(abs(expected - happened) / happened < 0.1)
  }
}
