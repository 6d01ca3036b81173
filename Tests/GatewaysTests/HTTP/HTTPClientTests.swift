import Gateways
import Glibc
import Synchronization
import Testing

@Suite("HTTP client", .timeLimit(.minutes(20)))
struct HTTPClientTests {
  private func client(
    timeLimit: Duration = .seconds(10), responseLimit: Int = 1 << 20, width: Int = 8,
    queueLimit: Int = 1024
  ) -> HTTPClient {
    HTTPClient(
      HTTPSettings(
        timeLimit: timeLimit, responseLimit: responseLimit, width: width, queueLimit: queueLimit,
        allowsLoopback: true))
  }

  private func failure(
    of request: HTTPRequest, by client: HTTPClient
  ) async throws -> HTTPError? {
    do throws(HTTPError) {
      _ = try await client.send(request)
      return nil
    } catch {
      return error
    }
  }

  @Test("status, headers and content arrive as sent")
  func success() async throws {
    let server = try LoopbackServer { exchange in
      exchange.reply("201 Created", headers: "X-Receipt:  42 \r\n", "made \(exchange.path)")
    }
    let response = try await client().send(HTTPRequest(.get, server.url("/a?b=c")))
    #expect(response.status == 201)
    #expect(response.header("x-receipt") == "42")
    #expect(response.body == Array("made /a?b=c".utf8))
  }

  @Test("method, headers and content reach the server, and nothing else is added")
  func requestContent() async throws {
    let seen = Mutex("")
    let content = (0..<3000).map { UInt8(truncatingIfNeeded: $0) }
    let server = try LoopbackServer { exchange in
      seen.withLock { $0 = exchange.head }
      exchange.reply(exchange.body == content ? "200 OK" : "400 Bad Request")
    }
    let headers = [HTTPHeader("X-Empty", ""), HTTPHeader("Authorization", "Bearer t")]
    let response = try await client().send(
      HTTPRequest(.put, server.url("/r"), headers: headers, body: content))
    #expect(response.status == 200)
    let lines = seen.withLock { $0 }.split(separator: "\r\n").map(String.init)
    #expect(
      Set(lines) == [
        "PUT /r HTTP/1.1", "Host: 127.0.0.1:\(server.port)", "Accept: */*", "X-Empty:",
        "Authorization: Bearer t", "Content-Length: 3000",
      ])
  }

  @Test("a POST without content is still a POST with a length")
  func emptyPost() async throws {
    let server = try LoopbackServer { $0.reply("200 OK", $0.head) }
    let response = try await client().send(HTTPRequest(.post, server.url("/")))
    let head = String(decoding: response.body, as: UTF8.self)
    #expect(head.hasPrefix("POST / "))
    #expect(head.contains("Content-Length: 0\r\n"))
  }

  @Test("a response over the limit stops, whether its length is announced or not")
  func sizeLimit() async throws {
    let server = try LoopbackServer { exchange in
      switch exchange.path {
      case "/announced": exchange.reply("200 OK", String(repeating: "x", count: 1001))
      case "/fits": exchange.reply("200 OK", String(repeating: "x", count: 1000))
      default:
        exchange.write("HTTP/1.1 200 OK\r\n\r\n")
        while exchange.write(String(repeating: "x", count: 500)) {}
        exchange.close()
      }
    }
    let client = client(responseLimit: 1000)
    let tooLarge = HTTPError.unknownOutcome(.responseTooLarge(limit: 1000))
    for path in ["/announced", "/endless"] {
      #expect(try await failure(of: HTTPRequest(.get, server.url(path)), by: client) == tooLarge)
    }
    #expect(try await client.send(HTTPRequest(.get, server.url("/fits"))).body.count == 1000)
  }

  @Test("endless header fields stop too")
  func headerLimit() async throws {
    let server = try LoopbackServer { exchange in
      exchange.write("HTTP/1.1 200 OK\r\n")
      while exchange.write("X-Filler: \(String(repeating: "x", count: 500))\r\n") {}
      exchange.close()
    }
    let error = try await failure(of: HTTPRequest(.get, server.url("/")), by: client())
    #expect(error == .unknownOutcome(.responseTooLarge(limit: 1 << 20)))
  }

  @Test("a server that never answers leaves the outcome unknown after the time limit")
  func timeLimit() async throws {
    let held = Held()
    defer { held.release() }
    let server = try LoopbackServer { exchange in
      held.wait()
      exchange.close()
    }
    let error = try await failure(
      of: HTTPRequest(.post, server.url("/")), by: client(timeLimit: .seconds(3)))
    #expect(error == .unknownOutcome(.timedOut))
  }

  @Test("a redirect comes back as it is and is not followed")
  func redirect() async throws {
    let server = try LoopbackServer { $0.reply("302 Found", headers: "Location: /elsewhere\r\n") }
    let response = try await client().send(HTTPRequest(.get, server.url("/")))
    #expect(response.status == 302)
    #expect(response.header("Location") == "/elsewhere")
    #expect(server.requests == 1)
  }

  @Test("nobody at the port means not sent")
  func refusedConnection() async throws {
    let server = try LoopbackServer { $0.reply() }
    server.stop()
    let error = try await failure(of: HTTPRequest(.post, server.url("/")), by: client())
    #expect(error == .notSent(.connectionRefused))
  }

  @Test("a reset or an end after the request leaves the outcome unknown")
  func lostConnection() async throws {
    let server = try LoopbackServer { exchange in
      switch exchange.path {
      case "/reset": exchange.reset()
      case "/end": exchange.close()
      default:
        exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")
        exchange.close()
      }
    }
    for path in ["/reset", "/end", "/half"] {
      let error = try await failure(of: HTTPRequest(.post, server.url(path)), by: client())
      #expect(error == .unknownOutcome(.connectionLost), "\(path)")
    }
  }

  @Test("64 requests at once all get their own answer over at most 8 connections")
  func concurrency() async throws {
    let server = try LoopbackServer { exchange in
      usleep(5_000)
      exchange.reply("200 OK", exchange.path)
    }
    let client = client()
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<64 {
        group.addTask {
          let response = try await client.send(HTTPRequest(.get, server.url("/\(number)")))
          return response.body == Array("/\(number)".utf8)
        }
      }
      for try await isOwn in group { #expect(isOwn) }
    }
    #expect(server.requests == 64)
    #expect(server.connections <= 8)
  }

  @Test("a connection that dies under a POST never makes it arrive twice")
  func neverTwice() async throws {
    let server = try LoopbackServer { exchange in
      if exchange.path == "/first" { exchange.reply() } else { exchange.close() }
    }
    let client = client(width: 1)
    _ = try await client.send(HTTPRequest(.get, server.url("/first")))
    let error = try await failure(of: HTTPRequest(.post, server.url("/pay")), by: client)
    #expect(error == .unknownOutcome(.connectionLost))
    #expect(server.requests == 2)
    #expect(server.connections == 2)
  }

  @Test("a request that may repeat uses the kept connection")
  func keepsAlive() async throws {
    let server = try LoopbackServer { $0.reply() }
    let client = client(width: 1)
    for _ in 0..<5 { _ = try await client.send(HTTPRequest(.get, server.url("/"))) }
    #expect(server.connections == 1)
  }

  @Test("cancelling the task ends the wait at once and drops the transfer")
  func cancellation() async throws {
    let held = Held()
    defer { held.release() }
    let server = try LoopbackServer { exchange in
      held.wait()
      exchange.close()
    }
    // No time limit may end the transfer before the cancelling does, however busy the machine is.
    let client = client(timeLimit: .seconds(600), width: 1)
    let url = server.url("/")
    let running = Task { () -> HTTPError? in
      try await failure(of: HTTPRequest(.post, url), by: client)
    }
    while server.requests == 0 { try await Task.sleep(for: .milliseconds(5)) }
    let waiting = Task { () -> HTTPError? in
      try await failure(of: HTTPRequest(.post, url), by: client)
    }
    waiting.cancel()
    #expect(try await waiting.value == .notSent(.cancelled))
    running.cancel()
    #expect(try await running.value == .unknownOutcome(.cancelled))
    #expect(server.requests == 1)
  }

  @Test("more waiting requests than allowed are refused, not kept")
  func overload() async throws {
    let held = Held()
    let server = try LoopbackServer { exchange in
      held.wait()
      exchange.reply()
    }
    let client = client(width: 1, queueLimit: 0)
    let url = server.url("/")
    async let first = client.send(HTTPRequest(.get, url))
    while server.requests == 0 { try await Task.sleep(for: .milliseconds(5)) }
    let second = try await failure(of: HTTPRequest(.get, url), by: client)
    held.release()
    #expect(second == .notSent(.overloaded))
    #expect(try await first.status == 200)
  }
}
