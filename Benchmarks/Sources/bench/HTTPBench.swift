import CreditPlatform
import Hummingbird
import Logging
import SQLStore
import SQLiteDriver
import Synchronization

/// A draw by HTTP: a route that commits one unit a request, beside a route that only reads and
/// answers JSON. Both in this process, over loopback.
enum HTTPBench {
  private struct Request: Decodable {
    var amount: Int64
    var instalments: Int
  }

  private struct Answer: ResponseEncodable {
    var amount: Int64
  }

  private struct Load {
    var rate: Double
    var microseconds: Double
  }

  static func run(in folder: String) async throws -> [Line] {
    let store = try await SQLStore(
      database: try await SQLiteDatabase.open(path: folder + "/http.sqlite"),
      readTables: ReadTables.all)
    let drawer = try await Drawer(store, borrowers: 1024)
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let application = Application(
      router: router(drawer),
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel in port.yield(channel.localAddress?.port ?? 0) },
      logger: Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() })
    let lines = try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await application.run() }
      var lines: [Line] = []
      for await number in ports {
        lines = try await measure("http://127.0.0.1:\(number)")
        break
      }
      group.cancelAll()
      return lines
    }
    await store.close()
    return lines
  }

  private static func router(_ drawer: Drawer) -> Router<BasicRequestContext> {
    let router = Router()
    let next = Atomic<Int>(0)
    router.post("bare") { request, context in
      Answer(amount: try await request.decode(as: Request.self, context: context).amount)
    }
    router.post("draw") { request, context in
      let draw = try await request.decode(as: Request.self, context: context)
      let number = next.add(1, ordering: .relaxed).oldValue
      _ = try await drawer.draw(number..<number + 1)
      return Answer(amount: draw.amount)
    }
    return router
  }

  private static func measure(_ server: String) async throws -> [Line] {
    _ = try await load(server + "/bare", seconds: 1)
    let bare = try await load(server + "/bare", seconds: 4)
    let draw = try await load(server + "/draw", seconds: 4)
    return [
      Line(
        name: "HTTP draws / bare JSON route, \(LoadClient.connections) connections",
        measured: draw.rate, reference: bare.rate, unit: "requests/s", bar: .none),
      Line(
        name: "  the server's processor time", measured: draw.microseconds,
        reference: bare.microseconds, unit: "us/request", bar: .none),
    ]
  }

  private static func load(_ url: String, seconds: Int) async throws -> Load {
    let before = Measure.processorMicroseconds()
    let rate = try await LoadClient.start(url, seconds: seconds)
    let used = Measure.processorMicroseconds() - before
    return Load(rate: rate, microseconds: used / (rate * Double(seconds)))
  }
}
