import CreditCore

/// What `tally demo` is asked for.
public struct DemoOptions: Sendable, Hashable {
  public var borrowers: Int
  public var months: Int
  public var seed: UInt64
  /// How many times as often as usual everything happens after the first weeks.
  public var pace: Int

  /// The demo's clock starts here: the first working day after the national holiday of 2026.
  static let start = CivilDate(dayNumber: 20_734)

  /// - Throws: ``CommandFailure`` with exit 64 when a number is out of range.
  public init(
    borrowers: Int, months: Int, seed: UInt64, pace: Int = 1
  ) throws(CommandFailure) {
    guard (1...10_000).contains(borrowers) else {
      throw CommandFailure(
        .usage, code: "demo.borrowers", title: "The number of borrowers can't be used.",
        detail: "--borrowers takes 1 to 10000.")
    }
    guard (1...36).contains(months) else {
      throw CommandFailure(
        .usage, code: "demo.months", title: "The number of months can't be used.",
        detail: "--months takes 1 to 36.")
    }
    guard (1...20).contains(pace) else {
      throw CommandFailure(
        .usage, code: "demo.pace", title: "The pace can't be used.",
        detail: "--pace takes 1 to 20.")
    }
    self.borrowers = borrowers
    self.months = months
    self.seed = seed
    self.pace = pace
  }

  var end: CivilDate { DemoOptions.start.adding(months: months) }
}
