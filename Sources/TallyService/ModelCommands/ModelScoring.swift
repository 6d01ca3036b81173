import Foundation
import Scoring

extension ModelCommands {
  /// The most bytes of rows given at once.
  public static let largestInput = 64 << 20

  struct ScoreAnswer: Encodable {
    struct Reason: Encodable {
      var feature: String
      var contribution: Double
      var text: String
    }

    var probability: Double
    var score: Int64
    var grade: Int64
    var reasons: [Reason]

    init(_ answer: TableModel.Answer) {
      probability = rounded(answer.probability)
      score = answer.score
      grade = answer.grade
      reasons = answer.reasons.map {
        Reason(feature: $0.feature, contribution: rounded($0.contribution), text: $0.text)
      }
    }
  }

  /// Scores rows given as one JSON object or as JSON lines. A number may be given as text; `null`
  /// says that a value isn't known. Either every row is answered or none.
  ///
  /// - Returns: one line per row, `{probability, score, grade, reasons:[{feature, contribution,
  ///   text}]}`; contributions are in log-odds.
  /// - Throws: `badInput` naming the line and column that can't be used.
  public static func score(model: String, input: [UInt8]) throws(CommandFailure) -> [UInt8] {
    guard input.count <= largestInput else {
      throw CommandFailure.badInput("rows", "the input is over \(largestInput >> 20) MiB")
    }
    let rows = try JSONRow.read(input)
    do throws(ScoringError) {
      let model = try TableModel(ModelFolder.read(model))
      var lines: [[UInt8]] = []
      for row in rows { lines.append(document(ScoreAnswer(try answer(row, by: model)))) }
      return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    } catch {
      throw CommandFailure(error)
    }
  }

  private static func answer(
    _ row: JSONRow, by model: TableModel
  ) throws(ScoringError) -> TableModel.Answer {
    try model.answer(line: row.line) { name throws(ScoringError) in
      guard let cell = row.cells[name] else {
        throw .table(
          line: row.line, column: name, problem: "the row lacks it; write null if it isn't known")
      }
      return cell.text
    }
  }
}

/// One row to score: column names and values.
struct JSONRow {
  /// A JSON scalar as the text a table would hold.
  struct Cell: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if value.decodeNil() {
        text = ""
      } else if let flag = try? value.decode(Bool.self) {
        text = flag ? "true" : "false"
      } else if let whole = try? value.decode(Int64.self) {
        text = "\(whole)"
      } else if let number = try? value.decode(Double.self) {
        text = "\(number)"
      } else {
        text = try value.decode(String.self)
      }
    }
  }

  let line: Int
  let cells: [String: Cell]

  private static let mostLineBytes = 1 << 20

  /// - Throws: `badInput` naming the line that isn't a JSON object of plain values.
  static func read(_ input: [UInt8]) throws(CommandFailure) -> [JSONRow] {
    if input.count <= mostLineBytes,
      let cells = try? JSONDecoder().decode([String: Cell].self, from: Data(input))
    {
      return [JSONRow(line: 1, cells: cells)]
    }
    var rows: [JSONRow] = []
    let lines = input.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (place, line) in lines.enumerated() where !line.allSatisfy({ $0 <= 0x20 }) {
      guard line.count <= mostLineBytes else {
        throw CommandFailure.badInput("line \(place + 1)", "is over 1 MiB")
      }
      guard let cells = try? JSONDecoder().decode([String: Cell].self, from: Data(line)) else {
        throw CommandFailure.badInput(
          "line \(place + 1)", "isn't a JSON object of column names and plain values")
      }
      rows.append(JSONRow(line: place + 1, cells: cells))
    }
    guard !rows.isEmpty else { throw CommandFailure.badInput("rows", "the input holds no row") }
    return rows
  }
}
