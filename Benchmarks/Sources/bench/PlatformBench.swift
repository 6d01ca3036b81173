import CreditCore
import CreditPlatform

/// The platform's own door for a draw, 64 callers on SQLite: check, decide, seal, commit. Shown
/// beside the bare writing of the same rows.
enum PlatformBench {
  private static let callers = 64

  static func run(_ customers: Customers, reference: Double) async throws -> Line {
    let terms = try await customers.terms(of: customers.ids[1])
    let ids = customers.ids.dropFirst()
    let rate = try await Measure.rate(callers: callers, seconds: 3) { caller, call in
      let number = caller + call * callers
      try await customers.draw(
        terms, ids[ids.startIndex + number % ids.count], round: 1 + number / ids.count)
      return 1
    }
    return Line(
      name: "  the whole draw, 64 callers / bare libsqlite3", measured: rate,
      reference: reference, unit: "draws/s", bar: .none)
  }
}
