import CreditCore
import SQLSession
import TransparencyLog
import Vault

extension Platform {
  /// Everything one command changes: state, events with postings and log commitments, outbox
  /// rows, read-model rows (design 3).
  func unit(
    _ id: StreamID, version: Int64, before: Borrower?, _ events: [BorrowerEvent],
    _ state: Borrower, _ kept: KeptBorrower, _ context: Context, _ attachments: Attachments
  ) async throws(PlatformError) -> Unit {
    var stored: [NewEvent] = []
    var outbox: [NewOutboxRow] = []
    stored.reserveCapacity(events.count)
    let key = events.contains { $0.leafKind != nil } ? try await personKey(id, attachments) : nil
    let lines = Borrower.bookLines(from: before, to: state)
    for (position, event) in events.enumerated() {
      let body = event.encoded()
      let postings = PostingList(
        event, lines: position == events.count - 1 ? lines : [], after: state,
        on: context.businessDate)
      var leaf: [UInt8]?
      if let kind = event.leafKind, let key {
        leaf = try leafContent(
          kind, body: body, id, sequence: version + 1 + Int64(position), key, context
        ).encoded
      }
      stored.append(
        NewEvent(
          type: event.kind, body: body, postings: postings.stored,
          leaf: leaf, recordedAt: context.recordedAt, businessDate: context.businessDate))
      if let row = event.outboxRow(at: position) { outbox.append(row) }
    }
    return Unit(
      stream: StreamRef(.borrower, id), expectedVersion: version,
      state: kept.state.encoded(), wakesOn: state.wakesOn(context.policy), parts: kept.parts,
      events: stored, outbox: outbox,
      outboxDone: attachments.outboxDone, sealed: attachments.sealed, keys: attachments.keys,
      rows: Projections.rows(before: before, events, after: state, at: context))
  }

  private func leafContent(
    _ kind: (type: LogEntryType, purpose: UInt16), body: [UInt8], _ id: StreamID, sequence: Int64,
    _ key: PersonKey, _ context: Context
  ) throws(PlatformError) -> LeafContent {
    let eventID = EventID.bytes(of: id, sequence: sequence)
    do {
      return try LeafContent(
        type: kind.type, eventID: eventID, claimedAt: context.recordedAt.microseconds,
        actor: vault.pseudonym(of: Array("platform".utf8), institution: institution.logCode),
        institution: institution.logCode, purpose: kind.purpose,
        subject: vault.pseudonym(of: id.bytes, institution: institution.logCode),
        commitment: try Commitment.make(of: body, eventID: eventID, key: key))
    } catch let error as VaultError {
      throw .vault(error)
    } catch let error as LogError {
      throw .log(error)
    } catch {
      throw .contended
    }
  }
}

extension BorrowerEvent {
  /// What the dispatcher has to do after this event.
  fileprivate func outboxRow(at position: Int) -> NewOutboxRow? {
    switch self {
    case .disclosureIntended(let event):
      let disclosure = event.disclosure
      return NewOutboxRow(
        topic: disclosure.kind == .reportRow ? OutboxTopic.reportRow : OutboxTopic.disclosure,
        body: OutboxTask(ordinal: disclosure.ordinal).encoded(), notBefore: disclosure.earliest,
        afterEvent: position)
    case .inquiryAnswered(let event):
      return NewOutboxRow(
        topic: OutboxTopic.decision,
        body: OutboxTask(ordinal: event.answer.application).encoded(), afterEvent: position)
    case .inquiry(.reportReused(let event)):
      return NewOutboxRow(
        topic: OutboxTopic.decision,
        body: OutboxTask(ordinal: event.answer.application).encoded(), afterEvent: position)
    case .rightsAnswered(let event) where event.erases:
      return NewOutboxRow(
        topic: OutboxTopic.erasure, body: OutboxTask(ordinal: event.request.ordinal).encoded(),
        afterEvent: position)
    default: return nil
    }
  }
}

/// The topics of the outbox.
enum OutboxTopic {
  /// One disclosure of one borrower.
  static let disclosure = "disclosure"
  /// One row for the next report file.
  static let reportRow = "report-row"
  /// An application whose report is here.
  static let decision = "decision"
  /// A person to be erased.
  static let erasure = "erasure"
  /// A report file ready to be sent.
  static let reportFile = "report-file"
}

/// What an outbox row asks for: the ordinal of a disclosure, an application or a request.
struct OutboxTask: Coded {
  var ordinal: Int64

  init(ordinal: Int64) {
    self.ordinal = ordinal
  }

  init(_ f: inout Fields, _ v: OutboxTask?) throws(CodecError) {
    ordinal = try f("ordinal", v?.ordinal)
  }
}
