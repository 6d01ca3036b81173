import CreditCore
public import CreditPlatform
import Crypto
import Foundation
import Logging
import PolicyFiles
import PostgresDriver
import SQLSession
import SQLStore
import SQLiteDriver
public import TransparencyLog

/// A running platform put together from its settings: the only place that names concrete drivers.
public struct Installation: Sendable {
  public let platform: Platform
  public let log: LogFolder
  public let folder: DataFolder
  /// The store as it is, without what was put around it.
  let database: SQLStore
  /// The papers of the policy folder.
  let editions: [PaperEdition]
  /// The sharing list of the policy folder.
  let list: SharingListEdition
  private let logOrigin: String

  /// - Parameters:
  ///   - settings: where database, data and policy are.
  ///   - clock: the two times.
  ///   - entropy: where ids come from.
  ///   - wrap: puts something around the store, as the simulator does.
  /// - Throws: ``CommandFailure``, exit 69 when something needed is not there.
  public init(
    _ settings: Settings, clock: any Clock, entropy: any Entropy,
    wrap: (any Store) -> any Store = { $0 }
  ) async throws(CommandFailure) {
    try await self.init(settings, clock: clock, entropy: entropy, wrap: wrap, loaded: nil)
  }

  /// - Parameter loaded: the policy folder, where it was read before.
  init(
    _ settings: Settings, clock: any Clock, entropy: any Entropy,
    wrap: (any Store) -> any Store, loaded: LoadedPolicy?
  ) async throws(CommandFailure) {
    folder = try DataFolder(settings.data)
    let policyFolder = PolicyFolder(path: try PolicyLocation.folder(settings.policy))
    database = try await Self.store(settings, folder)
    let store = wrap(database)
    let vault = try folder.vault()
    do {
      let loaded = try loaded ?? LoadedPolicy(policyFolder)
      (list, editions) = (loaded.list, loaded.editions)
      let scribe = LogScribe(vault: vault, institution: settings.lender.institution)
      let papers = try await PaperArchive(store: store, clock: clock, scribe: scribe).inForce(
        on: clock.businessDate, with: editions)
      let lists = try await Self.lists(store, clock, scribe, known: list.list).lists(
        from: clock.businessDate, with: list)
      platform = Platform(
        store: store, vault: vault, clock: clock, entropy: entropy,
        policy: loaded.policy,
        register: SharingRegister(lists.inForce),
        following: lists.following.map { SharingRegister($0) },
        lender: settings.lender.profile,
        papers: PaperCatalogue(papers),
        institution: settings.lender.institution, affiliates: loaded.affiliates)
    } catch let error as PlatformError {
      throw CommandFailure(error)
    } catch {
      throw CommandFailure(
        .badInput, code: "policy.unusable", title: "The policy can't be used.",
        detail: "\(error)")
    }
    log = LogFolder(folder.log)
    logOrigin = settings.lender.logOrigin
  }

  /// Takes the log: one process at a time gives entries their place (design 4). Whatever else
  /// runs on the same data, commands of staff and auditors included, needs it not.
  ///
  /// - Returns: the sequencer, which its owner closes before the installation.
  /// - Throws: ``CommandFailure``, exit 69 while another process has it.
  public func takeLog() throws(CommandFailure) -> Sequencer {
    do {
      let gateway = try folder.gatewayKey()
      let writer = try LogWriter(
        log, signer: try folder.logSigner(origin: logOrigin),
        at: platform.clock.now.microseconds)
      try log.publish(gateways: [gateway.id: gateway.publicKey])
      return Sequencer(
        store: platform.store, writer: writer, key: gateway, clock: platform.clock)
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(
        .unavailable, code: "log.unusable", title: "The log can't be opened.",
        detail: "\(folder.log): \(error). Another process may own it.")
    }
  }

  /// Opens an installation that is there; a command that only reads makes none.
  static func existing(
    _ settings: Settings, clock: any Clock, entropy: any Entropy = SystemEntropy()
  ) async throws(CommandFailure) -> Installation {
    try check(settings)
    return try await Installation(settings, clock: clock, entropy: entropy)
  }

  /// Opens only the database of an installation that is there, so that a running process keeps its
  /// log; the caller closes it.
  static func existingStore(_ settings: Settings) async throws(CommandFailure) -> SQLStore {
    try check(settings)
    return try await store(settings, try DataFolder(settings.data))
  }

  private static func check(_ settings: Settings) throws(CommandFailure) {
    guard FileManager.default.fileExists(atPath: settings.data + "/keys/root.key") else {
      throw CommandFailure(
        .unavailable, code: "data.missing", title: "There is no installation.",
        detail: "\(settings.data): name the data folder with --data.")
    }
  }

  static func digest(_ bytes: [UInt8]) -> String {
    Hex.text(Array(SHA256.hash(data: bytes)))
  }

  private static func store(
    _ settings: Settings, _ folder: DataFolder
  ) async throws(CommandFailure) -> SQLStore {
    do {
      let url = settings.database ?? "sqlite:\(folder.database)"
      let database: any SQLSession.Database
      if url.hasPrefix("sqlite:") {
        database = try await SQLiteDatabase.open(path: String(url.dropFirst(7)))
      } else if url.hasPrefix("postgresql://") || url.hasPrefix("postgres://") {
        database = try await PostgresDatabase.open(url: url, schema: settings.schema)
      } else {
        throw CommandFailure(
          .usage, code: "database.url", title: "The database can't be used.",
          detail: "--database takes sqlite:PATH or postgresql://…")
      }
      return try await SQLStore(database: database, readTables: ReadTables.all)
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(
        .unavailable, code: "database.unavailable", title: "The database can't be opened.",
        detail: "\(error)")
    }
  }

  /// Whether the log was never begun.
  var hasNoLog: Bool {
    get throws(CommandFailure) {
      do throws(LogError) {
        return try log.checkpoint() == nil
      } catch {
        throw CommandFailure(
          .unavailable, code: "log.unusable", title: "The log can't be read.",
          detail: "\(folder.log): \(error)")
      }
    }
  }

  public func close() async {
    await database.close()
  }
}

extension CommandFailure {
  /// A fault of the platform as a command reports it.
  public init(_ error: PlatformError) {
    switch error {
    case .refused(let refusal):
      self.init(
        .refused, code: refusal.rawValue, title: "A rule refused it.", detail: refusal.rawValue,
        rule: refusal.rule)
    case .store, .log:
      self.init(
        .unavailable, code: "service.unavailable", title: "A needed service is unavailable.",
        detail: "\(error)")
    default:
      self.init(.fault, code: "platform.fault", title: "It went wrong inside.", detail: "\(error)")
    }
  }
}
