import CreditCore
import CreditPlatform
import Crypto
import SQLSession
import TransparencyLog

/// Looks at every message as it leaves: is there an entry of the register for exactly this, in the
/// log under the published checkpoint, released a moment ago, with the consent alive (R59, R61,
/// R81)? It asks store and log files, never the platform that sent.
struct OutboundCheck: Sendable {
  let store: any Store
  let log: LogFolder
  let register: SharingRegister

  /// - Returns: what is wrong with it, if anything.
  func problem(of outbound: Outbound) async -> String? {
    do {
      guard let event = try await loggedEvent(outbound.logIndex) else {
        return "left before its entry was in the log"
      }
      switch outbound.subject {
      case .disclosure(let borrower, let ordinal, let kind, let recipient, let fields):
        guard event.stream == StreamRef(.borrower, borrower),
          case .disclosureIntended(let intended) = try BorrowerEvent(
            kind: event.type, encoded: event.body), intended.disclosure.ordinal == ordinal,
          intended.disclosure.kind == kind, intended.disclosure.recipient == recipient
        else { return "left under the log entry of something else" }
        return try await problem(borrower, ordinal, fields, attempt: outbound.attempt)
      case .file(let file, let rows, let digest):
        guard event.stream == StreamRef(.reportFile, file) else {
          return "left under the log entry of something else"
        }
        guard Array(SHA256.hash(data: outbound.content)) == digest.bytes else {
          return "has another digest than its permit"
        }
        for row in rows {
          if let problem = try await problem(row.borrower, row.disclosure, nil, attempt: nil) {
            return problem
          }
        }
        return nil
      }
    } catch {
      return "can't be checked: \(error)"
    }
  }

  /// The event behind a log entry that the published checkpoint covers and the tiles hold.
  private func loggedEvent(_ index: Int64) async throws -> StoredEvent? {
    guard let note = try log.checkpoint() else { return nil }
    let size = try Checkpoint(note.text).size
    guard index < size, let row = try await store.entries(from: index, limit: 1).first,
      try LogReader(log).entry(at: index, treeSize: size) == row.entry
    else { return nil }
    return try await store.events(after: row.event - 1, limit: 1).first { $0.key == row.event }
  }

  private func problem(
    _ borrower: StreamID, _ ordinal: Int64, _ fields: [ShareField]?, attempt: Int64?
  ) async throws -> String? {
    guard let stored = try await store.load(StreamRef(.borrower, borrower), parts: []) else {
      return "is about nobody"
    }
    let state = try Borrower(encoded: stored.state)
    guard let open = state.disclosure(ordinal), open.stage == .released,
      attempt == nil || open.attempts == attempt
    else { return "left without a release" }
    // What was told under an authorisation that ended is told to its end, and may be disputed.
    let mayOutlive = [.reportRow, .disputeMark, .disputeResult].contains(open.kind)
    if let item = open.neededConsent, !mayOutlive, state.liveConsent(item) == nil {
      return "left without a live consent"
    }
    guard let rule = register.rule(open.scenario), rule.recipients.contains(open.recipient) else {
      return "went to nobody on the sharing list"
    }
    let listed = rule.fields(for: open.purpose)
    guard let fields else { return nil }
    guard fields.allSatisfy({ listed.contains($0) && $0.protection != .c3 }) else {
      return "holds a field that the sharing list does not name"
    }
    return nil
  }
}
