import CreditPlatform

/// `tally db migrate`: opening the store brings its schema up to date, or says why it can't.
public enum MigrateRun {
  /// Opens the store and closes it again.
  public static func run(_ settings: Settings) async throws(CommandFailure) -> [UInt8] {
    let installation = try await Installation(
      settings, clock: SystemClock(), entropy: SystemEntropy())
    // A new installation begins its log, so that an audit finds one.
    if try installation.hasNoLog { try installation.takeLog().close() }
    await installation.close()
    return JSONOutput.document { $0.flag("ok", true) }
  }
}

extension CommandFailure {
  /// A part of the fixed interface that this version does not have.
  public static func notYet(_ command: String) -> CommandFailure {
    CommandFailure(
      .unavailable, code: "not-built", title: "This version does not have tally \(command).",
      detail: "It comes with a later version; nothing was done.")
  }
}
