import Foundation
import Gateways

/// The HTTP load, in a process of its own so that its processor time is not the server's.
enum LoadClient {
  /// The argument that makes `bench` the client.
  static let word = "load-client"
  static let connections = 16

  /// Runs the client.
  ///
  /// - Parameter orders: a file with a borrower's reference on each line and what they confirmed
  ///   for each draw after it; they draw again and again. Without it every request is the same.
  /// - Returns: answered requests a second.
  static func start(
    _ url: String, body: String, orders: String?, seconds: Int
  ) async throws -> Double {
    let process = Process()
    let answer = Pipe()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = [word, url, body, "\(seconds)"] + (orders.map { [$0] } ?? [])
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
    guard arguments.count == 3 || arguments.count == 4, let seconds = Double(arguments[2]) else {
      throw BenchFailure(description: "\(word) URL BODY SECONDS [ORDERS]")
    }
    let (url, body) = (arguments[0], Array(arguments[1].utf8))
    let borrowers =
      arguments.count == 4
      ? try String(contentsOfFile: arguments[3], encoding: .utf8).split(separator: "\n")
        .map { $0.split(separator: " ") } : []
    let client = HTTPClient(
      HTTPSettings(width: connections, queueLimit: connections, allowsLoopback: true))
    let rate = try await Measure.rate(callers: connections, seconds: seconds) { caller, call in
      var address = url
      var headers = [HTTPHeader("Content-Type", "application/json")]
      var body = body
      if !borrowers.isEmpty {
        let number = caller + call * connections
        let (borrower, round) = (borrowers[number % borrowers.count], number / borrowers.count)
        guard round + 1 < borrower.count else {
          throw BenchFailure(description: "there are more draws than confirmations")
        }
        address += "/\(borrower[0])/loans"
        headers.append(HTTPHeader("Idempotency-Key", "order-\(round)"))
        body.removeLast()
        body += Array(",\"costConfirmation\":\"\(borrower[round + 1])\"}".utf8)
      }
      let response = try await client.send(
        HTTPRequest(.post, address, headers: headers, body: body, mayRepeat: true))
      guard response.status == (borrowers.isEmpty ? 200 : 201) else {
        throw BenchFailure(
          description:
            "status \(response.status): \(String(decoding: response.body, as: UTF8.self))")
      }
      return 1
    }
    print(rate)
  }
}
