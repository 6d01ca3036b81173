import CreditCore

/// What `tally demo` is asked for.
public struct DemoOptions: Sendable, Hashable {
  public var borrowers: Int
  public var months: Int
  public var seed: UInt64

  /// The demo's clock starts here: the first working day after the national holiday of 2026.
  static let start = CivilDate(dayNumber: 20_734)

  /// - Throws: ``CommandFailure`` with exit 64 when a number is out of range.
  public init(borrowers: Int, months: Int, seed: UInt64) throws(CommandFailure) {
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
    self.borrowers = borrowers
    self.months = months
    self.seed = seed
  }

  var end: CivilDate { DemoOptions.start.adding(months: months) }
}
