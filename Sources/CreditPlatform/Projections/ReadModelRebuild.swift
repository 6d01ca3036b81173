import CreditCore
import SQLSession

/// Drops the read models and writes them again from events; the rows come out equal (tested).
public struct ReadModelRebuild: Sendable {
  private static let page = 1000
  private let platform: Platform

  public init(platform: Platform) {
    self.platform = platform
  }

  /// - Returns: how many borrowers were read.
  public func run() async throws(PlatformError) -> Int {
    do {
      try await platform.store.clearReadModels()
      var after: StreamID?
      var count = 0
      while true {
        let ids = try await platform.store.streams(
          .borrower, after: after, limit: ReadModelRebuild.page)
        guard let last = ids.last else {
          try await BookKeeper(platform: platform).rebuild()
          return count
        }
        after = last
        for id in ids {
          try await rebuild(id)
          count += 1
        }
      }
    } catch let error as StoreError {
      throw .store(error)
    } catch let error as PlatformError {
      throw error
    } catch {
      throw .contended
    }
  }

  private func rebuild(_ id: StreamID) async throws {
    var state: Borrower?
    for stored in try await platform.storedEvents(of: id) {
      let event = try BorrowerEvent(kind: stored.type, encoded: stored.body)
      let after = Borrower.evolve(state, event)
      guard let after else { continue }
      try await platform.store.writeRows(
        Projections.rows(
          before: state, [event], after: after, on: stored.businessDate, at: stored.recordedAt))
      state = after
    }
  }
}
