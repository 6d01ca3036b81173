import Foundation
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle

/// Starts one part of the outside world as an HTTP server on 127.0.0.1.
///
/// All data are made up by whoever seeds them. The servers know no authentication and are for the
/// loopback interface only.
public enum SandboxServer {
  /// The user code the bureau expects in a query's head (UserCode).
  public static let bureauUser = "SANDBOX0001"
  /// The password digest it expects: SM3 of `tallystick-sandbox`, upper-case hexadecimal.
  public static let bureauPasswordDigest =
    "D1B3DE48BFB5DAC3BC877A8064FAE9B193EFB1DED80B5AC03C86E65B5C31E9B7"

  /// Starts a server; it answers requests when this returns.
  ///
  /// - Parameters:
  ///   - part: which part of the outside world.
  ///   - port: the port, or 0 for any free one.
  ///   - folder: where accepted changes are kept, one JSON line each, and replayed from; `nil`
  ///     keeps them in memory only. The folder must exist.
  ///   - cipher: the bureau's own key, with which report files come and answers go; `nil` for
  ///     files that are packed only.
  /// - Throws: when the port is taken or the folder's file can't be read or written.
  public static func start(
    _ part: SandboxPart, port: Int = 0, folder: String? = nil, cipher: FileCipher? = nil
  ) async throws -> RunningServer {
    let journal = folder.map { "\($0)/\(part.rawValue).jsonl" }
    let router = Router()
    switch part {
    case .bureau: BureauRoutes.add(to: router, try StateKeeper(journal: journal), cipher)
    case .identity: IdentityRoutes.add(to: router, try StateKeeper(journal: journal))
    case .channel: ChannelRoutes.add(to: router, try StateKeeper(journal: journal))
    case .sms: MessageRoutes.add(to: router, try StateKeeper(journal: journal))
    case .recipient: RecipientRoutes.add(to: router, try StateKeeper(journal: journal))
    }
    return try await serve(router, part: part, port: port)
  }

  private static func serve(
    _ router: Router<BasicRequestContext>, part: SandboxPart, port: Int
  ) async throws -> RunningServer {
    var logger = Logger(label: "sandbox.\(part.rawValue)")
    logger.logLevel = .error
    let (ports, announce) = AsyncStream.makeStream(of: Int.self)
    let application = Application(
      router: router,
      configuration: ApplicationConfiguration(
        address: .hostname("127.0.0.1", port: port), serverName: "sandbox"),
      onServerRunning: { channel in
        announce.yield(channel.localAddress?.port ?? 0)
        announce.finish()
      }, logger: logger)
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(services: [application], logger: logger))
    let running = Task {
      // A server that never came up ends the wait below too.
      defer { announce.finish() }
      try await group.run()
    }
    for await bound in ports {
      return RunningServer(port: bound) {
        await group.triggerGracefulShutdown()
        _ = await running.result
      }
    }
    try await running.value
    throw SandboxError.notStarted
  }
}

/// Why a sandbox server could not be started.
public enum SandboxError: Error, Sendable, Hashable {
  /// The server ended before it answered requests.
  case notStarted
  /// The journal holds a line that is not one of this part's changes.
  case unreadableJournal(line: Int)
}
