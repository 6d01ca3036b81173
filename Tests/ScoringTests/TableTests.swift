import Scoring
import Testing

@Suite("CSV table")
struct CSVTableTests {
  private func table(_ text: String) throws(ScoringError) -> CSVTable {
    try CSVTable(Array(text.utf8))
  }

  @Test("quotes, doubled quotes, commas and line breaks inside quotes are read")
  func quotes() throws {
    let table = try table("a,\"b c\"\r\n\"x,\"\"y\"\"\",\"two\nlines\"\r\n,2\n")
    #expect(table.header == ["a", "b c"])
    #expect(table.rowCount == 2)
    #expect(try table.text(row: 0, column: 0) == "x,\"y\"")
    #expect(try table.text(row: 0, column: 1) == "two\nlines")
    #expect(try table.text(row: 1, column: 0) == "")
    #expect(try table.text(row: 1, column: 1) == "2")
    #expect(table.line(ofRow: 1) == 4)
  }

  @Test("the last line needs no line end, and a byte order mark is no part of the first name")
  func ends() throws {
    let table = try CSVTable([0xEF, 0xBB, 0xBF] + Array("a,b\n1,2".utf8))
    #expect(table.header == ["a", "b"])
    #expect(try table.text(row: 0, column: 1) == "2")
  }

  @Test(
    "a malformed table is refused with its line",
    arguments: zip(
      ["", "a,a\n", "a,b\n1\n", "a,b\n1,2\n1,2,3\n", "a\n\"x\n", "a\n\"x\"y\n", "a\n1\"2\n"],
      [1, 1, 2, 3, 2, 2, 2]))
  func malformed(text: String, line: Int) throws {
    let error = try #require(throws: ScoringError.self) { try table(text) }
    guard case .table(line, _, _) = error else {
      Issue.record("\(error)")
      return
    }
  }

  @Test("2,000 columns are read and one more is refused")
  func columns() throws {
    let names = (1...2_000).map { "c\($0)" }.joined(separator: ",")
    #expect(try table(names + "\n").header.count == 2_000)
    #expect(throws: ScoringError.self) { try table(names + ",d\n") }
  }
}

@Suite("Table model")
struct TableModelTests {
  /// 400 rows whose outcome follows a number, a code and some noise.
  private static func rows(label: (Bool) -> String = { $0 ? "1" : "0" }) -> String {
    var text = "amount,kind,noise,label\n"
    for row in 0..<400 {
      let amount = row % 20
      let kind = ["red", "green", "blue"][row % 3]
      let bad = amount + (kind == "red" ? 8 : 0) + (row * 7) % 5 > 15
      text += "\(amount),\(kind),\((row * 31) % 17),\(label(bad))\n"
    }
    return text
  }

  private static func model() throws -> TableModel {
    let table = try CSVTable(Array(rows().utf8))
    let (set, layout) = try TableTraining(label: "label", monotone: ["amount": 1]).read(table)
    return try TableModel(
      ModelTrainer.train(set, identity: Credit.identity, settings: Credit.quick, table: layout))
  }

  private func answer(
    _ model: TableModel, _ cells: [String: String]
  ) throws(ScoringError) -> TableModel.Answer {
    try model.answer(line: 1) { name in cells[name] ?? "" }
  }

  @Test("text codes are learnt, and an unknown code or a missing cell is still scored")
  func codes() throws {
    let model = try TableModelTests.model()
    let red = try answer(model, ["amount": "12", "kind": "red", "noise": "3"])
    let blue = try answer(model, ["amount": "12", "kind": "blue", "noise": "3"])
    #expect(red.probability > blue.probability + 0.2)
    #expect(red.score < blue.score)
    #expect(red.reasons.contains { $0.feature == "kind" && $0.text.contains("red") })
    let unknown = try answer(model, ["amount": "12", "kind": "violet", "noise": ""])
    #expect((0...1).contains(unknown.probability))
  }

  @Test("a monotone column never lowers the risk as it grows")
  func monotone() throws {
    let model = try TableModelTests.model()
    let answers = try (0...40).map {
      try answer(model, ["amount": "\($0)", "kind": "green", "noise": "1"]).probability
    }
    #expect(zip(answers, answers.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(answers[40] > answers[0])
  }

  @Test("text in a column of numbers is refused by line and column")
  func notANumber() throws {
    let model = try TableModelTests.model()
    #expect(throws: ScoringError.table(line: 1, column: "amount", problem: "isn't a number")) {
      try answer(model, ["amount": "0x10", "kind": "red", "noise": "1"])
    }
  }

  @Test("evaluating on the training rows finds the order again")
  func evaluate() throws {
    let model = try TableModelTests.model()
    let table = try CSVTable(Array(TableModelTests.rows().utf8))
    let evaluation = try model.evaluate(table, label: "label", positive: nil)
    #expect(evaluation.rows == 400)
    #expect(evaluation.quality.auc > 0.95)
  }

  @Test("a label other than 0 and 1 needs --positive, and may not have three values")
  func labels() throws {
    let table = try CSVTable(Array(TableModelTests.rows { $0 ? "bad" : "good" }.utf8))
    #expect(throws: ScoringError.self) { try TableTraining(label: "label").read(table) }
    let (set, _) = try TableTraining(label: "label", positive: "bad").read(table)
    #expect(set.outcomes.contains(true))
    #expect(throws: ScoringError.self) {
      try TableTraining(label: "kind", positive: "red").read(table)
    }
    #expect(throws: ScoringError.self) {
      try TableTraining(label: "label", positive: "worse").read(table)
    }
    #expect(throws: ScoringError.table(line: 1, column: "x", problem: "there is no such column")) {
      try TableTraining(label: "label", positive: "bad", exclude: ["x"]).read(table)
    }
  }

  @Test("protected columns and row numbers are left out, whatever their case")
  func protected() throws {
    let text = "ID,Sex,amount,AGE,label\n" + String(repeating: "1,2,3,4,1\n5,6,7,8,0\n", count: 5)
    let (set, layout) = try TableTraining(label: "label").read(CSVTable(Array(text.utf8)))
    #expect(set.features.map(\.name) == ["amount"])
    #expect(layout.excluded == ["ID", "Sex", "AGE"])
  }
}
