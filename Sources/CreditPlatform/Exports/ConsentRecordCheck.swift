import CreditCore
public import TransparencyLog
import Vault

/// Checks a signed consent record from its file alone: no database, no network.
public struct ConsentRecordCheck: Sendable {
  /// What is wrong, in a sentence for people and a code for programs.
  public struct Failure: Error, Sendable, Hashable {
    public var code: String
    public var detail: String
  }

  /// What a good file proves.
  public struct Facts: Sendable, Hashable {
    /// The borrower's reference.
    public var principal: String
    /// How many consents, refusals and grants it holds.
    public var consents: Int
    /// How many of its events are proven to stand in the log.
    public var proven: Int
    /// How many of its states name an event without a receipt: not under a published checkpoint
    /// when the record was made, or of a kind that is not logged.
    public var unproven: Int
  }

  private let key: NoteVerifierKey
  private let entry: @Sendable (_ receipt: String) -> (index: Int64, entry: [UInt8])?

  /// - Parameters:
  ///   - key: the log's key, from a source the reader trusts.
  ///   - entry: verifies a receipt's text under that key, and gives the place and the bytes of
  ///     the entry that it proves; `nil` when it proves nothing.
  public init(
    key: NoteVerifierKey,
    entry: @escaping @Sendable (_ receipt: String) -> (index: Int64, entry: [UInt8])?
  ) {
    self.key = key
    self.entry = entry
  }

  /// Checks the signature, every receipt, and that the record says what its events say.
  public func check(_ file: [UInt8]) throws(Failure) -> Facts {
    guard file.count <= SignedConsentRecord.largest, let document = try? JSONParser.parse(file),
      let record = document["record"], let value = document["signature"]?["value"]?.text
    else { throw Failure(code: "record.malformed", detail: "It is no signed consent record.") }
    try checkSignature(value, over: record)
    var events: [String: Proven] = [:]
    for node in document["receipts"]?.elements ?? [] {
      guard let logged = LoggedConsentEvent(node) else {
        throw Failure(code: "receipt.malformed", detail: "A receipt can't be read.")
      }
      events[logged.event] = try proven(logged)
    }
    for node in record["tally:logged"]?.elements ?? [] {
      guard let name = node["event"]?.text, let event = events[name],
        event.index == node["index"]?.integer
      else {
        throw Failure(
          code: "receipt.missing", detail: "An event that the record says is logged has none.")
      }
    }
    return try facts(record, events)
  }

  private func checkSignature(_ value: String, over record: JSONNode) throws(Failure) {
    let text = SignedConsentRecord.text(over: record.canonical)
    do throws(LogError) {
      try SignedNote(Array("\(text)\n\(value)\n".utf8)).verified(by: [key])
    } catch {
      throw Failure(
        code: "signature.invalid", detail: "The record is not what this key has signed.")
    }
  }

  /// An event that is proven to stand in the log.
  private struct Proven {
    var index: Int64
    var claimedAt: Instant
    var states: [ConsentState]
  }

  private func proven(_ logged: LoggedConsentEvent) throws(Failure) -> Proven {
    guard let found = entry(logged.receipt), found.index == logged.index,
      let entry = try? LogEntry(found.entry)
    else {
      throw Failure(code: "receipt.invalid", detail: "A receipt does not verify under this key.")
    }
    let content = entry.content
    let commitment = Commitment.make(of: logged.body, opening: logged.opening)
    guard Hex.text(content.eventID) == logged.event, content.commitment == commitment,
      let event = try? BorrowerEvent(kind: logged.kind, encoded: logged.body)
    else {
      throw Failure(code: "receipt.other", detail: "A receipt is for another event.")
    }
    return Proven(
      index: found.index, claimedAt: Instant(microseconds: content.claimedAt),
      states: ConsentState.all(in: event))
  }

  /// Every state that names a proven event must be what that event says, at its time.
  private func facts(_ record: JSONNode, _ events: [String: Proven]) throws(Failure) -> Facts {
    let processes = record["dpv:hasProcess"]?.elements ?? []
    var unproven = 0
    for process in processes {
      for status in process["dpv:hasConsentStatus"]?.elements ?? [] {
        guard let name = status["tally:event"]?.text else { continue }
        guard let event = events[name] else {
          unproven += 1
          continue
        }
        let says = event.states.contains { state in
          process["dpv:hasIdentifier"]?.text == state.consent
            && status["@type"]?.elements == [.text(DPVTerms.status(state.status))]
            && status["dct:date"]?.text == state.on.description
            && status["dpv:isIndicatedAtTime"]?.text == event.claimedAt.description
        }
        guard says else {
          throw Failure(
            code: "record.differs", detail: "The record says something else than its event.")
        }
      }
    }
    guard let principal = record["dpv:hasDataSubject"]?["dpv:hasIdentifier"]?.text else {
      throw Failure(code: "record.malformed", detail: "It names no principal.")
    }
    return Facts(
      principal: principal, consents: processes.count, proven: events.count, unproven: unproven)
  }
}
