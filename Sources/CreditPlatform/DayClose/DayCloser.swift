public import CreditCore
import SQLSession

/// Wakes the borrowers who have something due, and no others (design 1.5). It can be run again,
/// and beside another one: closing a day twice changes nothing.
public struct DayCloser: Sendable {
  private static let page = 500

  private let platform: Platform

  public init(platform: Platform) {
    self.platform = platform
  }

  /// What a close did, in counts.
  public struct Summary: Sendable, Hashable {
    public var borrowersWoken = 0
    public var bills = 0
    public var overdue = 0
    public var classified = 0
    public var reportRecords = 0
    public var postings = 0

    public init() {}

    mutating func count(_ events: [BorrowerEvent]) {
      for event in events {
        postings += event.postings.count
        switch event {
        case .billIssued: bills += 1
        case .accountOverdue: overdue += 1
        case .classChanged: classified += 1
        case .reportRowMade: reportRecords += 1
        default: continue
        }
      }
    }
  }

  /// Closes everything due up to and with `day`, each day under its own policy.
  public func close(through day: CivilDate) async throws(PlatformError) -> Summary {
    var summary = Summary()
    var after: StreamID?
    while true {
      let due = try await page(day, after)
      guard let last = due.last else { return summary }
      after = last
      for id in due {
        let events = try await close(id, through: day)
        guard !events.isEmpty else { continue }
        summary.borrowersWoken += 1
        summary.count(events)
      }
    }
  }

  private func page(_ day: CivilDate, _ after: StreamID?) async throws(PlatformError)
    -> [StreamID]
  {
    do {
      return try await platform.store.due(
        .borrower, on: day, after: after, limit: DayCloser.page)
    } catch {
      throw .store(error)
    }
  }

  private func close(
    _ id: StreamID, through day: CivilDate
  ) async throws(PlatformError) -> [BorrowerEvent] {
    var events: [BorrowerEvent] = []
    while let state = try await platform.borrower(id) {
      let policy = try platform.context(on: day).policy
      guard let wake = state.wakesOn(policy), wake <= day else { break }
      let performed = try await platform.perform(
        .closeDay(wake), on: id, with: Attachments(day: wake))
      guard !performed.events.isEmpty else { break }
      events += performed.events
    }
    return events
  }
}
