import CreditCore
import SQLSession

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
