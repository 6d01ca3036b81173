import CreditCore
import Foundation
import Scoring
import Simulation

/// The real rows and the model of the demo: the borrowers' rows are drawn by the seed, the model
/// is trained on the rest.
struct DemoModel {
  let rows: [HistoryRow]
  let model: ScoringModel

  /// - Parameter folder: where the trained model is kept; a restarted demo reads it again.
  init(
    borrowers: Int, seed: UInt64, factorPPM: Int64, folder: String, on day: CivilDate
  ) throws(CommandFailure) {
    do {
      let table = try CSVTable(Array(try Data(contentsOf: CreditCardData.file)))
      let histories = try CreditCardColumns.histories(table, partsPerMillion: factorPPM)
      guard borrowers <= histories.count / 2 else {
        throw CommandFailure(
          .usage, code: "demo.borrowers", title: "Too many borrowers.",
          detail: "--borrowers takes at most \(histories.count / 2): each needs a real row, and "
            + "half of the rows are kept for training.")
      }
      var random = SeededGenerator(seed: seed, part: 0)
      let order = Array(histories.indices).shuffled(using: &random)
      rows = order.prefix(borrowers).map { HistoryRow(histories[$0]) }
      model = try Self.model(order.dropFirst(borrowers).map { histories[$0] }, folder, day)
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(
        .unavailable, code: "model.unusable", title: "The model can't be made.",
        detail: "\(error)")
    }
  }

  private static func model(
    _ training: [LabelledHistory], _ folder: String, _ day: CivilDate
  ) throws(ScoringError) -> ScoringModel {
    if FileManager.default.fileExists(atPath: folder + "/model.json") {
      return try ScoringModel(try ModelFolder.read(folder))
    }
    let trained = try ModelTrainer.train(
      histories: training,
      identity: ModelIdentity(
        name: "six-months", owner: "risk", trainedOn: "\(day)", dataset: "uci-taiwan"))
    try ModelFolder.write(trained, to: folder)
    return try ScoringModel(trained)
  }
}

extension HistoryRow {
  fileprivate init(_ history: LabelledHistory) {
    self.init(
      creditLine: history.history.creditLine ?? 0,
      monthsLate: history.history.monthsLate.map { $0 ?? 0 },
      bills: history.history.bills.map { $0 ?? 0 },
      payments: history.history.payments.map { $0 ?? 0 }, defaulted: history.defaulted)
  }
}
