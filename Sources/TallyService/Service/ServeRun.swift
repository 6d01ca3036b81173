import CreditPlatform
import Logging

/// `tally serve`: the steps of the chosen roles, with loops around them.
public enum ServeRun {
  /// Runs until the process is told to end.
  public static func run(
    _ settings: Settings, report: @escaping @Sendable (String) -> Void
  ) async throws(CommandFailure) {
    guard !settings.roles.contains(.dispatch) else {
      throw CommandFailure(
        .unavailable, code: "serve.dispatch", title: "No partners are configured.",
        detail: "This version dispatches in tally demo only; use --roles web,sequence.")
    }
    let installation = try await Installation(
      settings, clock: SystemClock(), entropy: SystemEntropy())
    let sequencer = installation.sequencer
    let loop = Task {
      guard settings.roles.contains(.sequence) else { return }
      while !Task.isCancelled {
        let moved = (try? await sequencer.step()) ?? 0
        if moved == 0 { try? await Task.sleep(for: .milliseconds(20)) }
      }
    }
    defer { loop.cancel() }
    if settings.roles.contains(.web) {
      try await PageServer.run(installation, port: settings.port, report: report)
    } else {
      await Interruption.wait()
    }
    await installation.close()
  }
}
