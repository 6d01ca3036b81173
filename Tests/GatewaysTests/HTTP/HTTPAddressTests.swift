import Gateways
import Testing

@Suite("HTTP addresses and headers")
struct HTTPAddressTests {
  private func refusal(
    _ url: String, headers: [HTTPHeader] = [], allowsLoopback: Bool = true
  ) async -> HTTPError? {
    let settings = HTTPSettings(
      timeLimit: .seconds(2), connectLimit: .seconds(1), allowsLoopback: allowsLoopback)
    do throws(HTTPError) {
      _ = try await HTTPClient(settings).send(HTTPRequest(.get, url, headers: headers))
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "anything but https is refused",
    arguments: [
      "http://bureau.example/", "ftp://127.0.0.1/", "file:///etc/passwd", "gopher://127.0.0.1/",
      "http://127.0.0.1.example.com/", "http://127.1.example/", "http://[::2]/",
      "http://localhost.example/", "http://10.0.0.1/",
    ])
  func schemes(url: String) async {
    #expect(await refusal(url) == .notSent(.refusedScheme))
  }

  @Test("http to loopback is refused outside sandbox mode")
  func strict() async {
    #expect(
      await refusal("http://127.0.0.1:9/", allowsLoopback: false) == .notSent(.refusedScheme))
  }

  @Test(
    "http to loopback passes the check in sandbox mode",
    arguments: [
      "http://127.0.0.1:9/", "http://localhost:9/", "HTTP://127.0.0.1:9/", "http://127.1:9/",
    ])
  func loopback(url: String) async {
    #expect(await refusal(url) == .notSent(.connectionRefused))
  }

  @Test(
    "an address that can't be read, or names a user, is refused",
    arguments: [
      "", "bureau.example/path", "https://", "https://user:secret@bureau.example/",
      "https://bureau.example/a b", "https://bureau.example/\r\nX: y", "https://a\u{0}b/",
      "https://" + String(repeating: "a", count: 9000),
    ])
  func malformed(url: String) async {
    #expect(await refusal(url) == .notSent(.invalidURL))
  }

  @Test("a name without an address was not sent")
  func unresolved() async {
    #expect(await refusal("https://no-such-host.invalid/") == .notSent(.unresolvedHost))
  }

  @Test(
    "header fields that would begin another line are refused",
    arguments: [
      HTTPHeader("X", "a\r\nY: b"), HTTPHeader("X", "a\nb"), HTTPHeader("X", "a\u{0}"),
      HTTPHeader("X: y", "b"), HTTPHeader("", "b"), HTTPHeader("X y", "b"),
    ])
  func headers(header: HTTPHeader) async {
    #expect(await refusal("http://127.0.0.1:9/", headers: [header]) == .notSent(.invalidHeader))
  }

  @Test("no error text repeats the address")
  func texts() async throws {
    let error = try #require(await refusal("http://127.0.0.1:9/?id_number=110101199003074514"))
    #expect(!"\(error) \(error.failure.code)".contains("110101"))
    #expect(error.failure.code == "http.connection-refused")
  }
}
