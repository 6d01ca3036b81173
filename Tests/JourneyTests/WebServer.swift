import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// `tally serve` as a child process over a data folder, on a port of its own.
struct WebServer {
  struct Reply {
    var status: Int
    var text: String
    var headers: [String: String]
  }

  private let base: String
  private let session: URLSession

  /// Serves while the body runs; the process has ended when this returns.
  ///
  /// - Parameter config: a settings file; with one it also sequences and dispatches.
  static func serving(
    _ data: String, config: String? = nil, _ body: (WebServer) async throws -> Void
  ) async throws {
    let streams = try TemporaryFolder()
    let errors = streams.path + "/err"
    let roles = config == nil ? "web" : "web,sequence,dispatch"
    let child = try Program.tally().start(
      ["serve", "--roles", roles, "--port", "0", "--data", data]
        + (config.map { ["--config", $0] } ?? []), output: streams.path + "/out", errors: errors)
    defer {
      child.terminate()
      child.waitUntilExit()
    }
    guard let address = try await child.address(in: errors) else { throw NotServing() }
    let session = URLSession(configuration: .ephemeral)
    try await body(WebServer(base: address, session: session))
    session.invalidateAndCancel()
  }

  struct NotServing: Error, CustomStringConvertible {
    var description: String { "tally serve printed no address within 30 seconds" }
  }

  func get(_ path: String, host: String? = nil) async throws -> Reply {
    try await send("GET", path, host: host)
  }

  func post(_ path: String, _ json: String, key: String? = nil) async throws -> Reply {
    try await send("POST", path, body: json, key: key)
  }

  func send(
    _ method: String, _ path: String, body: String? = nil, key: String? = nil, host: String? = nil
  ) async throws -> Reply {
    guard let url = URL(string: base + path.dropFirst()) else { throw URLError(.badURL) }
    var request = URLRequest(url: url)
    request.httpMethod = method
    if let body {
      request.httpBody = Data(body.utf8)
      request.setValue("application/json", forHTTPHeaderField: "Content-Type")
    }
    if let key { request.setValue(key, forHTTPHeaderField: "Idempotency-Key") }
    if let host { request.setValue(host, forHTTPHeaderField: "Host") }
    let (bytes, response) = try await session.data(for: request)
    guard let answer = response as? HTTPURLResponse else { throw URLError(.badServerResponse) }
    var headers: [String: String] = [:]
    for (name, value) in answer.allHeaderFields {
      headers["\(name)".lowercased()] = "\(value)"
    }
    return Reply(
      status: answer.statusCode, text: String(decoding: bytes, as: UTF8.self), headers: headers)
  }
}

extension Process {
  /// The address that a server prints among its errors when it listens; `nil` when it prints none
  /// within 30 seconds.
  func address(in errors: String) async throws -> String? {
    for _ in 0..<600 where isRunning {
      try await Task.sleep(for: .milliseconds(50))
      let text = try String(contentsOfFile: errors, encoding: .utf8)
      // Only a whole line holds the whole port.
      for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
        if let mark = line.firstRange(of: "http://") { return String(line[mark.lowerBound...]) }
      }
    }
    return nil
  }
}
