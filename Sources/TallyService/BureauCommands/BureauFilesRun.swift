import CreditCore
import CreditPlatform

/// `tally bureau files`: how far the report files have come, and giving up one that is held.
public enum BureauFilesRun {
  /// The files of one month, or of all days, as a table or as JSON; with a name, after that file
  /// was given up.
  public static func run(
    _ settings: Settings, month text: String?, withdraw name: String?, json: Bool
  ) async throws(CommandFailure) -> [UInt8] {
    let days = try period(text)
    let installation = try await Installation.existing(settings, clock: SystemClock())
    do throws(PlatformError) {
      let files = ReportFiles(platform: installation.platform)
      if let name { try await files.withdraw(name) }
      let lines = try await files.files(in: days)
      await installation.close()
      return json ? document(lines) : table(lines)
    } catch {
      await installation.close()
      throw CommandFailure(error)
    }
  }

  private static func period(
    _ text: String?
  ) throws(CommandFailure) -> ClosedRange<CivilDate> {
    guard let text else {
      return CivilDate(dayNumber: Int32.min)...CivilDate(dayNumber: Int32.max)
    }
    guard let month = YearMonth(text) else {
      throw .badInput("month", "it is not a month such as 2026-10")
    }
    return month.firstDay...month.lastDay
  }

  private static func document(_ lines: [ReportFiles.Line]) -> [UInt8] {
    JSONOutput.document { output in
      output.list("files", lines) { output, line in
        output.text("name", line.name)
        output.text("stage", line.stage)
        output.number("rows", line.rows)
        if let refused = line.refused { output.number("refused", refused) }
        output.number("leftOut", line.leftOut)
        if !line.codes.isEmpty { output.text("codes", line.codes.joined(separator: " ")) }
        guard let figures = line.figures else { return }
        output.number("completeness", Int(figures.completeness))
        output.money("balance", figures.balance)
        output.money("overdue", figures.overdueTotal)
        output.money("difference", figures.difference)
        output.text("owner", figures.owner)
        output.text("submittedBy", figures.submitter ?? figures.owner)
      }
    }
  }

  private static func table(_ lines: [ReportFiles.Line]) -> [UInt8] {
    guard !lines.isEmpty else { return Array("There is no report file.\n".utf8) }
    var text = TextTable.line(
      [
        ("file", 32), ("stage", 16), ("rows", 8), ("refused", 9), ("left out", 10),
        ("complete", 10), ("difference", 12), ("owner", 16),
      ], "submitted by")
    for line in lines {
      let figures = line.figures
      text += TextTable.line(
        [
          (line.name, 32), (line.stage, 16), ("\(line.rows)", 8),
          (line.refused.map(String.init) ?? "-", 9), ("\(line.leftOut)", 10),
          (figures.map { share($0.completeness) } ?? "-", 10),
          (figures.map { "\($0.difference)" } ?? "-", 12), (figures?.owner ?? "-", 16),
        ], figures.map { $0.submitter ?? $0.owner } ?? "-")
    }
    return Array(text.utf8)
  }

  /// Thousandths as a percentage with one digit.
  private static func share(_ permille: Int64) -> String { "\(permille / 10).\(permille % 10)%" }
}
