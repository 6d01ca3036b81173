public import CreditPlatform
import Foundation
import PolicyFiles
public import Scoring
public import Simulation

/// Opens the platform for the simulator: a data folder of its own for each world.
public struct SimulatedSite: SimulationSite {
  /// As many rows as it takes for a model that tells good from bad somehow.
  private static let rows = 2000

  public let model: ScoringModel
  public let reports: any SimulatedReports = SandboxReports()
  private let folder: String
  private let policy: String?
  private let loaded: LoadedPolicy

  /// - Parameters:
  ///   - folder: where the worlds' data folders are made.
  ///   - policy: the folder of the dated policy; `nil` for the one shipped.
  public init(folder: String, policy: String?) throws(CommandFailure) {
    self.folder = folder
    self.policy = policy
    do {
      loaded = try LoadedPolicy(PolicyFolder(path: try PolicyLocation.folder(policy)))
    } catch {
      throw CommandFailure(
        .badInput, code: "policy.unusable", title: "The policy can't be used.",
        detail: "\(error)")
    }
    do {
      let table = try CSVTable(Array(try Data(contentsOf: CreditCardData.file)))
      let histories = try CreditCardColumns.histories(table, partsPerMillion: 1_000_000)
      model = try ScoringModel(
        try ModelTrainer.train(
          histories: Array(histories.prefix(Self.rows)),
          identity: ModelIdentity(
            name: "six-months", owner: "risk", trainedOn: "2026-01-01", dataset: "uci-taiwan")))
    } catch {
      throw CommandFailure(
        .unavailable, code: "model.unusable", title: "The model can't be made.",
        detail: "\(error)")
    }
  }

  public func open(
    world: Int, clock: SimulatedClock, entropy: any Entropy,
    wrap: @escaping @Sendable (any Store) -> any Store
  ) async throws -> OpenPlatform {
    let settings = Settings(data: path(world), policy: policy)
    let isNew = !FileManager.default.fileExists(atPath: path(world) + "/keys/root.key")
    let installation = try await Installation(
      settings, clock: clock, entropy: entropy, wrap: wrap, loaded: loaded)
    if isNew { try await installation.publishPapers() }
    let sequencer = try installation.takeLog()
    let data = installation.folder
    return OpenPlatform(
      platform: installation.platform, sequencer: sequencer, log: installation.log,
      store: installation.database, files: { Self.files(in: data) },
      close: {
        sequencer.close()
        await installation.close()
      })
  }

  public func remove(world: Int) {
    try? FileManager.default.removeItem(atPath: path(world))
  }

  private func path(_ world: Int) -> String { "\(folder)/world-\(world)" }

  /// The log and the database: everything stored but the keys.
  private static func files(in data: DataFolder) -> [String] {
    let log = FileManager.default.enumerator(atPath: data.log)
    let tiles = (log?.allObjects as? [String] ?? []).map { "\(data.log)/\($0)" }
    return tiles + ["", "-wal"].map { data.database + $0 }
  }
}
