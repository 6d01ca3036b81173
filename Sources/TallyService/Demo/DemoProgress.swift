import CreditCore
import Foundation

/// How far a demo has come, kept in its data folder, so that one that was killed goes on where it
/// stood: the day is written before it is lived, and living a day twice changes nothing.
struct DemoProgress: Codable, Equatable {
  var borrowers: Int
  var months: Int
  var seed: UInt64
  /// The business day being lived, `YYYY-MM-DD`.
  var day: String
  /// Whether the sandbox was told of its people.
  var isSeeded: Bool

  /// - Throws: ``CommandFailure`` with exit 64 when the folder holds another demo.
  static func read(_ path: String, for options: DemoOptions) throws(CommandFailure) -> DemoProgress
  {
    let fresh = DemoProgress(
      borrowers: options.borrowers, months: options.months, seed: options.seed,
      day: "\(DemoOptions.start)", isSeeded: false)
    guard let data = FileManager.default.contents(atPath: path + "/demo.json") else { return fresh }
    guard let stored = try? JSONDecoder().decode(DemoProgress.self, from: data),
      CivilDate(stored.day) != nil
    else {
      throw .badInput("demo.json", "it can't be read; take another --data folder")
    }
    guard stored.borrowers == options.borrowers, stored.months == options.months,
      stored.seed == options.seed
    else {
      throw CommandFailure(
        .usage, code: "demo.other", title: "The data folder holds another demo.",
        detail: "It has \(stored.borrowers) borrowers, \(stored.months) months and seed "
          + "\(stored.seed). Take another --data folder, or the same numbers.")
    }
    return stored
  }

  func write(_ path: String) throws(CommandFailure) {
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      try encoder.encode(self).write(to: URL(filePath: path + "/demo.json"), options: .atomic)
    } catch {
      throw CommandFailure(
        .unavailable, code: "data.unwritable", title: "The data folder can't be written.",
        detail: path)
    }
  }
}
