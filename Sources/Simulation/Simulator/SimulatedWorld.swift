import CreditCore
import CreditPlatform
import Synchronization

/// One world of a simulation: a lender's platform, its people and everything outside, from a first
/// business day on.
struct SimulatedWorld {
  private static let start = CivilDate(dayNumber: 20_734)
  private static let checkEvery = 8

  let seed: UInt64
  let hasFaults: Bool
  let site: any SimulationSite
  let index: Int
  let clock: SimulatedClock
  let entropy: SeededEntropy
  let outside: SimulatedOutside
  let lines = SaidLines()
  private(set) var running: Running
  var people: [SyntheticPerson] = []
  /// Whose names, phones and addresses others took on later.
  var others: [SyntheticPerson] = []
  var borrowers: [StreamID] = []
  /// The newest command that went through, with its key.
  var newest: (id: StreamID, command: BorrowerCommand, key: RequestKey)?
  var summary = SimulationSummary()

  /// The platform as it runs until the next restart.
  struct Running: Sendable {
    var open: OpenPlatform
    var store: FaultyStore
    var dispatcher: Dispatcher
    /// Leases of the process before are void.
    var isFresh = true
  }

  var platform: Platform { running.open.platform }

  /// Lives the steps of one world, then lets everything come to rest and looks at all of it.
  ///
  /// - Throws: a ``SimulationFinding`` when something is not as it must be.
  static func live(
    _ steps: [SimulationStep], toTheEnd: Bool, world: Int, seed: UInt64, hasFaults: Bool,
    site: any SimulationSite
  ) async throws -> SimulationSummary {
    var lived = try await SimulatedWorld(world, seed: seed, hasFaults: hasFaults, site: site)
    do {
      for step in steps {
        try await lived.live(step)
        if step.place % checkEvery == 0 { try await lived.checkNewest(after: step) }
      }
      if toTheEnd {
        try await lived.comeToRest()
        try await lived.checkAll()
      }
    } catch {
      await lived.running.open.close()
      throw error
    }
    await lived.running.open.close()
    return lived.summary
  }

  private init(
    _ index: Int, seed: UInt64, hasFaults: Bool, site: any SimulationSite
  ) async throws {
    self.seed = seed
    self.index = index
    self.hasFaults = hasFaults
    self.site = site
    clock = SimulatedClock(start: Self.start)
    entropy = SeededEntropy(seed: seed, part: UInt64(index) &+ 0xE47)
    outside = SimulatedOutside(seed: seed, hasFaults: hasFaults, reports: site.reports)
    running = try await Self.open(index, site, clock, entropy, outside, lines)
    summary.worlds = 1
  }

  private static func open(
    _ index: Int, _ site: any SimulationSite, _ clock: SimulatedClock, _ entropy: SeededEntropy,
    _ outside: SimulatedOutside, _ lines: SaidLines
  ) async throws -> Running {
    let wrapped = Wrapped()
    let open = try await site.open(world: index, clock: clock, entropy: entropy) {
      wrapped.wrap($0)
    }
    guard let store = wrapped.store else { throw Self.finding("the store was not wrapped") }
    outside.attach(
      OutboundCheck(store: open.store, log: open.log, register: open.platform.register))
    let dispatcher = Dispatcher(
      platform: open.platform,
      world: OutsideWorld(
        identity: outside, bureau: outside, channel: outside, messenger: outside,
        recipients: outside, packages: outside, disputes: outside),
      sequencer: open.sequencer, model: site.model, logger: lines.logger())
    return Running(open: open, store: store, dispatcher: dispatcher)
  }

  /// Ends the process and starts it again: what was not committed is gone.
  mutating func restart() async throws {
    await running.open.close()
    running = try await Self.open(index, site, clock, entropy, outside, lines)
    summary.restarts += 1
  }

  /// Sequences and dispatches once.
  mutating func dispatch() async throws(PlatformError) {
    _ = try await running.open.sequencer.step()
    let isFresh = running.isFresh
    _ = try await running.dispatcher.step(takesOver: isFresh)
    running.isFresh = false
  }

  /// Ends what is on its way, without faults, over some days.
  private mutating func comeToRest() async throws {
    _ = running.store.disarm()
    outside.begin(seed, hasFaults: false)
    do {
      for _ in 0..<6 {
        for _ in 0..<12 {
          clock.pass(seconds: 3600)
          try await dispatch()
        }
        _ = try await DayCloser(platform: platform).close(through: clock.businessDate)
        try await dispatch()
        clock.passDay()
      }
    } catch {
      lines.say("\(error)")
      throw Self.finding("coming to rest failed: \(error)")
    }
  }

  static func finding(_ what: String, after step: SimulationStep? = nil) -> SimulationFinding {
    SimulationFinding(step: step, what: what)
  }
}

/// Catches the store that is put around the real one.
private final class Wrapped: Sendable {
  private let wrapped = Mutex<FaultyStore?>(nil)

  var store: FaultyStore? { wrapped.withLock { $0 } }

  func wrap(_ store: any Store) -> any Store {
    let faulty = FaultyStore(store)
    wrapped.withLock { $0 = faulty }
    return faulty
  }
}
