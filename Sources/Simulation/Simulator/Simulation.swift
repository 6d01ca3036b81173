public import CreditPlatform
public import Scoring
public import TransparencyLog

/// A platform as a simulation opens it, again after each restart.
public struct OpenPlatform: Sendable {
  public var platform: Platform
  public var sequencer: Sequencer
  public var log: LogFolder
  /// The store as it is, without the simulation's faults.
  public var store: any Store
  /// Files that must never hold a person's data in the open.
  public var files: @Sendable () -> [String]
  public var close: @Sendable () async -> Void

  public init(
    platform: Platform, sequencer: Sequencer, log: LogFolder, store: any Store,
    files: @escaping @Sendable () -> [String], close: @escaping @Sendable () async -> Void
  ) {
    self.platform = platform
    self.sequencer = sequencer
    self.log = log
    self.store = store
    self.files = files
    self.close = close
  }
}

/// Where a simulated world stands: how to open the platform in a folder of its own.
public protocol SimulationSite: Sendable {
  /// Opens the platform of a world, or opens it again with what it stored.
  ///
  /// - Parameter wrap: puts the simulation's store around the real one.
  func open(
    world: Int, clock: SimulatedClock, entropy: any Entropy,
    wrap: @escaping @Sendable (any Store) -> any Store
  ) async throws -> OpenPlatform

  /// Removes what a world left.
  func remove(world: Int)

  var model: ScoringModel { get }
  /// Who writes the simulated bureau's reports.
  var reports: any SimulatedReports { get }
}

/// Something that must never happen, and did.
public struct SimulationFinding: Error, Sendable, CustomStringConvertible {
  /// The step after which it was found; `nil` for the end of a world.
  public let step: SimulationStep?
  public let what: String

  public var description: String {
    "\(step.map { "after step \($0)" } ?? "at the end"): \(what)"
  }
}

/// What a run came to, in counts.
public struct SimulationSummary: Sendable, Hashable {
  public var steps = 0
  public var worlds = 0
  public var borrowers = 0
  public var events = 0
  public var messages = 0
  public var refused = 0
  public var storeFaults = 0
  public var restarts = 0
  public var shares = 0
  public var inquiries = 0
  public var files = 0

  public init() {}

  static func += (sum: inout SimulationSummary, part: SimulationSummary) {
    sum.steps += part.steps
    sum.worlds += part.worlds
    sum.borrowers += part.borrowers
    sum.events += part.events
    sum.messages += part.messages
    sum.refused += part.refused
    sum.storeFaults += part.storeFaults
    sum.restarts += part.restarts
    sum.shares += part.shares
    sum.inquiries += part.inquiries
    sum.files += part.files
  }
}

/// A run of the simulator: the whole platform in worlds of some months, with random acts, and with
/// faults of store, partners and process where they are asked for. One seed gives one run.
public struct Simulation: Sendable {
  /// A new world begins after so many steps, so that lives stay as long as real ones.
  static let stepsInWorld = 1500
  private static let mostTrials = 400

  /// How a run ended.
  public enum Outcome: Sendable {
    case whole(SimulationSummary)
    /// The finding, and the shortest list of steps that was seen to lead to it.
    case broken(SimulationFinding, [SimulationStep])
  }

  let seed: UInt64
  let hasFaults: Bool
  let site: any SimulationSite

  public init(seed: UInt64, hasFaults: Bool, site: any SimulationSite) {
    self.seed = seed
    self.hasFaults = hasFaults
    self.site = site
  }

  /// Runs so many steps.
  ///
  /// - Parameter report: takes a line of progress after each world.
  public func run(
    steps count: Int, report: @Sendable (String) -> Void
  ) async throws -> Outcome {
    var sum = SimulationSummary()
    var first = 0
    var world = 0
    while first < count {
      let last = min(count, first + Simulation.stepsInWorld)
      let steps = (first..<last).map { SimulationStep($0, seed: seed) }
      switch try await live(world, steps, toTheEnd: true) {
      case .success(let summary): sum += summary
      case .failure(let finding):
        report("\(finding); looking for the shortest list of steps")
        return .broken(finding, try await shortest(world, steps, finding))
      }
      report("\(last) steps, \(sum.events) events, \(sum.messages) messages")
      (first, world) = (last, world + 1)
    }
    return .whole(sum)
  }

  /// - Parameter toTheEnd: whether everything is to come to rest and be looked at; what was found
  ///   after a step is looked for without.
  private func live(
    _ world: Int, _ steps: [SimulationStep], toTheEnd: Bool
  ) async throws -> Result<SimulationSummary, SimulationFinding> {
    defer { site.remove(world: world) }
    do {
      return .success(
        try await SimulatedWorld.live(
          steps, toTheEnd: toTheEnd, world: world, seed: seed, hasFaults: hasFaults, site: site))
    } catch let finding as SimulationFinding {
      return .failure(finding)
    }
  }

  /// Leaves out ever smaller runs of steps as long as something is still found.
  private func shortest(
    _ world: Int, _ steps: [SimulationStep], _ finding: SimulationFinding
  ) async throws -> [SimulationStep] {
    var kept = steps.filter { step in finding.step.map { step.place <= $0.place } ?? true }
    var size = max(1, kept.count / 2)
    var trials = 0
    while trials < Simulation.mostTrials {
      var start = 0
      var isShorter = false
      while start < kept.count, trials < Simulation.mostTrials {
        var fewer = kept
        fewer.removeSubrange(start..<min(kept.count, start + size))
        trials += 1
        if case .failure = try await live(world, fewer, toTheEnd: finding.step == nil) {
          kept = fewer
          isShorter = true
        } else {
          start += size
        }
      }
      if size == 1, !isShorter { break }
      size = max(1, size / 2)
    }
    return kept
  }
}
