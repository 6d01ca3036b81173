import CreditPlatform
import SQLStore
import Synchronization

/// Draws loans for a number of borrowers in a store.
final class Drawer: Sendable {
  private let store: SQLStore
  private let unit: DrawUnit
  private let count: Int
  /// How often each borrower has drawn.
  private let rounds: Mutex<[Int]>

  /// Registers the borrowers.
  init(_ store: SQLStore, _ unit: DrawUnit, borrowers: Int) async throws {
    self.store = store
    self.unit = unit
    count = borrowers
    rounds = Mutex(Array(repeating: 0, count: borrowers))
    for first in stride(from: 0, to: borrowers, by: 64) {
      let units = (first..<min(first + 64, borrowers)).map { unit.register($0) }
      _ = try Drawer.committed(try await store.commit(units))
    }
  }

  /// One draw each of some borrowers, in one call.
  ///
  /// - Parameter numbers: taken modulo the count of borrowers.
  /// - Returns: how many units were committed: all, or the benchmark has failed.
  func draw(_ numbers: Range<Int>) async throws -> Int {
    let units = rounds.withLock { rounds in
      numbers.map { number in
        let number = number % count
        rounds[number] += 1
        return unit.unit(number, round: rounds[number] - 1)
      }
    }
    return try Drawer.committed(try await store.commit(units))
  }

  private static func committed(_ results: [CommitResult]) throws -> Int {
    for result in results {
      guard case .committed = result else {
        throw BenchFailure(description: "a unit was not committed: \(result)")
      }
    }
    return results.count
  }
}
