import CreditPlatform
import SQLSession

/// What the two engines do each in their own way.
protocol Engine: Sendable {
  /// How many groups of units may be under way at once.
  var lanes: Int { get }

  /// Commits each unit by itself, all in one transaction. When it throws, nothing was done, and the
  /// caller tries the units one by one.
  func commit(
    _ units: [Unit], on database: any Database
  ) async throws(StoreError) -> [CommitResult]

  /// The key below which no event can appear any more.
  func settledKey(_ session: any Session) throws(StoreError) -> Int64

  /// Applies the changes as if one after the other.
  func write(_ rows: [RowChange], _ session: any Session) throws(StoreError)

  /// The store's tables and what else the engine needs.
  var storeDefinitions: [String] { get }

  /// The read models' tables and what else the engine needs.
  var readDefinitions: [String] { get }
}
