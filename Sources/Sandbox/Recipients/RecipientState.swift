import Foundation

/// The recipients' keys, the senders they know, and what they were given.
struct RecipientState: SandboxState {
  struct Sender: Codable, Sendable {
    let sender: String
    /// The Ed25519 public key that verifies its payloads.
    let key: Data
  }

  /// One share as a recipient took it.
  struct Share: Codable, Sendable {
    let recipient: String
    let requestID: String
    let payload: SharedPayload
    let receipt: ShareReceiptDocument
  }

  enum Change: Codable, Sendable {
    /// Recipients that take nothing, by their word for it.
    case refusals([String: String])
    case senders([Sender])
    case keys(RecipientKeys, of: String)
    case share(Share)
  }

  private struct Request: Hashable {
    let recipient: String
    let id: String
  }

  private(set) var senders: [String: Data] = [:]
  private(set) var keys: [String: RecipientKeys] = [:]
  private(set) var shares: [Share] = []
  private(set) var refusals: [String: String] = [:]
  private var places: [Request: Int] = [:]

  init() {}

  mutating func apply(_ change: Change) {
    switch change {
    case .refusals(let words): refusals = words
    case .senders(let list):
      for sender in list { senders[sender.sender] = sender.key }
    case .keys(let made, let recipient): keys[recipient] = made
    case .share(let share):
      places[Request(recipient: share.recipient, id: share.requestID)] = shares.count
      shares.append(share)
    }
  }

  /// What a recipient took under a request's id.
  func share(_ requestID: String, to recipient: String) -> Share? {
    places[Request(recipient: recipient, id: requestID)].map { shares[$0] }
  }
}
