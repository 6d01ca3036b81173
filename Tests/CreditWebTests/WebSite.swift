import CreditCore
import CreditPlatform
import CreditWeb
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import SQLSession
import Testing
import Vault

/// The whole router over a store that holds nothing.
struct WebSite {
  static let borrower = Reference.borrower(StreamID(high: 1, low: 2))

  private let router: Router<AppContext>

  init(storeError: StoreError? = nil) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("web-\(UInt64.random(in: .min ... .max))").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let vault = try Vault(
      root: try RootKey.create(at: folder + "/root.key"), epochFolder: folder + "/epochs")
    let list = try SharingList(
      version: "1", hash: "h", effectiveFrom: CivilDate(dayNumber: 0), recipients: [],
      scenarios: [])
    let paper = Paper(
      kind: .loanContract, version: "1", title: BilingualText(zh: "借款合同", en: "Loan contract"),
      body: BilingualText(zh: "正文", en: "Text"), items: [])
    let name = BilingualText(zh: "松果消费金融", en: "Pinecone Consumer Finance")
    let platform = Platform(
      store: EmptyStore(error: storeError), vault: vault, clock: StandingClock(),
      entropy: NoEntropy(), policy: try PolicySet(version: "1", items: []),
      register: SharingRegister(list),
      lender: Lender(
        type: .consumerFinance, providerCode: "A0000000000001", bureau: "b", identityService: "i",
        channel: "c", messenger: "m", processorAgreements: [:]),
      papers: PaperCatalogue([paper]),
      institution: Institution(name: name, logCode: [], area: "310000"))
    self.init(platform: platform)
  }

  /// The whole router over a platform.
  init(platform: Platform, printer: (any DocumentPrinter)? = nil) {
    router = makeRouter(
      platform: platform, institutionName: platform.institution.name, texts: [:],
      access: .loopbackDemo, printer: printer,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  func get(_ path: String, host: String = "localhost") async throws -> Reply {
    try await send(HTTPRequest(method: .get, scheme: "http", authority: host, path: path), "")
  }

  func post(_ path: String, _ body: String, _ headers: [String: String]) async throws -> Reply {
    var fields = HTTPFields()
    for (name, value) in headers { fields[try #require(HTTPField.Name(name))] = value }
    return try await send(
      HTTPRequest(
        method: .post, scheme: "http", authority: "localhost", path: path, headerFields: fields),
      body)
  }

  private func send(_ head: HTTPRequest, _ body: String) async throws -> Reply {
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

/// What came back.
struct Reply {
  var status: Int
  var headers: HTTPFields
  var text: String
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

private struct StandingClock: CreditPlatform.Clock {
  let now = Instant(microseconds: 0)
  let businessDate = CivilDate(dayNumber: 20_000)
}

private struct NoEntropy: Entropy {
  func bytes(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }
}
