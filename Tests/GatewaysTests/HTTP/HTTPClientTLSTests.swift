import Gateways
import Testing

@Suite(
  "HTTP client over TLS", .timeLimit(.minutes(20)), .serialized,
  .enabled(if: TLSServer.isAvailable, "needs openssl"))
struct HTTPClientTLSTests {
  private func result(
    _ url: String, _ certificates: HTTPCertificates
  ) async -> Result<Int, HTTPError> {
    let settings = HTTPSettings(timeLimit: .seconds(10), certificates: certificates)
    do throws(HTTPError) {
      return .success(try await HTTPClient(settings).send(HTTPRequest(.get, url)).status)
    } catch {
      return .failure(error)
    }
  }

  @Test("each side proves itself to the other, or nothing is sent")
  func mutual() async throws {
    let server = try TLSServer()
    let url = "https://127.0.0.1:\(server.port)/"
    let authority = server.file("authority.pem")
    func certificates(_ client: String?, authorities: String?) -> HTTPCertificates {
      HTTPCertificates(
        authorities: authorities, client: client.map { server.file("\($0).pem") },
        clientKey: client.map { server.file("\($0).key") })
    }

    let good = certificates("client", authorities: authority)
    #expect(await result(url, good) == .success(200))

    let unknownServer = certificates("client", authorities: nil)
    #expect(await result(url, unknownServer) == .failure(.notSent(.untrustedPeer)))

    let wrongName = await result("https://localhost:\(server.port)/", good)
    #expect(wrongName == .failure(.notSent(.untrustedPeer)))

    let noSuchFile = certificates("nobody", authorities: authority)
    #expect(await result(url, noSuchFile) == .failure(.notSent(.untrustedPeer)))

    for client in [nil, "stranger"] {
      let refused = await result(url, certificates(client, authorities: authority))
      #expect(throws: HTTPError.self) { try refused.get() }
    }
  }
}
