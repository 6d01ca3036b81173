import CreditCore
import CreditPlatform
import Foundation

/// `tally bureau build`: writes the rows that wait for their file, without sending anything.
public enum BureauBuildRun {
  /// The files of one day or one month as JSON: name, type, records, bytes.
  public static func run(
    _ settings: Settings, day: String?, month: String?, out: String?
  ) async throws(CommandFailure) -> [UInt8] {
    let range = try days(day, month)
    let installation = try await Installation.existing(
      settings, clock: MovableClock(range.upperBound))
    do {
      let files = try await ReportPreview(platform: installation.platform).files(in: range)
      await installation.close()
      if let out {
        try DataFolder.make(out)
        for file in files {
          let isWritten = FileManager.default.createFile(
            atPath: "\(out)/\(file.name).txt", contents: Data(file.bytes))
          guard isWritten else {
            throw CommandFailure(
              .unavailable, code: "out.unwritable", title: "A file can't be written.", detail: out)
          }
        }
      }
      return JSONOutput.document { output in
        output.list("files", files) { output, file in
          output.text("name", file.name)
          output.text("type", file.record)
          output.number("records", file.rows)
          output.number("bytes", file.bytes.count)
        }
      }
    } catch let failure as CommandFailure {
      throw failure
    } catch let error as PlatformError {
      await installation.close()
      throw CommandFailure(error)
    } catch {
      throw CommandFailure(.fault, code: "build.fault", title: "It failed.", detail: "\(error)")
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
