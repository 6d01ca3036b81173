import CreditCore
import Foundation
import Simulation

/// `tally simulate`: runs the simulator on the real platform, policy, SQLite store and log.
public struct SimulateRun: Sendable {
  private let seed: UInt64
  private let steps: Int
  private let hasFaults: Bool
  private let folder: String
  private let policy: String?

  /// - Parameter folder: where the worlds stand while they are lived; `nil` for a new one, in
  ///   memory where the machine has a place for that.
  /// - Throws: ``CommandFailure``, exit 64, for no steps or more than ten million.
  public init(
    seed: UInt64, steps: Int, hasFaults: Bool, folder: String? = nil, policy: String? = nil
  ) throws(CommandFailure) {
    guard (1...10_000_000).contains(steps) else {
      throw CommandFailure(
        .usage, code: "simulate.steps", title: "So many steps can't be run.",
        detail: "--steps takes 1 to 10,000,000.")
    }
    self.seed = seed
    self.steps = steps
    self.hasFaults = hasFaults
    self.policy = policy
    self.folder = folder ?? "\(Self.place)/tally-simulation-\(Hex.text(SystemEntropy().bytes(8)))"
  }

  private static var place: String {
    FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
  }

  /// - Parameter report: takes a line of progress.
  /// - Returns: the counts, as a document.
  /// - Throws: ``CommandFailure``, refused, when an invariant is broken.
  public func run(
    report: @escaping @Sendable (String) -> Void
  ) async throws(CommandFailure) -> [UInt8] {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let site = try SimulatedSite(folder: folder, policy: policy)
    let outcome: Simulation.Outcome
    do {
      outcome = try await Simulation(seed: seed, hasFaults: hasFaults, site: site).run(
        steps: steps, report: report)
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(
        .fault, code: "simulate.fault", title: "The simulation went wrong.", detail: "\(error)")
    }
    switch outcome {
    case .whole(let summary): return document(summary)
    case .broken(let finding, let shortest):
      throw CommandFailure(
        .refused, code: "invariant.broken", title: "An invariant is broken.",
        detail: "seed \(seed): \(finding). Steps: "
          + shortest.map(\.description).joined(separator: ", "))
    }
  }

  private func document(_ summary: SimulationSummary) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("seed")
    json.text("\(seed)")
    for (name, count) in [
      ("steps", summary.steps), ("worlds", summary.worlds), ("borrowers", summary.borrowers),
      ("events", summary.events), ("messages", summary.messages),
      ("inquiries", summary.inquiries), ("shares", summary.shares),
      ("reportFiles", summary.files), ("refused", summary.refused),
      ("storeFaults", summary.storeFaults), ("restarts", summary.restarts), ("broken", 0),
    ] {
      json.key(name)
      json.int(Int64(count))
    }
    json.endObject()
    return json.bytes
  }
}
