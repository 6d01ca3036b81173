import CreditBureau
import CreditCore
import Crypto
public import Logging
public import Scoring

/// Takes what the outbox holds and carries it out: sends disclosures, decides applications, sends
/// report files. One step has no loop or sleep of its own (design 6).
public struct Dispatcher: Sendable {
  static let batch = 64
  static let leaseSeconds: Int64 = 60

  let platform: Platform
  let world: OutsideWorld
  let sequencer: Sequencer
  let model: ScoringModel
  let logger: Logger

  public init(
    platform: Platform, world: OutsideWorld, sequencer: Sequencer, model: ScoringModel,
    logger: Logger
  ) {
    self.platform = platform
    self.world = world
    self.sequencer = sequencer
    self.model = model
    self.logger = logger
  }

  /// The credit bureau that inquiries go to, for the daily comparison of counts.
  public var bureau: any BureauPort { world.bureau }

  /// One round over all topics.
  ///
  /// - Parameter takesOver: treats every lease as run out; only for a process that knows that it
  ///   is the only one, when it starts.
  /// - Returns: how many outbox rows made progress.
  public func step(takesOver: Bool = false) async throws(PlatformError) -> Int {
    var progress = 0
    progress += try await each(OutboxTopic.disclosure, takesOver) {
      row, task throws(PlatformError) in
      try await send(task.ordinal, of: row.stream.id, row)
    }
    progress += try await each(OutboxTopic.decision, takesOver) { row, task throws(PlatformError) in
      try await decide(task.ordinal, of: row.stream.id, row)
    }
    progress += try await each(OutboxTopic.erasure, takesOver) { row, _ throws(PlatformError) in
      try await platform.erase(row)
      return true
    }
    progress += try await sendReportFiles(takesOver: takesOver)
    return progress
  }

  func claim(_ topic: String, takesOver: Bool, limit: Int) async throws(PlatformError)
    -> [OutboxRow]
  {
    let slack = takesOver ? Dispatcher.leaseSeconds : 0
    do {
      return try await platform.store.claimOutbox(
        OutboxClaim(
          topics: [topic], now: platform.clock.now.adding(seconds: slack),
          businessDate: platform.clock.businessDate, treeSize: sequencer.treeSize,
          leaseSeconds: Dispatcher.leaseSeconds, limit: limit))
    } catch {
      throw .store(error)
    }
  }

  func finish(_ row: OutboxRow) async throws(PlatformError) {
    do {
      try await platform.store.finishOutbox([row.id])
    } catch {
      throw .store(error)
    }
  }

  func giveBack(_ rows: [OutboxRow], afterSeconds delay: Int64) async throws(PlatformError) {
    guard !rows.isEmpty else { return }
    do {
      try await platform.store.releaseOutbox(
        rows.map(\.id), retryAt: platform.clock.now.adding(seconds: delay))
    } catch {
      throw .store(error)
    }
  }

  /// Handles one batch of a topic, a few rows at a time.
  private func each(
    _ topic: String, _ takesOver: Bool,
    _ handle: @escaping @Sendable (OutboxRow, OutboxTask) async throws(PlatformError) -> Bool
  ) async throws(PlatformError) -> Int {
    let rows = try await claim(topic, takesOver: takesOver, limit: Dispatcher.batch)
    var progress = 0
    for row in rows {
      guard let task = try? OutboxTask(encoded: row.body) else {
        throw .codec(.wrongType("outbox"))
      }
      do {
        if try await handle(row, task) { progress += 1 }
      } catch .refused(let refusal) {
        // Not now: a notice that is too young, an answer that is still out. What has nothing left
        // to do was finished by its handler.
        logger.info("outbox row refused", metadata: ["code": "\(refusal.rawValue)"])
        try await giveBack([row], afterSeconds: row.attempt)
      } catch let error where error.concernsOneRow {
        // One row that can't be handled must not keep the others from leaving.
        logger.error("outbox row failed", metadata: ["error": "\(error)"])
        try await giveBack([row], afterSeconds: row.attempt * 60)
      }
    }
    return progress
  }
}

extension PlatformError {
  /// Whether another row may still go through: store and log are everybody's.
  fileprivate var concernsOneRow: Bool {
    switch self {
    case .store, .log: false
    default: true
    }
  }
}
