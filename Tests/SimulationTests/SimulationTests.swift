import CreditPlatform
import Foundation
import SQLStore
import SQLiteDriver
import Scoring
import Simulation
import TallyService
import Testing

/// The simulator on the real platform, policy, SQLite store and log.
@Suite("The simulator", .serialized, .timeLimit(.minutes(20)))
struct SimulationTests {
  private static func site() throws -> SimulatedSite {
    try SimulatedSite(folder: folder(), policy: nil)
  }

  private static func folder() -> String {
    NSTemporaryDirectory() + "simulation-\(UUID().uuidString)"
  }

  @Test(
    "R1 R14 R59 nothing leaves without its register entry, whatever fails, and books agree",
    arguments: [UInt64(1), 2])
  func faults(seed: UInt64) async throws {
    let outcome = try await Simulation(seed: seed, hasFaults: true, site: Self.site()).run(
      steps: 1500
    ) { _ in }
    guard case .whole(let summary) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    // A run in which little happened would prove little.
    #expect(summary.messages > 100 && summary.inquiries > 5 && summary.shares > 5)
    #expect(summary.storeFaults > 20 && summary.restarts > 10 && summary.files > 5)
  }

  @Test("the same seed gives the same run, another seed another")
  func repeatable() async throws {
    var summaries: [SimulationSummary] = []
    for seed in [UInt64(7), 7, 8] {
      let outcome = try await Simulation(seed: seed, hasFaults: true, site: Self.site()).run(
        steps: 300
      ) { _ in }
      if case .whole(let summary) = outcome { summaries.append(summary) }
    }
    try #require(summaries.count == 3)
    #expect(summaries[0] == summaries[1])
    #expect(summaries[0] != summaries[2])
  }

  @Test("a message without an entry of the register is found, with a short list of steps")
  func unregistered() async throws {
    let outcome = try await Simulation(
      seed: 1, hasFaults: false, site: EmptyRegisterSite(site: Self.site(), folder: Self.folder())
    ).run(steps: 200) { _ in }
    guard case .broken(let finding, let steps) = outcome else {
      Issue.record("nothing was found")
      return
    }
    #expect(finding.what.hasSuffix("left before its entry was in the log"))
    // Somebody arrives, and the identity check is sent.
    #expect(steps.count == 2, "\(steps)")
  }
}

/// A site whose messages are checked against a store that knows of none.
private struct EmptyRegisterSite: SimulationSite {
  let site: SimulatedSite
  let folder: String

  var model: ScoringModel { site.model }
  var reports: any SimulatedReports { site.reports }

  func open(
    world: Int, clock: SimulatedClock, entropy: any Entropy,
    wrap: @escaping @Sendable (any Store) -> any Store
  ) async throws -> OpenPlatform {
    var open = try await site.open(world: world, clock: clock, entropy: entropy, wrap: wrap)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    open.store = try await SQLStore(
      database: SQLiteDatabase.open(path: "\(folder)/\(UUID().uuidString).sqlite"),
      readTables: ReadTables.all)
    return open
  }

  func remove(world: Int) { site.remove(world: world) }
}
