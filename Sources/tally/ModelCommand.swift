import ArgumentParser
import Foundation
import TallyService

/// `tally model`: the scoring model of a table.
struct ModelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model", abstract: "Train, measure and use a scoring model.",
    subcommands: [ModelTrain.self, ModelEvaluate.self, ModelScore.self])
}

/// `tally model train`.
struct ModelTrain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train, calibrate and write a model with its card.",
    discussion: """
      Columns named after a protected attribute (sex, age, marriage, education and the like) and
      row numbers (id) are never used; the card lists what was left out.
      """)

  @Option(help: "A CSV file with a header row.")
  var data: String

  @Option(help: "The column that holds the outcome.")
  var label: String

  @Option(parsing: .unconditional, help: "The outcome that is bad; needed unless it is 0 or 1.")
  var positive: String?

  @Option(help: "Columns to leave out, separated by commas.")
  var exclude: String?

  @Option(help: "A JSON file of column names and 1 (more is worse) or -1 (more is better).")
  var monotone: String?

  @Option(help: "The model's name, the first part of its version.")
  var name = "table"

  @Option(help: "Who answers for the model.")
  var owner = "not named"

  @Option(help: "The training day kept in the card, YYYY-MM-DD; today when left out.")
  var trainedOn: String?

  @Option(help: "The folder to write.")
  var out: String

  func run() async throws {
    let request = ModelCommands.TrainRequest(
      data: data, label: label, positive: positive,
      exclude: exclude?.split(separator: ",").map(String.init) ?? [], monotone: monotone,
      name: name, owner: owner, trainedOn: trainedOn ?? ModelCommands.today, out: out)
    try await CommandOutput.write { () throws(CommandFailure) in try ModelCommands.train(request) }
  }
}

/// `tally model evaluate`.
struct ModelEvaluate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Measure a model on rows whose outcome is known.")

  @Option(help: "The model's folder.")
  var model: String

  @Option(help: "A CSV file with a header row.")
  var data: String

  @Option(help: "The column that holds the outcome.")
  var label: String

  @Option(parsing: .unconditional, help: "The outcome that is bad; the training's when left out.")
  var positive: String?

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try ModelCommands.evaluate(model: model, data: data, label: label, positive: positive)
    }
  }
}

/// `tally model score`.
struct ModelScore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Score JSON rows from standard input, one answer per line.")

  @Option(help: "The model's folder.")
  var model: String

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try ModelCommands.score(
        model: model, input: StandardInput.read(most: ModelCommands.largestInput))
    }
  }
}
