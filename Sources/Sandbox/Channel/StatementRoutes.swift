import BureauChecker
import Crypto
import Hummingbird

/// The channel's statements of past days, each with what it must come to.
enum StatementRoutes {
  private struct Description: Encodable {
    let day: String
    let bytes: Int
    let sha256: String
  }

  static func add(to router: Router<BasicRequestContext>, _ keeper: StateKeeper<ChannelState>) {
    router.get("statements/:day") { request, context in
      let day = context.parameters.get("day") ?? ""
      return await Endpoint.handle(request) { _ in
        Reply(contentType: "text/csv", bytes: try await file(of: day, keeper))
      }
    }
    router.get("statements/:day/digest") { request, context in
      let day = context.parameters.get("day") ?? ""
      return await Endpoint.handle(request) { _ in
        let bytes = try await file(of: day, keeper)
        let digest = SHA256.hash(data: bytes).map { byte in
          String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }
        return try .json(Description(day: day, bytes: bytes.count, sha256: digest.joined()))
      }
    }
  }

  private static func file(
    of day: String, _ keeper: StateKeeper<ChannelState>
  ) async throws -> [UInt8] {
    guard day.utf8.count == 10, ReportDay(day) != nil else { throw Problem.unknown("day") }
    let rows = await keeper.read { state in
      state.withholdsStatements ? nil : state.entries.filter { $0.outcome.on == day }
    }
    guard let rows else { throw Problem.unknown("statement") }
    return Array(ChannelStatement.text(rows).utf8)
  }
}
