import Foundation
import Gateways
import Synchronization

/// The HTTP load, in a process of its own so that its processor time is not the server's.
enum LoadClient {
  /// The argument that makes `bench` the client.
  static let word = "load-client"
  static let connections = 16

  /// Runs the client.
  ///
  /// - Returns: answered requests a second.
  static func start(_ url: String, seconds: Int) async throws -> Double {
    let process = Process()
    let answer = Pipe()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = [word, url, "\(seconds)"]
    process.standardOutput = answer
    let text = try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { _ in
        let data = answer.fileHandleForReading.readDataToEndOfFile()
        continuation.resume(returning: String(decoding: data, as: UTF8.self))
      }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    guard process.terminationStatus == 0,
      let rate = Double(text.trimmingCharacters(in: .whitespacesAndNewlines))
    else { throw BenchFailure(description: "the load client failed: \(text)") }
    return rate
  }

  static func run(_ arguments: [String]) async throws {
    guard arguments.count == 2, let seconds = Double(arguments[1]) else {
      throw BenchFailure(description: "\(word) URL SECONDS")
    }
    let url = arguments[0]
    let client = HTTPClient(
      HTTPSettings(width: connections, queueLimit: connections, allowsLoopback: true))
    let body = Array(#"{"amount":100000,"instalments":12}"#.utf8)
    let rate = try await Measure.rate(callers: connections, seconds: seconds) { _, _ in
      let response = try await client.send(
        HTTPRequest(
          .post, url, headers: [HTTPHeader("Content-Type", "application/json")], body: body,
          mayRepeat: true))
      guard response.status == 200 else {
        throw BenchFailure(description: "status \(response.status)")
      }
      return 1
    }
    print(rate)
  }
}
