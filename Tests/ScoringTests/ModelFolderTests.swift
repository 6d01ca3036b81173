import Foundation
import Scoring
import Testing

@Suite("Model folder")
struct ModelFolderTests {
  @Test("a model written and read again gives the same scores")
  func roundTrip() throws {
    let folder = Credit.scratchFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let model = try Credit.model.get()
    try ModelFolder.write(model, to: folder.path)
    let read = try ModelFolder.read(folder.path)
    #expect(read == model)
    let history = try Credit.histories.get()[0].history
    #expect(try ScoringModel(read).score(history) == ScoringModel(model).score(history))
  }

  @Test("training twice gives the same bytes, card and golden rows")
  func repeatable() throws {
    let rows = Array(try Credit.histories.get().prefix(2_000))
    let first = try ModelTrainer.train(
      histories: rows, identity: Credit.identity, settings: Credit.quick)
    let second = try ModelTrainer.train(
      histories: rows, identity: Credit.identity, settings: Credit.quick)
    #expect(first == second)
    #expect(first.goldenRows.count == 20)
  }

  @Test("a golden row that doesn't come out is refused by its place")
  func goldenRow() throws {
    var model = try Credit.model.get()
    model.goldenRows[7].raw += 0.000_002
    #expect(throws: ScoringError.goldenRows(row: 7)) { try ScoringModel(model) }
    model = try Credit.model.get()
    model.goldenRows[19].probability = .nan
    #expect(throws: ScoringError.goldenRows(row: 19)) { try ScoringModel(model) }
    model.goldenRows = []
    #expect(throws: ScoringError.self) { try ScoringModel(model) }
  }

  @Test("another calibration curve under the same golden rows is refused")
  func calibration() throws {
    var model = try Credit.model.get()
    model.card.calibration.probabilities = model.card.calibration.probabilities.map { $0 * 0.9 }
    #expect(throws: ScoringError.self) { try ScoringModel(model) }
  }

  @Test("bytes of another model, or cut short, are refused")
  func otherBytes() throws {
    var model = try Credit.model.get()
    model.bytes = try ModelTrainer.train(
      histories: Array(Credit.histories.get().prefix(1_000)), identity: Credit.identity,
      settings: Credit.quick
    ).bytes
    #expect(throws: ScoringError.self) { try ScoringModel(model) }
    model = try Credit.model.get()
    model.bytes.removeLast(model.bytes.count / 2)
    #expect(throws: ScoringError.self) { try ScoringModel(model) }
  }

  @Test("a folder that isn't there or holds something else is refused by file name")
  func noModel() throws {
    let folder = Credit.scratchFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: ScoringError.folder(file: "model.json", problem: "isn't there")) {
      try ModelFolder.read(folder.path)
    }
    try ModelFolder.write(try Credit.model.get(), to: folder.path)
    try Data("{}".utf8).write(to: folder.appending(path: "model.json"))
    #expect(
      throws: ScoringError.folder(
        file: "model.json", problem: "isn't what `tally model train` writes")
    ) { try ModelFolder.read(folder.path) }
  }
}
