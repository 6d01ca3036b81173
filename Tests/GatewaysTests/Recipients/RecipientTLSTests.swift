import CreditPlatform
import Gateways
import Testing

@Suite("Shares over mutual TLS", .timeLimit(.minutes(20)))
struct RecipientTLSTests {
  private func client(_ certificates: Certificates, as name: String?) -> HTTPClient {
    HTTPClient(
      HTTPSettings(
        timeLimit: .seconds(20),
        certificates: HTTPCertificates(
          authorities: certificates.file("authority.pem"),
          client: name.map { certificates.file("\($0).pem") },
          clientKey: name.map { certificates.file("\($0).key") })))
  }

  @Test("R63 a share reaches a recipient only with both sides' certificates")
  func mutual() async throws {
    let source = try await PermitSource()
    let certificates = try Certificates()
    try await SandboxRecipients.run { (recipients) async throws in
      let proxy = try TLSProxy(certificates, certificate: "server", upstream: recipients.port)
      func send(as name: String?) async throws -> SendResult<ShareAnswer> {
        let gateway = try await recipients.gateway(
          at: proxy.url(""), over: client(certificates, as: name))
        return await gateway.deliver(
          try await source.permit(), .sample(), on: PermitSource.day)
      }

      // The server refuses these on its side of the connection; what it was given can't be told.
      for name in [nil, "stranger"] {
        #expect(try await send(as: name).isUnknown)
        #expect(try await recipients.shares() == [])
      }
      #expect(try await send(as: "client").answer != nil)
      #expect(try await recipients.shares().map(\.requestID) == [PermitSource.requestID])
      #expect(!proxy.hasEnded)
    }
    await source.close()
  }

  @Test("R63 a server with another authority's certificate gets nothing, not even sealed")
  func impostor() async throws {
    let source = try await PermitSource()
    let certificates = try Certificates()
    try await SandboxRecipients.run { (recipients) async throws in
      let proxy = try TLSProxy(certificates, certificate: "impostor", upstream: recipients.port)
      let gateway = try await recipients.gateway(
        at: proxy.url(""), over: client(certificates, as: "client"))
      let answer = await gateway.deliver(
        try await source.permit(), .sample(), on: PermitSource.day)
      #expect(answer.isNotSent)
      #expect(try await recipients.shares() == [])
      #expect(!proxy.hasEnded)
    }
    await source.close()
  }
}
