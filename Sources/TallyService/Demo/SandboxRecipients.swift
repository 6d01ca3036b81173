import CreditCore
import Foundation
import Gateways

/// The recipients that the sandbox plays: their keys are asked for, and ours is told to them.
struct SandboxRecipients: Sendable {
  let server: String
  let client: HTTPClient

  /// The interface of each recipient, by its id in the sharing register.
  func interfaces(
    _ ids: [String]
  ) async throws(CommandFailure) -> [String: PartnerSettings.Interface] {
    var interfaces: [String: PartnerSettings.Interface] = [:]
    for id in ids {
      let base = "\(server)/recipients/\(id)"
      let response = try? await client.send(HTTPRequest(.get, base + "/keys"))
      guard let body = response?.body, case .object(let keys) = try? JSONParser.parse(body) else {
        throw Self.refused("recipients/\(id)/keys")
      }
      interfaces[id] = PartnerSettings.Interface(
        url: base, sealingKey: Self.bytes(keys["sealingKey"]),
        receiptKey: Self.bytes(keys["receiptKey"]))
    }
    return interfaces
  }

  /// Tells them the key with which shares of this sender are signed.
  func introduce(_ sender: String, key: [UInt8]) async throws(CommandFailure) {
    var json = JSONWriter()
    json.beginArray()
    json.element()
    json.beginObject()
    json.key("sender")
    json.text(sender)
    json.key("key")
    json.text(Data(key).base64EncodedString())
    json.endObject()
    json.endArray()
    let response = try? await client.send(
      HTTPRequest(
        .put, server + "/sandbox/senders",
        headers: [HTTPHeader("Content-Type", "application/json")], body: json.bytes))
    guard response?.status == 200 else { throw Self.refused("sandbox/senders") }
  }

  private static func bytes(_ node: JSONNode?) -> [UInt8] {
    guard case .text(let text) = node else { return [] }
    return Data(base64Encoded: text).map { [UInt8]($0) } ?? []
  }

  private static func refused(_ path: String) -> CommandFailure {
    CommandFailure(
      .unavailable, code: "sandbox.refused", title: "A sandbox server refused its seeds.",
      detail: path)
  }
}
