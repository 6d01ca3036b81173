import CreditCore
import TransparencyLog
import Vault

/// An event of the consent record with what proves that it stands in the log: the entry holds a
/// commitment only, and the opening shows that this event, and no other, is what it commits to.
public struct LoggedConsentEvent: Sendable {
  /// The event's public id, 32 hexadecimal digits.
  public var event: String
  /// Its stored kind.
  public var kind: String
  /// Its stored bytes.
  public var body: [UInt8]
  /// The blinding value of its commitment, 32 bytes.
  public var opening: [UInt8]
  /// The place of its entry in the log.
  public var index: Int64
  /// The receipt's text (C2SP tlog-proof).
  public var receipt: String
}

extension LoggedConsentEvent {
  var node: JSONNode {
    .object([
      "event": .text(event), "kind": .text(kind),
      "body": .text(String(decoding: body, as: UTF8.self)), "opening": .text(Hex.text(opening)),
      "index": .int(index), "receipt": .text(receipt),
    ])
  }

  /// - Returns: `nil` when a member is missing or of another form.
  init?(_ node: JSONNode) {
    guard let event = node["event"]?.text, let kind = node["kind"]?.text,
      let body = node["body"]?.text, let opening = node["opening"]?.text.flatMap(Hex.bytes),
      let index = node["index"]?.integer, let receipt = node["receipt"]?.text
    else { return nil }
    self.init(
      event: event, kind: kind, body: Array(body.utf8), opening: opening, index: index,
      receipt: receipt)
  }
}

extension Platform {
  /// The proof of one event, where it stands under a published checkpoint; `nil` where it doesn't
  /// yet, or isn't logged.
  func logged(
    _ item: EventsOfKinds.Item, of id: StreamID, key: PersonKey, in log: LogReader
  ) async throws(PlatformError) -> LoggedConsentEvent? {
    guard item.isLogged else { return nil }
    let eventID = EventID.bytes(of: id, sequence: item.sequence)
    let index: Int64?
    do {
      index = try await store.logIndex(ofEvent: item.key)
    } catch {
      throw .store(error)
    }
    guard let index else { return nil }
    do {
      return LoggedConsentEvent(
        event: Hex.text(eventID), kind: item.kind, body: item.body,
        opening: try Commitment.opening(eventID: eventID, key: key), index: index,
        receipt: try log.receipt(for: index).text)
    } catch let error as LogError {
      // An index that no published checkpoint covers yet.
      if case .outOfRange = error { return nil }
      throw .log(error)
    } catch let error as VaultError {
      throw .vault(error)
    } catch {
      throw .contended
    }
  }
}
