import Crypto
import Foundation
import HTTPTypes
import Hummingbird

/// The endpoints of every named recipient.
enum RecipientRoutes {
  /// One share as the list shows it: what a test has to know.
  private struct Row: Encodable, Sendable {
    let recipient: String
    let requestID: String
    let sender: String
    let scenario: String
    let purpose: String
    let ground: String
    let subject: String
    /// The fields' names, in the payload's order; `values` has their values.
    let fields: [String]
    let values: [String]
    let digest: String
    let receipt: String

    init(_ share: RecipientState.Share) {
      recipient = share.recipient
      requestID = share.requestID
      sender = share.payload.sender
      scenario = share.payload.scenario
      purpose = share.payload.purpose
      ground = share.payload.ground
      subject = share.payload.subject
      fields = share.payload.fields.map(\.field)
      values = share.payload.fields.map(\.value)
      digest = share.receipt.digest
      receipt = share.receipt.number
    }
  }

  static func add(
    to router: Router<BasicRequestContext>, _ keeper: StateKeeper<RecipientState>
  ) {
    router.get("recipients/:id/keys") { request, context in
      await Endpoint.handle(request) { _ in
        let id = try name(context)
        let keys = try await keeper.change { state in
          state.keys[id] == nil ? .keys(RecipientKeys(), of: id) : nil
        } reply: { state, _ in
          state.keys[id]
        }
        return try .json(try keys?.publicKeys())
      }
    }
    router.post("recipients/:id/shares") { request, context in
      let path = request.uri.path
      let requestID = request.headers[.requestID] ?? ""
      return await Endpoint.handle(request, limit: Endpoint.largeBody) { bytes in
        let id = try name(context)
        guard isName(requestID) else {
          throw Problem.badInput("requestID", "X-Request-Id has 1 to 64 letters, digits or -._")
        }
        let sealed = try Endpoint.decode(OpenedShare.Sealed.self, bytes)
        if let refusal = try await keeper.read({ state in
          try refusal(sealed, by: id, path: path, requestID: requestID, state)
        }) {
          return try .json(refusal)
        }
        let receipt = try await keeper.change { state in
          try take(sealed, by: id, path: path, requestID: requestID, state)
        } reply: { state, _ in
          state.share(requestID, to: id)?.receipt
        }
        return try .json(receipt)
      }
    }
    router.put("sandbox/senders") { request, _ in
      await Endpoint.handle(request) { bytes in
        let senders = try Endpoint.decode([RecipientState.Sender].self, bytes)
        for sender in senders {
          guard (try? Curve25519.Signing.PublicKey(rawRepresentation: sender.key)) != nil else {
            throw Problem.badInput("key", "key is an Ed25519 public key, 32 bytes in base64.")
          }
        }
        try await keeper.change(.senders(senders))
        return try .json(["senders": senders.count])
      }
    }
    router.put("sandbox/refusals") { request, _ in
      await Endpoint.handle(request) { bytes in
        let words = try Endpoint.decode([String: String].self, bytes)
        try await keeper.change(.refusals(words))
        return try .json(words)
      }
    }
    router.get("sandbox/shares") { request, _ in
      await Endpoint.handle(request) { _ in
        try .json(await keeper.read { $0.shares.map(Row.init) })
      }
    }
  }

  /// - Returns: the refusal of a recipient that was told to take nothing; what it took before stays
  ///   taken.
  private static func refusal(
    _ sealed: OpenedShare.Sealed, by id: String, path: String, requestID: String,
    _ state: RecipientState
  ) throws -> ShareRefusalDocument? {
    guard let word = state.refusals[id], let keys = state.keys[id],
      state.share(requestID, to: id) == nil
    else { return nil }
    let opened = try OpenedShare(sealed, path: path, requestID: requestID, keys: keys)
    return try ShareRefusalDocument(
      word, digest: opened.digest, recipient: id, requestID: requestID, keys: keys)
  }

  /// - Returns: the share, or `nil` when the same one was taken before.
  private static func take(
    _ sealed: OpenedShare.Sealed, by id: String, path: String, requestID: String,
    _ state: RecipientState
  ) throws -> RecipientState.Change? {
    guard let keys = state.keys[id] else { throw Problem.unknown("recipient") }
    let opened = try OpenedShare(sealed, path: path, requestID: requestID, keys: keys)
    guard opened.payload.recipient == id else {
      throw Problem.badInput("recipient", "The payload names another recipient.")
    }
    // A recipient that was told no sender's key takes what anybody signed.
    if !state.senders.isEmpty {
      guard let key = state.senders[opened.payload.sender],
        try opened.isSigned(with: key, recipient: id, requestID: requestID)
      else {
        throw Problem.badInput(
          "signature", "The sender did not sign this payload for this request, or is not known.")
      }
    }
    if let known = state.share(requestID, to: id) {
      guard known.receipt.digest == opened.digest else { throw Problem.conflict }
      return nil
    }
    let receipt = try ShareReceiptDocument(
      number: "RCPT-\(state.shares.count + 1)", digest: opened.digest, recipient: id,
      requestID: requestID,
      assesses: ["risk_assessment", "identity_check"].contains(opened.payload.purpose), keys: keys)
    return .share(
      RecipientState.Share(
        recipient: id, requestID: requestID, payload: opened.payload, receipt: receipt))
  }

  private static func name(_ context: BasicRequestContext) throws -> String {
    let id = context.parameters.get("id") ?? ""
    guard isName(id) else {
      throw Problem.badInput("id", "A recipient's id has 1 to 64 letters, digits or -._")
    }
    return id
  }

  private static func isName(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
          UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}
