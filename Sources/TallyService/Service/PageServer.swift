import CreditCore
import CreditPlatform
import CreditWeb
import Hummingbird
import Logging

/// The pages and the API on loopback.
enum PageServer {
  static func run(
    _ installation: Installation, port: Int, report: @escaping @Sendable (String) -> Void
  ) async throws(CommandFailure) {
    guard (0...65_535).contains(port) else {
      throw CommandFailure(
        .usage, code: "port.range", title: "The port can't be used.",
        detail: "--port takes 0 to 65535.")
    }
    var logger = Logger(label: "tally.web") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .notice
    let router = makeRouter(
      platform: installation.platform,
      institutionName: installation.platform.institution.name, texts: ReasonWords.texts,
      access: .loopbackDemo, printer: WeasyPrinter.installed(),
      consentRecord: { try await installation.signedConsentRecord(of: $0) },
      settlementSigner: { try installation.signed($0) }, logger: logger)
    let application = Application(
      router: router,
      configuration: ApplicationConfiguration(
        address: .hostname("127.0.0.1", port: port), serverName: "tally"),
      onServerRunning: { channel in
        report("pages: http://127.0.0.1:\(channel.localAddress?.port ?? port)/")
      }, logger: logger)
    do {
      try await application.runService()
    } catch {
      throw CommandFailure(
        .unavailable, code: "web.unavailable", title: "The pages can't be served.",
        detail: "Port \(port): \(error)")
    }
  }
}
