import CreditCore
import SQLSession
import TransparencyLog
import Vault

extension Auditor {
  /// Every act on the books has its entry in the log, and the entry commits to what was done:
  /// month ends, closings, openings; days compared with the channel, and breaks explained.
  func bookLine() async throws -> Line {
    var line = Line(name: "book-acts-in-log", checked: 0, broken: 0, first: nil)
    try await add(BookKeeper.stream, to: &line)
    var after: StreamID?
    while true {
      let ids = try await platform.store.streams(.channelDay, after: after, limit: 200)
      guard let last = ids.last else { return line }
      after = last
      for id in ids { try await add(StreamRef(.channelDay, id), to: &line) }
    }
  }

  private func add(_ stream: StreamRef, to line: inout Line) async throws {
    let page = 500
    var after: Int64 = 0
    while true {
      let events = try await platform.store.events(of: stream, after: after, limit: page)
      for event in events where event.type != BooksFolded.kind {
        line.add(
          Finding(checked: 1, broken: try problem(of: event, in: stream).map { [$0] } ?? []),
          at: "\(event.type) \(event.businessDate)")
      }
      guard events.count == page, let last = events.last else { return }
      after = last.sequence
    }
  }

  /// - Returns: `nil` when the entry is as it must be.
  private func problem(of event: StoredEvent, in stream: StreamRef) throws -> String? {
    guard let leaf = event.leaf else { return "has no entry" }
    let content = try LeafContent(leaf)
    guard content.eventID == EventID.bytes(of: stream.id, sequence: event.sequence) else {
      return "its entry is another act's"
    }
    return content.commitment == platform.vault.fingerprint(event.body)
      ? nil : "its entry commits to something else"
  }
}
