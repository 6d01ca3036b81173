import CreditCore
import CreditPlatform
import Crypto
import Foundation
import Logging
import Scoring

/// `tally serve`: the steps of the chosen roles, with loops around them.
public enum ServeRun {
  /// Between two looks at an empty queue.
  private static let pause = Duration.milliseconds(20)
  /// Between two looks at whether the day has turned.
  private static let closingPause = Duration.seconds(30)

  /// Runs until the process is told to end.
  public static func run(
    _ settings: Settings, report: @escaping @Sendable (String) -> Void
  ) async throws(CommandFailure) {
    let installation = try await Installation(
      settings, clock: SystemClock(), entropy: SystemEntropy())
    try await installation.publishPapers()
    let sequencer = settings.roles.contains(.sequence) ? try installation.takeLog() : nil
    let dispatcher = try dispatcher(settings, installation, sequencer)
    let sending = sending(dispatcher, sequencer)
    let closing = closing(
      settings.roles.contains(.close)
        ? try ClosingWork(
          installation, logOrigin: settings.lender.logOrigin, bureau: dispatcher?.bureau,
          disputes: dispatcher?.disputes, statements: dispatcher?.statements) : nil)
    let failure: CommandFailure?
    do throws(CommandFailure) {
      if settings.roles.contains(.web) {
        try await PageServer.run(installation, port: settings.port, report: report)
      } else {
        await Interruption.wait()
      }
      failure = nil
    } catch {
      failure = error
    }
    sending.cancel()
    closing.cancel()
    // A step of it is short; a send may wait for its partner, and is settled at the next start.
    await closing.value
    sequencer?.close()
    await installation.close()
    if let failure { throw failure }
  }

  /// The loop of the roles `sequence` and `dispatch`.
  private static func sending(
    _ dispatcher: Dispatcher?, _ sequencer: Sequencer?
  ) -> Task<Void, Never> {
    Task {
      guard let sequencer else { return }
      var isFirst = true
      while !Task.isCancelled {
        var moved = (try? await sequencer.step()) ?? 0
        if let dispatcher {
          moved += (try? await dispatcher.step(takesOver: isFirst)) ?? 0
          isFirst = false
        }
        if moved == 0 { try? await Task.sleep(for: pause) }
      }
    }
  }

  /// The loop of the role `close`.
  private static func closing(_ work: ClosingWork?) -> Task<Void, Never> {
    Task {
      guard var work else { return }
      while !Task.isCancelled {
        if await work.step() == 0 { try? await Task.sleep(for: closingPause) }
      }
    }
  }

  /// - Returns: `nil` when this process is not to send.
  private static func dispatcher(
    _ settings: Settings, _ installation: Installation, _ sequencer: Sequencer?
  ) throws(CommandFailure) -> Dispatcher? {
    guard settings.roles.contains(.dispatch) else { return nil }
    guard let partners = settings.partners else {
      throw CommandFailure(
        .unavailable, code: "serve.partners", title: "No partners are configured.",
        detail: "Name them under `partners` in the settings file, or use --roles web,sequence.")
    }
    guard let sequencer else {
      throw CommandFailure(
        .usage, code: "serve.roles", title: "Nothing would be sent.",
        detail: "The log has one process: give dispatch together with sequence.")
    }
    let folder = installation.folder
    let key = try folder.partnerKey()
    let sign: @Sendable ([UInt8]) throws -> [UInt8] = { [UInt8](try key.signature(for: $0)) }
    let parcels =
      partners.packages.isEmpty
      ? nil
      : PackageOutbox(
        folder: folder.packages, signer: try folder.logSigner(origin: settings.lender.logOrigin),
        keys: partners.packages, clock: installation.platform.clock)
    var logger = Logger(label: "tally.dispatch") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .notice
    return Dispatcher(
      platform: installation.platform,
      world: try partners.world(
        sender: settings.lender.profile.providerCode, sign: sign, parcels: parcels),
      sequencer: sequencer, model: try model(folder), logger: logger)
  }

  private static func model(_ folder: DataFolder) throws(CommandFailure) -> ScoringModel {
    do {
      return try ScoringModel(try ModelFolder.read(folder.model))
    } catch {
      throw CommandFailure(
        .unavailable, code: "model.missing", title: "There is no model to score with.",
        detail: "\(folder.model): make one with `tally model train … --out` there.")
    }
  }
}
