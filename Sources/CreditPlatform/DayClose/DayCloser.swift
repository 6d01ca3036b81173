public import CreditCore
import SQLSession

/// Wakes the borrowers who have something due, and no others (design 1.5). It can be run again,
/// and beside another one: closing a day twice changes nothing.
public struct DayCloser: Sendable {
  private static let page = 100

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

    static func += (left: inout Summary, right: Summary) {
      left.borrowersWoken += right.borrowersWoken
      left.bills += right.bills
      left.overdue += right.overdue
      left.classified += right.classified
      left.reportRecords += right.reportRecords
      left.postings += right.postings
    }

    mutating func count(_ events: [BorrowerEvent]) {
      for event in events {
        postings += event.postings.count
        switch event {
        case .billIssued: bills += 1
        case .accountOverdue: overdue += 1
        case .classChanged: classified += 1
        case .report(.rowMade): reportRecords += 1
        default: continue
        }
      }
    }
  }

  /// What one step did, and where the next one goes on.
  public struct Step: Sendable {
    public var summary = Summary()
    /// The last borrower that was looked at; `nil` when nobody else is due.
    public var last: StreamID?
    /// How many could not be closed; they stay due.
    public var failed = 0
    /// Why the first of them could not.
    public var failure: PlatformError?
  }

  /// Closes everything due up to and with `day`, each day under its own policy.
  ///
  /// - Throws: why a borrower could not be closed, after all of the same page were.
  public func close(through day: CivilDate) async throws(PlatformError) -> Summary {
    var summary = Summary()
    var after: StreamID?
    repeat {
      let step = try await step(through: day, after: after)
      if let failure = step.failure { throw failure }
      summary += step.summary
      after = step.last
    } while after != nil
    return summary
  }

  /// Closes one page of those who are due up to and with `day`. One who can't be closed keeps
  /// nobody else from it.
  ///
  /// - Parameter after: where the step before came to; `nil` to begin.
  public func step(
    through day: CivilDate, after: StreamID? = nil
  ) async throws(PlatformError) -> Step {
    var step = Step()
    for id in try await page(day, after) {
      step.last = id
      do throws(PlatformError) {
        let events = try await close(id, through: day)
        guard !events.isEmpty else { continue }
        step.summary.borrowersWoken += 1
        step.summary.count(events)
      } catch {
        step.failed += 1
        step.failure = step.failure ?? error
      }
    }
    return step
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
    while let state = try await platform.liveBorrower(id) {
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
