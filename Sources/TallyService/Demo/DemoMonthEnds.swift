import CreditCore
import Foundation
import Simulation

/// What holding the sandbox bureau's own store against the ledger came to, month by month; kept in
/// the data folder, so that a demo that was killed goes on where it stood.
struct DemoMonthEnds: Codable, Equatable {
  private static let mostTold = 20

  /// The newest month's end that was checked, `YYYY-MM`.
  var newest: String?
  var months = 0
  var compared = 0
  var waiting = 0
  var unauthorised = 0
  /// The first differences, by references and figures.
  var first: [String] = []
  /// What the newest check saw for the first time: it counts when the next one sees it again. A
  /// payment that was taken back today is told anew tomorrow, and what is adverse of it some days
  /// later (N22).
  var suspects: Set<String> = []
  private var seen: Set<String> = []
  private var confirmed: Set<String> = []

  /// How many differences two checks saw.
  var differences: Int { confirmed.count }

  /// The same month is checked again in the three months after it, for what becomes known later; a
  /// row that waits for its notice is there by then.
  static let window = 4
  /// The day of the month on which the month before is checked: what the law lets wait for a notice
  /// of some days (N22) has mostly left by then.
  static let dayOfMonth = 7

  /// - Parameter isLast: of the oldest month that is looked at, only what was seen before counts.
  mutating func add(_ result: MonthEndCheck.Result, isLast: Bool) {
    compared += result.compared
    waiting += result.waiting
    unauthorised += result.unauthorised
    for difference in result.differences {
      guard !confirmed.contains(difference.identity) else { continue }
      guard suspects.contains(difference.identity) else {
        if !isLast { seen.insert(difference.identity) }
        continue
      }
      confirmed.insert(difference.identity)
      if first.count < Self.mostTold { first.append(difference.description) }
    }
  }

  /// Ends the check of a month and of those before it.
  mutating func end(_ month: String) {
    months += 1
    newest = month
    (suspects, seen) = (seen, [])
  }

  static func read(_ path: String) throws(CommandFailure) -> DemoMonthEnds {
    guard let data = FileManager.default.contents(atPath: path + "/month-ends.json") else {
      return DemoMonthEnds()
    }
    guard let stored = try? JSONDecoder().decode(DemoMonthEnds.self, from: data) else {
      throw .badInput("month-ends.json", "it can't be read; take another --data folder")
    }
    return stored
  }

  func write(_ path: String) throws(CommandFailure) {
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      try encoder.encode(self).write(
        to: URL(filePath: path + "/month-ends.json"), options: .atomic)
    } catch {
      throw CommandFailure(
        .unavailable, code: "data.unwritable", title: "The data folder can't be written.",
        detail: path)
    }
  }
}
