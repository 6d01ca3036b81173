import Foundation
import Scoring

/// Data and models the tests share; each is made once.
enum Credit {
  static let identity = ModelIdentity(
    name: "test", owner: "model owner", trainedOn: "2026-11-01", dataset: "made for a test")

  /// Fewer trees than in service: enough to show that the parts work, in a second or two.
  static var quick: TrainingSettings {
    var settings = TrainingSettings()
    settings.trees = 60
    settings.learningRateThousandths = 120
    return settings
  }

  /// The table shipped with the simulation, read in place; it is too large to keep twice.
  static let histories: Result<[LabelledHistory], any Error> = Result {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "Sources/Simulation/Resources/taiwan-credit-card.csv")
    return try CreditCardColumns.histories(
      CSVTable([UInt8](Data(contentsOf: file))), partsPerMillion: 220_000)
  }

  /// A model of 8,000 rows of it.
  static let model: Result<TrainedModel, any Error> = Result {
    try ModelTrainer.train(
      histories: Array(histories.get().prefix(8_000)), identity: identity, settings: quick)
  }

  /// The South German table; see the resources' README for its source.
  static let germanFile = Bundle.module.bundleURL
    .appending(path: "Resources/south-german-credit.csv")

  static func germanCredit() throws -> CSVTable {
    try CSVTable([UInt8](Data(contentsOf: germanFile)))
  }

  /// A folder of its own for one test.
  static func scratchFolder() -> URL {
    FileManager.default.temporaryDirectory.appending(
      path: "tally-scoring-\(UInt64.random(in: 0 ... .max))")
  }
}
