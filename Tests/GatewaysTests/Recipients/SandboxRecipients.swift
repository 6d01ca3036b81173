import CreditCore
import Crypto
import Foundation
import Gateways
import Sandbox

/// The sandbox's recipients on loopback, and gateways to them.
struct SandboxRecipients {
  /// One share as a recipient lists it.
  struct Row: Decodable, Equatable {
    var recipient, requestID, sender, scenario, purpose, ground, subject: String
    var fields, values: [String]
    var digest, receipt: String
  }

  struct Keys: Decodable {
    var sealingKey, receiptKey: Data
  }

  static let sender = "qingchuan"
  /// A recipient that has no port of its own.
  static let recipient = "mingzheng"

  let port: Int
  let ownKey = Curve25519.Signing.PrivateKey()
  private let client = HTTPClient(HTTPSettings(timeLimit: .seconds(20), allowsLoopback: true))

  /// Runs a test against the sandbox, which knows our key, and stops it.
  static func run(_ test: (SandboxRecipients) async throws -> Void) async throws {
    let server = try await SandboxServer.start(.recipient)
    do {
      let recipients = SandboxRecipients(port: server.port)
      try await recipients.introduce()
      try await test(recipients)
    } catch {
      await server.stop()
      throw error
    }
    await server.stop()
  }

  /// A gateway that reaches one recipient at another address, or over another client.
  func gateway(
    to recipient: String = recipient, at base: String? = nil, over other: HTTPClient? = nil
  ) async throws -> RecipientGateway {
    let path = "/recipients/\(recipient)"
    let keys = try await get(Keys.self, "\(path)/keys")
    let endpoint = try RecipientEndpoint(
      baseURL: (base ?? "http://127.0.0.1:\(port)") + path, client: other ?? client,
      sealingKey: Array(keys.sealingKey), receiptKey: Array(keys.receiptKey))
    let key = ownKey
    return RecipientGateway(sender: Self.sender, endpoints: [recipient: endpoint]) { bytes in
      Array(try key.signature(for: bytes))
    }
  }

  /// What all recipients were given.
  func shares() async throws -> [Row] { try await get([Row].self, "/sandbox/shares") }

  private func introduce() async throws {
    let key = ownKey.publicKey.rawRepresentation.base64EncodedString()
    let body = #"[{"sender":"\#(Self.sender)","key":"\#(key)"}]"#
    let request = HTTPRequest(
      .put, "http://127.0.0.1:\(port)/sandbox/senders", body: Array(body.utf8))
    guard try await client.send(request).status == 200 else { throw URLError(.badServerResponse) }
  }

  private func get<Value: Decodable>(_ type: Value.Type, _ path: String) async throws -> Value {
    let response = try await client.send(HTTPRequest(.get, "http://127.0.0.1:\(port)\(path)"))
    return try JSONDecoder().decode(type, from: Data(response.body))
  }
}
