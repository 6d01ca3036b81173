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

extension Platform {
  /// All events of one borrower, in order.
  func storedEvents(of id: StreamID) async throws(StoreError) -> [StoredEvent] {
    var events: [StoredEvent] = []
    while true {
      let page = try await store.events(
        of: StreamRef(.borrower, id), after: events.last?.sequence ?? 0, limit: 1000)
      events += page
      if page.count < 1000 { return events }
    }
  }

  /// What is wanted of a borrower's events, the oldest first.
  ///
  /// - Parameter read: gives `nil` for an event of which nothing is wanted.
  func stored<Wanted>(
    of id: StreamID, _ read: (StoredEvent) throws(CodecError) -> Wanted?
  ) async throws(PlatformError) -> [(event: StoredEvent, wanted: Wanted)] {
    let events: [StoredEvent]
    do {
      events = try await storedEvents(of: id)
    } catch {
      throw .store(error)
    }
    var found: [(event: StoredEvent, wanted: Wanted)] = []
    do {
      for event in events {
        if let wanted = try read(event) { found.append((event, wanted)) }
      }
    } catch {
      throw .codec(error)
    }
    return found
  }
}
