import CreditCore
import CreditPlatform
import Foundation
import TransparencyLog

/// `tally compliance audit` and `verify`: the internal audit and its signed report (R73, N58).
public enum ComplianceAuditCommands {
  /// What to audit, as the command was told.
  public struct Options: Sendable {
    public var seed: UInt64
    public var sample: Int
    public var on: String?
    /// Where the report goes.
    public var out: String
    /// The auditor's secret key file; `nil` for the installation's own.
    public var key: String?
    /// Audits only when the policy's time has come, and as the policy says.
    public var onlyWhenDue: Bool

    public init(
      seed: UInt64, sample: Int, on: String?, out: String, key: String?, onlyWhenDue: Bool
    ) {
      self.seed = seed
      self.sample = sample
      self.on = on
      self.out = out
      self.key = key
      self.onlyWhenDue = onlyWhenDue
    }
  }

  /// Audits, writes the signed report and files it.
  ///
  /// - Returns: the summary as JSON, and whether nothing was found.
  public static func audit(
    _ settings: Settings, _ options: Options
  ) async throws(CommandFailure) -> (document: [UInt8], isClean: Bool) {
    guard (1...10_000).contains(options.sample) else {
      throw .badInput("sample", "it takes 1 to 10000")
    }
    let clock: any Clock
    if let day = options.on {
      clock = MovableClock(try DeskRun.civilDate(day, "on"))
    } else {
      clock = SystemClock()
    }
    let installation = try await Installation.existing(settings, clock: clock)
    do {
      let signer = try installation.folder.auditSigner(
        at: options.key, origin: settings.lender.logOrigin)
      let audit = ComplianceAudit(platform: installation.platform, signer: signer)
      let keep: (ComplianceAudit.Report) throws(CommandFailure) -> Void = {
        (report) throws(CommandFailure) in
        try report.write(to: options.out)
      }
      let filed: FiledAudit? =
        if options.onlyWhenDue {
          try await audit.step(keep: keep)
        } else {
          try await audit.run(
            ComplianceAudit.Order(seed: options.seed, sample: options.sample), keep: keep)
        }
      await installation.close()
      return (
        document(filed, signer.verifier.text, options.out), filed?.findings.isEmpty ?? true
      )
    } catch {
      await installation.close()
      throw failure(error)
    }
  }

  /// Checks the signature of a report.
  ///
  /// - Parameter key: the auditor's verifier key, as `audit` shows it.
  /// - Returns: the report's text.
  public static func verify(path: String, key: String) throws(CommandFailure) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .badInput("report", "the file can't be read")
    }
    do {
      let note = try SignedNote(Array(data))
      try note.verified(by: [try NoteVerifierKey(key)])
      return Array(note.text.utf8.dropLast())
    } catch {
      throw CommandFailure(
        .refused, code: "report.signature", title: "The report is not signed by that key.",
        detail: "\(error)", rule: "R73")
    }
  }

  private static func failure(_ error: any Error) -> CommandFailure {
    switch error {
    case let failure as CommandFailure: failure
    case let error as DeskError: CommandFailure(error)
    case let error as PlatformError: CommandFailure(error)
    default:
      CommandFailure(.fault, code: "audit.fault", title: "It failed.", detail: "\(error)")
    }
  }

  private static func document(_ audit: FiledAudit?, _ key: String, _ out: String) -> [UInt8] {
    JSONOutput.document { output in
      output.flag("filed", audit != nil)
      guard let audit else { return }
      output.text("report", out)
      output.text("verifierKey", key)
      output.number("ordinal", Int(audit.ordinal))
      output.text("kind", audit.kind.rawValue)
      output.text("on", audit.on.description)
      output.text("digest", Hex.text(audit.digest.bytes))
      output.list("classes", audit.counts) { output, count in
        output.text("class", count.kind.rawValue)
        output.number("seen", Int(count.seen))
        output.number("sampled", Int(count.sampled))
        output.number("findings", Int(count.findings))
      }
      output.list("findings", audit.findings) { output, finding in
        output.text("rule", finding.rule.rawValue)
        output.text("event", finding.event.description)
      }
      output.number("assessmentGaps", Int(audit.assessmentGaps))
      output.number("recordGaps", Int(audit.recordGaps))
      output.number("untrained", Int(audit.untrained))
    }
  }
}
