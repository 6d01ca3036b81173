public import CreditPlatform
import LogVerifier

/// `tally audit` over a database and a data folder: every invariant, and the log by a verifier that
/// shares no code with its writer.
public struct AuditRun: Sendable {
  public let lines: [Auditor.Line]

  /// Audits an installation that is there.
  public init(_ settings: Settings) async throws(CommandFailure) {
    let installation = try await Installation.existing(settings, clock: SystemClock())
    do {
      var lines = try await Auditor(platform: installation.platform, log: installation.log).run()
      let verdict = try LogCommands.audit(settings.data, key: nil, remembered: [])
      lines.append(
        Auditor.Line(
          name: "log-verified", checked: 1, broken: verdict.isGood ? 0 : 1,
          first: verdict.isGood ? nil : "tally log audit names the entry"))
      self.lines = lines
      await installation.close()
    } catch let error as PlatformError {
      await installation.close()
      throw CommandFailure(error)
    } catch let failure as CommandFailure {
      await installation.close()
      throw failure
    } catch {
      throw CommandFailure(.fault, code: "audit.fault", title: "It failed.", detail: "\(error)")
    }
  }

  public var isWhole: Bool { lines.allSatisfy { $0.broken == 0 } }

  /// Every line, as one JSON document.
  public var document: [UInt8] {
    JSONOutput.document { output in
      output.list("invariants", lines) { output, line in
        output.text("name", line.name)
        output.number("checked", line.checked)
        output.number("broken", line.broken)
        if let first = line.first { output.text("first", first) }
      }
      output.flag("ok", isWhole)
    }
  }

  /// For a person.
  public var text: String {
    lines.map { line in
      "\(line.name): \(line.checked) checked, "
        + (line.broken == 0 ? "holds" : "\(line.broken) BROKEN, the first at \(line.first ?? "")")
    }.joined(separator: "\n")
  }
}
