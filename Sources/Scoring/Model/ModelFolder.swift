import Foundation

/// A model on disk: `model.ubj` (the library's bytes), `model.json` (the card) and `golden.json`
/// (twenty rows with their scores).
public enum ModelFolder {
  static let bytesName = "model.ubj"
  static let cardName = "model.json"
  static let goldenName = "golden.json"
  static let mostBytes = 64 << 20

  /// Writes the three files, making the folder where needed. The golden rows bind them together:
  /// a folder half written is refused when it is read.
  public static func write(_ model: TrainedModel, to path: String) throws(ScoringError) {
    let folder = URL(filePath: path, directoryHint: .isDirectory)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .folder(file: path, problem: "can't be made; check the path and its permissions")
    }
    try write(Data(model.bytes), bytesName, folder)
    try write(json(model.goldenRows), goldenName, folder)
    try write(json(model.card), cardName, folder)
  }

  /// Reads the three files; `Predictor` decides whether the model may answer.
  public static func read(_ path: String) throws(ScoringError) -> TrainedModel {
    let folder = URL(filePath: path, directoryHint: .isDirectory)
    let card = try decode(ModelCard.self, cardName, folder)
    let rows = try decode([TrainedModel.GoldenRow].self, goldenName, folder)
    return TrainedModel(
      bytes: [UInt8](try data(bytesName, folder)), card: card, goldenRows: rows)
  }

  private static func json(_ value: some Encodable) throws(ScoringError) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    do { return try encoder.encode(value) } catch {
      throw .folder(file: cardName, problem: "can't be written: a value isn't finite")
    }
  }

  private static func write(_ data: Data, _ name: String, _ folder: URL) throws(ScoringError) {
    do { try data.write(to: folder.appending(path: name), options: .atomic) } catch {
      throw .folder(file: name, problem: "can't be written; check the space and permissions")
    }
  }

  private static func decode<Value: Decodable>(
    _ type: Value.Type, _ name: String, _ folder: URL
  ) throws(ScoringError) -> Value {
    let data = try data(name, folder)
    do { return try JSONDecoder().decode(type, from: data) } catch {
      throw .folder(file: name, problem: "isn't what `tally model train` writes")
    }
  }

  private static func data(_ name: String, _ folder: URL) throws(ScoringError) -> Data {
    let file = folder.appending(path: name)
    guard let values = try? file.resourceValues(forKeys: [.fileSizeKey]), let size = values.fileSize
    else { throw .folder(file: name, problem: "isn't there") }
    guard size <= mostBytes else { throw .folder(file: name, problem: "is over 64 MiB") }
    do { return try Data(contentsOf: file) } catch {
      throw .folder(file: name, problem: "can't be read")
    }
  }
}
