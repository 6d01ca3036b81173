import CreditCore
import CreditPlatform
import CreditWeb
import Foundation
import Hummingbird
import Logging

/// Drawing by HTTP: the platform's own route and everything behind it on SQLite, beside a route
/// that only reads and answers JSON. Both are served by this process, over loopback.
enum HTTPBench {
  private struct Request: Decodable {
    var amount: String
    var instalments: Int
  }

  private struct Answer: ResponseEncodable {
    var amount: String
  }

  private struct Load {
    var rate: Double
    var microseconds: Double
  }

  /// How often a borrower can draw: more than a machine gets to in the time.
  private static let rounds: Int64 = 32

  static func run(_ customers: Customers, in folder: String) async throws -> [Line] {
    let orders = folder + "/orders"
    let body = try await order(customers)
    let confirmations = try await customers.confirmations(rounds: rounds)
    let lines = zip(customers.ids, confirmations).map {
      ([Reference.borrower($0)] + $1).joined(separator: " ")
    }
    try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: orders))
    let bare = Router()
    bare.post("bare") { request, context in
      Answer(amount: try await request.decode(as: Request.self, context: context).amount)
    }
    let logger = Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() }
    let real = makeRouter(
      platform: customers.platform, institutionName: customers.platform.institution.name,
      texts: [:], access: .loopbackDemo, logger: logger)
    // One after the other, so that neither server is there beside the other.
    let reference = try await serving(bare, logger) { server in
      _ = try await load(server + "/bare", body: body, seconds: 1)
      return try await load(server + "/bare", body: body, seconds: 4)
    }
    let draw = try await serving(real, logger) { server in
      try await load(server + "/v1/borrowers", body: body, orders: orders, seconds: 4)
    }
    return [
      Line(
        name: "HTTP draws / bare JSON route, \(LoadClient.connections) connections",
        measured: draw.rate, reference: reference.rate, unit: "requests/s", bar: .none),
      Line(
        name: "  the server's processor time", measured: draw.microseconds,
        reference: reference.microseconds, unit: "us/request", bar: .none),
    ]
  }

  /// The request's body: what the borrower read on the cost table and confirmed.
  private static func order(_ customers: Customers) async throws -> String {
    guard let id = customers.ids.last else { throw BenchFailure(description: "no borrower") }
    let terms = try await customers.terms(of: id)
    return "{\"amount\":\"\(terms.amount)\",\"instalments\":\(terms.instalments),"
      + "\"purpose\":\"\(terms.purpose)\","
      + "\"confirmedAnnualRatePercent\":\"\(terms.confirmedAnnualRate.percentText)\"}"
  }

  private static func serving<Context: RequestContext>(
    _ router: Router<Context>, _ logger: Logger,
    _ measure: @escaping @Sendable (String) async throws -> Load
  ) async throws -> Load where Context.Source == ApplicationRequestContextSource {
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let application = Application(
      router: router,
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel in port.yield(channel.localAddress?.port ?? 0) },
      logger: logger)
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await application.run() }
      defer { group.cancelAll() }
      for await number in ports { return try await measure("http://127.0.0.1:\(number)") }
      throw BenchFailure(description: "the server did not start")
    }
  }

  private static func load(
    _ url: String, body: String, orders: String? = nil, seconds: Int
  ) async throws -> Load {
    let before = Measure.processorMicroseconds()
    let rate = try await LoadClient.start(url, body: body, orders: orders, seconds: seconds)
    let used = Measure.processorMicroseconds() - before
    return Load(rate: rate, microseconds: used / (rate * Double(seconds)))
  }
}
