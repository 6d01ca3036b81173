import CreditBureau
import CreditCore
import CreditPlatform
import Foundation

/// `tally bureau build`: writes the files of a period again, and those of the rows that wait,
/// without sending anything.
public enum BureauBuildRun {
  /// The files of one day or one month as JSON: name, type, records, bytes, and for one that was
  /// planned whether its bytes are those that it was planned with.
  public static func run(
    _ settings: Settings, day: String?, month: String?, out: String?
  ) async throws(CommandFailure) -> [UInt8] {
    let range = try days(day, month)
    if let out { try DataFolder.make(out) }
    let installation = try await Installation.existing(
      settings, clock: MovableClock(range.upperBound))
    do throws(PlatformError) {
      let result = try await ReportPreview(platform: installation.platform)
        .write(range, to: out.map { ReportFolder(URL(filePath: $0)) })
      await installation.close()
      return document(result)
    } catch {
      await installation.close()
      throw CommandFailure(error)
    }
  }

  private static func document(_ result: ReportPreview.Result) -> [UInt8] {
    JSONOutput.document { output in
      output.list("files", result.files) { output, file in
        output.text("name", file.name)
        output.text("type", file.record)
        output.number("records", file.rows)
        output.number("bytes", file.bytes)
        output.number("completeness", Int(file.completeness))
        if let isSame = file.isSame { output.flag("sameAsPlanned", isSame) }
      }
      output.list("held", result.held.sorted { $0.key < $1.key }) { output, line in
        output.text("code", line.key)
        output.number("rows", line.value)
      }
    }
  }

  private static func days(
    _ day: String?, _ month: String?
  ) throws(CommandFailure) -> ClosedRange<CivilDate> {
    switch (day, month) {
    case (let text?, nil):
      guard let day = CivilDate(text) else {
        throw .badInput("day", "it is not a day such as 2026-10-31")
      }
      return day...day
    case (nil, let text?):
      guard let month = YearMonth(text) else {
        throw .badInput("month", "it is not a month such as 2026-10")
      }
      return month.firstDay...month.lastDay
    default:
      throw CommandFailure(
        .usage, code: "build.period", title: "Which day?",
        detail: "Give either --day or --month.")
    }
  }
}
