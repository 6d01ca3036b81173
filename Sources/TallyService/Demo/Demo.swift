import CreditCore
import CreditPlatform
import Foundation
import Logging
import Simulation

/// `tally demo`: N borrowers live M months on real data, in lawful order, with the outside world as
/// real HTTP servers.
public struct Demo: Sendable {
  public let installation: Installation
  let sequencer: Sequencer
  private let options: DemoOptions
  private let clock: MovableClock
  let world: SandboxWorld
  private let dispatcher: Dispatcher
  private let lives: [BorrowerLife]
  private let later: [LaterLife]
  private let report: @Sendable (String) -> Void

  /// Opens the data folder, starts the outside world and trains the model.
  ///
  /// - Parameter report: takes a line of progress.
  public init(
    _ options: DemoOptions, settings: Settings, report: @escaping @Sendable (String) -> Void
  ) async throws(CommandFailure) {
    self.options = options
    self.report = report
    let progress = try DemoProgress.read(settings.data, for: options)
    clock = MovableClock(CivilDate(progress.day) ?? DemoOptions.start)
    // A run that goes on draws from numbers that the first run did not.
    let part = progress.isSeeded ? 1 + UInt64(clock.now.microseconds) : 1
    installation = try await Installation(
      settings, clock: clock, entropy: SeededEntropy(seed: options.seed, part: part << 32))
    try await installation.publishPapers()
    sequencer = try installation.takeLog()
    try DataFolder.make(installation.folder.sandbox)
    try DataFolder.make(installation.folder.reports)
    world = try await SandboxWorld(
      folder: installation.folder.sandbox, lender: settings.lender,
      recipients: installation.platform.register.list.recipients.map(\.id))
    let factor: Int64
    do {
      factor = try installation.platform.context(on: DemoOptions.start).policy.currency
        .ntDollarToYuanPPM
    } catch {
      throw CommandFailure(error)
    }
    report("training the model on the rows that no borrower takes")
    let model = try DemoModel(
      borrowers: options.borrowers, seed: options.seed, factorPPM: factor,
      folder: installation.folder.model, on: DemoOptions.start)
    let people = model.rows.enumerated().map {
      SyntheticPerson(index: $0, seed: options.seed, row: $1)
    }
    let platform = installation.platform
    lives = people.map {
      BorrowerLife(person: $0, platform: platform, start: DemoOptions.start)
    }
    later = people.map {
      LaterLife(person: $0, platform: platform, seed: options.seed, pace: options.pace)
    }
    var logger = Logger(label: "tally.demo") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .warning
    let keeping = KeepingBureau(bureau: world.outside.bureau, folder: installation.folder.reports)
    var outside = world.outside
    outside.bureau = keeping
    dispatcher = Dispatcher(
      platform: platform, world: outside, sequencer: sequencer, model: model.model,
      logger: logger)
    if !progress.isSeeded {
      try await world.seed(SandboxSeeds(people: people, start: DemoOptions.start))
      var seeded = progress
      seeded.isSeeded = true
      try seeded.write(settings.data)
    }
  }

  /// Lives all days that are left.
  public func run() async throws(CommandFailure) {
    do {
      try await live()
    } catch let failure as CommandFailure {
      throw failure
    } catch let error as PlatformError {
      throw CommandFailure(error)
    } catch {
      throw CommandFailure(
        .fault, code: "demo.fault", title: "The demo went wrong.", detail: "\(error)")
    }
  }

  private func live() async throws {
    // Leases of a run that was killed are void: the log's lock says that nobody else runs here.
    try await settle(takesOver: true)
    var ids: [Int: StreamID] = [:]
    var month = clock.businessDate.month
    var limits: [StreamID: Money] = [:]
    var ends = try DemoMonthEnds.read(installation.folder.path)
    while clock.businessDate < options.end {
      let day = clock.businessDate
      try await arrive(on: day, &ids)
      for (life, later) in zip(lives, later) {
        guard let id = ids[life.person.index] else { continue }
        try await life.live(id)
        try await later.live(id)
        try await spend(life, on: day)
      }
      try await settle()
      for life in lives where life.arrivesOn <= day {
        if let id = ids[life.person.index] { try await life.takeUp(id) }
      }
      try await settle()
      _ = try await DayCloser(platform: installation.platform).close(through: day)
      try await settle()
      try await checkMonthEnd(on: day, ids.values.sorted(), &limits, &ends)
      if day.adding(days: 1).month != month {
        report("\(month) is closed")
        month = day.adding(days: 1).month
      }
      clock.move(to: day.adding(days: 1))
      try DemoProgress(
        borrowers: options.borrowers, months: options.months, seed: options.seed,
        day: "\(clock.businessDate)", isSeeded: true
      ).write(installation.folder.path)
    }
  }

  /// The people of the day come; those of earlier days are looked up after a restart.
  private func arrive(on day: CivilDate, _ ids: inout [Int: StreamID]) async throws {
    let new = lives.filter { $0.arrivesOn <= day && ids[$0.person.index] == nil }
    for life in new { ids[life.person.index] = try await life.arrive() }
    try await settle()
    for life in new {
      if let id = ids[life.person.index] { try await life.apply(id) }
    }
    try await settle()
  }

  /// People who will not pay spend what was paid out to them.
  private func spend(_ life: BorrowerLife, on day: CivilDate) async throws {
    guard life.person.traits.repayment != .onTime, life.person.traits.givesMandate,
      life.arrivesOn.adding(days: 1) == day
    else { return }
    try await world.setFunds(.zero, card: life.person.bankCard)
  }

  /// Sequences and dispatches until nothing moves.
  private func settle(takesOver: Bool = false) async throws {
    var isFirst = takesOver
    while true {
      let sequenced = try await sequencer.step()
      let dispatched = try await dispatcher.step(takesOver: isFirst)
      isFirst = false
      if sequenced + dispatched == 0 { return }
    }
  }

  /// Stops the outside world and closes the database.
  public func close() async {
    await world.stop()
    sequencer.close()
    await installation.close()
  }
}

/// Keeps the plain record files that pass, in the demo only.
private struct KeepingBureau: BureauPort {
  let bureau: any BureauPort
  let folder: String

  func inquire(
    _ permit: consuming Permit, _ person: PermittedData, _ reason: InquiryReason, at now: Instant,
    on day: CivilDate
  ) async -> SendResult<BureauAnswer> {
    await bureau.inquire(permit, person, reason, at: now, on: day)
  }

  func submit(
    _ permit: consuming FilePermit, _ file: OutgoingFile, on day: CivilDate
  ) async -> SendResult<FileFeedback> {
    _ = FileManager.default.createFile(
      atPath: "\(folder)/\(file.name).txt", contents: Data(file.bytes))
    return await bureau.submit(permit, file, on: day)
  }

  func countedInquiries() async -> Set<String>? { await bureau.countedInquiries() }

  func countedInquiries(on day: CivilDate) async -> Set<String>? {
    await bureau.countedInquiries(on: day)
  }
}
