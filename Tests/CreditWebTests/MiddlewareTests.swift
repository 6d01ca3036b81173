import CreditWeb
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Testing

@Suite("Middlewares")
struct MiddlewareTests {
  private func reply(
    _ method: HTTPRequest.Method = .get, host: String? = "127.0.0.1:8080",
    headers: HTTPFields = [:]
  ) async throws -> Response {
    let router = Router(context: AppContext.self)
    router.addMiddleware {
      SecurityHeaders()
      LoopbackOnly()
    }
    router.get("/") { _, _ in "page" }
    router.post("/") { _, _ in "done" }
    let head = HTTPRequest(
      method: method, scheme: "http", authority: host, path: "/", headerFields: headers)
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
    return try await router.buildResponder().respond(
      to: request, context: AppContext(logger: Logger(label: "test")))
  }

  @Test("Every reply forbids scripts, framing, sniffing, storing and telling where one came from")
  func headers() async throws {
    let headers = try await reply().headers
    let policy = try #require(headers[.contentSecurityPolicy])
    let directives = Set(policy.split(separator: ";").map { $0.drop(while: \.isWhitespace) })
    #expect(
      directives == [
        "default-src 'none'", "style-src 'self'", "form-action 'self'", "base-uri 'none'",
        "frame-ancestors 'none'",
      ])
    #expect(headers[.xContentTypeOptions] == "nosniff")
    #expect(headers[.cacheControl] == "no-store")
    let referrer = try #require(HTTPField.Name("Referrer-Policy"))
    #expect(headers[referrer] == "no-referrer")
  }

  @Test(
    "Only loopback names are served, so that no foreign name can be made to point here",
    arguments: [
      ("localhost", true), ("LOCALHOST:8080", true), ("127.0.0.1:80", true), ("[::1]:8080", true),
      ("bank.example", false), ("localhost.bank.example", false), ("127.0.0.1.bank.example", false),
      ("localhost:8080.bank.example", false), ("localhost:", false), ("", false), (nil, false),
    ] as [(String?, Bool)])
  func hosts(host: String?, isServed: Bool) async throws {
    #expect(LoopbackOnly.isLoopback(host) == isServed)
    if isServed {
      #expect(try await reply(host: host).status == .ok)
    } else {
      let problem = await #expect(throws: Problem.self) { try await self.reply(host: host) }
      #expect(problem?.code == "host.foreign")
    }
  }

  @Test("A form that a foreign page sends is refused; our own and a program's are taken")
  func foreignForms() async throws {
    let name = try #require(HTTPField.Name("Sec-Fetch-Site"))
    #expect(try await reply(.post).status == .ok)
    #expect(try await reply(.post, headers: [name: "same-origin"]).status == .ok)
    #expect(try await reply(headers: [name: "cross-site"]).status == .ok)
    for site in ["cross-site", "same-site"] {
      let problem = await #expect(throws: Problem.self) {
        try await self.reply(.post, headers: [name: site])
      }
      #expect(problem?.code == "page.foreign")
    }
  }
}
