import CreditCore
import Foundation
import Scoring

/// What the `tally model` commands do, apart from reading arguments and printing.
public enum ModelCommands {
  struct TrainAnswer: Encodable {
    var auc: Double
    var ks: Double
    var brier: Double
  }

  struct EvaluateAnswer: Encodable {
    var rows: Int
    var auc: Double
    var ks: Double
    var brier: Double
    var psi: Double
  }

  /// What to train: the words of `tally model train`.
  public struct TrainRequest: Sendable, Hashable {
    /// The path of a CSV file with a header row.
    public var data: String
    /// The column that holds the outcome.
    public var label: String
    /// The label's text for the event; `nil` when the label is 0 or 1.
    public var positive: String?
    /// Columns to leave out.
    public var exclude: [String]
    /// The path of a JSON object of column names and 1, -1 or 0.
    public var monotone: String?
    /// The model's name, the first part of its version.
    public var name: String
    /// Who answers for the model.
    public var owner: String
    /// `YYYY-MM-DD`, kept in the card.
    public var trainedOn: String
    /// The model folder's path.
    public var out: String

    /// A request in the words of the command line.
    public init(
      data: String, label: String, positive: String?, exclude: [String], monotone: String?,
      name: String, owner: String, trainedOn: String, out: String
    ) {
      self.data = data
      self.label = label
      self.positive = positive
      self.exclude = exclude
      self.monotone = monotone
      self.name = name
      self.owner = owner
      self.trainedOn = trainedOn
      self.out = out
    }
  }

  /// Trains on a table and writes the model folder; nothing is written unless all of it succeeds.
  ///
  /// - Returns: the cross-validated quality, `{auc, ks, brier}`.
  /// - Throws: `badInput` naming the file, line and column that can't be used.
  public static func train(_ request: TrainRequest) throws(CommandFailure) -> [UInt8] {
    guard CivilDate(request.trainedOn) != nil else {
      throw CommandFailure.badInput("trainedOn", "must be a day, YYYY-MM-DD")
    }
    let training = TableTraining(
      label: request.label, positive: request.positive, exclude: Set(request.exclude),
      monotone: try request.monotone.map(monotone(at:)) ?? [:])
    let identity = ModelIdentity(
      name: request.name, owner: request.owner, trainedOn: request.trainedOn,
      dataset: URL(filePath: request.data).lastPathComponent)
    let bytes = try InputFile.read(request.data, most: CSVTable.mostBytes)
    do throws(ScoringError) {
      let (set, layout) = try training.read(CSVTable(bytes))
      let model = try ModelTrainer.train(set, identity: identity, table: layout)
      try ModelFolder.write(model, to: request.out)
      let quality = model.card.quality
      return document(
        TrainAnswer(
          auc: rounded(quality.auc), ks: rounded(quality.ks), brier: rounded(quality.brier)))
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Measures a stored model on a table with known outcomes.
  ///
  /// - Parameter positive: the label's text for the event; the training's when `nil`.
  /// - Returns: `{rows, auc, ks, brier, psi}`; `psi` is the stability index of the scores against
  ///   the training rows.
  /// - Throws: `badInput` for a model that can't be trusted or a table that can't be used.
  public static func evaluate(
    model: String, data: String, label: String, positive: String?
  ) throws(CommandFailure) -> [UInt8] {
    let bytes = try InputFile.read(data, most: CSVTable.mostBytes)
    do throws(ScoringError) {
      let evaluation = try TableModel(ModelFolder.read(model))
        .evaluate(CSVTable(bytes), label: label, positive: positive)
      let quality = evaluation.quality
      return document(
        EvaluateAnswer(
          rows: evaluation.rows, auc: rounded(quality.auc), ks: rounded(quality.ks),
          brier: rounded(quality.brier), psi: rounded(evaluation.psi)))
    } catch {
      throw CommandFailure(error)
    }
  }

  private static func monotone(at path: String) throws(CommandFailure) -> [String: Int] {
    let bytes = try InputFile.read(path, most: 1 << 20)
    guard let signs = try? JSONDecoder().decode([String: Int].self, from: Data(bytes)),
      signs.values.allSatisfy({ (-1...1).contains($0) })
    else {
      throw CommandFailure.badInput(
        "monotone", "the file must be a JSON object of column names and 1 or -1")
    }
    return signs
  }

  /// One JSON document on one line.
  static func document(_ answer: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // The answers hold only text and finite numbers, which always encode.
    return [UInt8]((try? encoder.encode(answer)) ?? Data())
  }

  /// Six digits: more would only show noise.
  static func rounded(_ value: Double) -> Double {
    (value * 1_000_000).rounded() / 1_000_000
  }
}

/// Files named on the command line.
enum InputFile {
  /// - Throws: `badInput` when the file isn't there or is over `most` bytes.
  static func read(_ path: String, most: Int) throws(CommandFailure) -> [UInt8] {
    let file = URL(filePath: path)
    guard let size = try? file.resourceValues(forKeys: [.fileSizeKey]).fileSize else {
      throw CommandFailure.badInput("file", "\(path) isn't a file that can be read")
    }
    guard size <= most else {
      throw CommandFailure.badInput("file", "\(path) is over \(most >> 20) MiB")
    }
    guard let data = try? Data(contentsOf: file) else {
      throw CommandFailure.badInput("file", "\(path) can't be read")
    }
    return [UInt8](data)
  }
}

extension CommandFailure {
  /// A scoring error in the command's terms: what the data can cause is bad input, the rest a
  /// fault.
  init(_ error: ScoringError) {
    let title = "The model or its data can't be used."
    switch error {
    case .table(let line, let column, let problem):
      let places = [line > 0 ? "line \(line)" : nil, column.map { "column \($0)" }]
      let place = places.compactMap { $0 }.joined(separator: ", ")
      self.init(
        .badInput, code: "model.table", title: title,
        detail: place.isEmpty ? problem : "\(place): \(problem)")
    case .history(let problem):
      self.init(.badInput, code: "model.history", title: title, detail: problem)
    case .training(let problem):
      self.init(.badInput, code: "model.training", title: title, detail: problem)
    case .folder(let file, let problem):
      self.init(.badInput, code: "model.folder", title: title, detail: "\(file) \(problem)")
    case .goldenRows(let row):
      self.init(
        .badInput, code: "model.golden-rows", title: title,
        detail: "golden row \(row + 1) doesn't get its stored score again; the model was changed "
          + "or the boosting library is another version: train it again")
    case .features(let problem):
      self.init(.badInput, code: "model.features", title: title, detail: problem)
    case .library(let problem):
      self.init(
        .fault, code: "model.library", title: "The boosting library refused.", detail: problem)
    }
  }
}
