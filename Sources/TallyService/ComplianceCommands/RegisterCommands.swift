import CreditCore
import CreditPlatform
import Foundation

/// `tally compliance register`: the register of processing activities, with what was provided
/// under each (N52, N56).
public enum RegisterCommands {
  /// The form of the register.
  public enum Format: String, CaseIterable, Sendable {
    case json
    case csv
  }

  private struct Line {
    var activity: ProcessingActivity
    var total: ProvisionTotal?
  }

  /// The register, to be written out or shown.
  public static func register(
    _ settings: Settings, format: String, out: String?, on day: String?
  ) async throws(CommandFailure) -> [UInt8] {
    let format = try DeskRun.word(format, "format", as: Format.self)
    let bytes = try await DeskRun.run(settings, on: day) {
      (installation, desk) throws(DeskError) in
      let lines = try await lines(installation, desk)
      return format == .json ? json(lines) : csv(lines)
    }
    guard let out else { return bytes }
    guard FileManager.default.createFile(atPath: out, contents: Data(bytes)) else {
      throw CommandFailure(
        .unavailable, code: "out.unwritable", title: "The file can't be written.", detail: out)
    }
    return JSONOutput.document { output in
      output.text("file", out)
      output.number("bytes", bytes.count)
    }
  }

  private static func lines(
    _ installation: Installation, _ desk: ComplianceDesk
  ) async throws(DeskError) -> [Line] {
    let activities = try await desk.activities()
    do throws(PlatformError) {
      let totals = try await ProcessingRecords(platform: installation.platform).totals()
      return activities.map { activity in
        Line(
          activity: activity,
          total: totals.first {
            $0.scenario == activity.scenario.rawValue && $0.recipient == activity.recipient.id
          })
      }
    } catch {
      throw .platform(error)
    }
  }

  private static func cells(_ line: Line) -> [(name: String, value: String)] {
    let activity = line.activity
    return [
      ("scenario", activity.scenario.rawValue), ("recipient", activity.recipient.id),
      ("name", activity.recipient.legalName), ("contact", activity.recipient.contact),
      ("role", activity.recipient.role.rawValue),
      ("purposes", activity.purposes.map(\.rawValue).joined(separator: " ")),
      ("categories", activity.categories.map(\.rawValue).joined(separator: " ")),
      ("fields", activity.fields.map(\.rawValue).joined(separator: " ")),
      ("basis", activity.basis.map(\.rawValue).joined(separator: " ")),
      ("methods", activity.methods.map(\.rawValue).joined(separator: " ")),
      ("cites", activity.cites.joined(separator: " ")),
      ("retentionYears", "\(activity.retentionYears)"),
      ("assessment", activity.assessment?.text ?? ""),
      ("reviewBy", activity.reviewBy?.description ?? ""),
      ("provided", "\(line.total?.count ?? 0)"),
      ("firstOn", line.total?.first.description ?? ""),
      ("lastOn", line.total?.last.description ?? ""),
    ]
  }

  private static func json(_ lines: [Line]) -> [UInt8] {
    JSONOutput.document { output in
      output.list("activities", lines) { output, line in
        for cell in cells(line) { output.text(cell.name, cell.value) }
      }
    }
  }

  /// RFC 4180; a cell that a spreadsheet would take for a formula begins with an apostrophe.
  private static func csv(_ lines: [Line]) -> [UInt8] {
    var text = ""
    if let first = lines.first {
      text += cells(first).map(\.name).joined(separator: ",") + "\r\n"
    }
    for line in lines {
      text += cells(line).map { quoted($0.value) }.joined(separator: ",") + "\r\n"
    }
    return Array(text.utf8)
  }

  private static func quoted(_ value: String) -> String {
    let safe = value.first.map { "=+-@".contains($0) } == true ? "'" + value : value
    guard safe.contains(where: { ",\"\r\n".contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
