import CreditCore
import CreditPlatform
import CreditWeb
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import TallyService

/// The pages of an export world, asked without a network.
struct ExportSite {
  struct Reply {
    var status: Int
    var headers: HTTPFields
    var text: String
  }

  private let router: Router<AppContext>

  init(_ world: ExportWorld) { self.init(world.installation) }

  init(_ installation: Installation) {
    router = makeRouter(
      platform: installation.platform, institutionName: installation.platform.institution.name,
      texts: [:], access: .loopbackDemo,
      consentRecord: { try await installation.signedConsentRecord(of: $0) },
      settlementSigner: { try installation.signed($0) },
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  func get(_ path: String) async throws -> Reply { try await send(.get, path, "") }

  func post(_ path: String, _ form: String) async throws -> Reply {
    try await send(.post, path, form)
  }

  private func send(
    _ method: HTTPRequest.Method, _ path: String, _ body: String
  ) async throws -> Reply {
    let head = HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path)
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body)))
    let response = try await router.buildResponder().respond(
      to: request, context: AppContext(logger: Logger(label: "test")))
    let sink = Sink()
    try await response.body.write(sink)
    return Reply(
      status: response.status.code, headers: response.headers,
      text: String(decoding: await sink.bytes.value, as: UTF8.self))
  }
}

private struct Sink: ResponseBodyWriter {
  actor Bytes {
    private(set) var value: [UInt8] = []
    func append(_ bytes: [UInt8]) { value += bytes }
  }

  let bytes = Bytes()

  func write(_ buffer: ByteBuffer) async throws {
    await bytes.append(Array(buffer.readableBytesView))
  }

  func finish(_ trailers: HTTPFields?) async throws {}
}
