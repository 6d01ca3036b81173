import CreditBureau
import CreditCore
import CreditPlatform
import Crypto
import Foundation
import Gateways
import Sandbox
import Simulation

/// The outside world of the demo: real HTTP servers on loopback, and the gateways to them.
struct SandboxWorld: Sendable {
  let outside: OutsideWorld
  private let servers: [SandboxPart: RunningServer]
  let client: HTTPClient

  /// Starts every part; what each was told is kept in the folder, so that a part that was killed
  /// comes back as it was.
  ///
  /// - Parameter recipients: the ids of the sharing list's recipients, whom one sandbox part plays.
  init(
    folder: String, lender: LenderSettings, recipients: [String]
  ) async throws(CommandFailure) {
    var servers: [SandboxPart: RunningServer] = [:]
    let client = HTTPClient(HTTPSettings(responseLimit: 64 << 20, allowsLoopback: true))
    self.client = client
    let fileKey = try BureauFileKey.sandbox(in: folder)
    do {
      for part in SandboxPart.allCases {
        servers[part] = try await SandboxServer.start(
          part, folder: folder, cipher: part == .bureau ? fileKey.sandboxCipher : nil)
      }
    } catch {
      throw CommandFailure(
        .unavailable, code: "sandbox.unavailable", title: "A sandbox server can't be started.",
        detail: "\(error)")
    }
    self.servers = servers
    let ports = servers.mapValues(\.port)
    guard let provider = try? ProviderCode(lender.profile.providerCode),
      let bureau = try? ProviderCode("A10000000H0001")
    else {
      throw CommandFailure(
        .badInput, code: "lender.provider-code", title: "The provider code can't be used.",
        detail: "It has 14 digits and capital letters.")
    }
    func url(_ part: SandboxPart) -> String { "http://127.0.0.1:\(ports[part] ?? 0)" }
    let directory = SandboxRecipients(server: url(.recipient), client: client)
    var partners = PartnerSettings(
      identity: url(.identity), channel: url(.channel), messenger: url(.sms),
      bureauQueries: url(.bureau), bureauFiles: url(.bureau),
      bureau: BureauSettings(
        receiver: bureau,
        credentials: InquiryMessage.Credentials(
          institution: provider, user: SandboxServer.bureauUser,
          passwordDigest: SandboxServer.bureauPasswordDigest),
        originatingUser: SandboxServer.bureauUser, serviceCode: "1"))
    partners.isSandbox = true
    partners.fileKey = fileKey
    partners.recipients = try await directory.interfaces(recipients)
    let key = Curve25519.Signing.PrivateKey()
    let sender = lender.profile.providerCode
    outside = try partners.world(
      sender: sender, sign: { [UInt8](try key.signature(for: $0)) }, parcels: nil)
    try await directory.introduce(sender, key: [UInt8](key.publicKey.rawRepresentation))
  }

  /// Tells the parts who exists.
  func seed(_ seeds: SandboxSeeds) async throws(CommandFailure) {
    try await put(seeds.identity, "/sandbox/people", on: .identity)
    try await put(seeds.bureau, "/sandbox/people", on: .bureau)
    try await put(seeds.funds, "/sandbox/funds", on: .channel)
  }

  /// Sets the money on a person's card, as spending it elsewhere would.
  func setFunds(_ amount: Money, card: String) async throws(CommandFailure) {
    var json = JSONWriter()
    json.beginArray()
    json.element()
    json.beginObject()
    json.key("bankCard")
    json.text(card)
    json.key("balance")
    json.text("\(amount)")
    json.endObject()
    json.endArray()
    try await put(json.bytes, "/sandbox/funds", on: .channel)
  }

  func url(_ part: SandboxPart) -> String { "http://127.0.0.1:\(servers[part]?.port ?? 0)" }

  private func put(
    _ body: [UInt8], _ path: String, on part: SandboxPart
  ) async throws(CommandFailure) {
    let request = HTTPRequest(
      .put, url(part) + path,
      headers: [HTTPHeader("Content-Type", "application/json")], body: body)
    let response = try? await client.send(request)
    guard let response, response.status == 200 else {
      throw CommandFailure(
        .unavailable, code: "sandbox.refused", title: "A sandbox server refused its seeds.",
        detail: "\(part.rawValue)\(path): \(response?.status ?? 0)")
    }
  }

  func stop() async {
    for server in servers.values { await server.stop() }
  }
}
