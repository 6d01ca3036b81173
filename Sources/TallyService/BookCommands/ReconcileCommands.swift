import CreditCore
import CreditPlatform
import Foundation
import PolicyFiles

/// `tally books reconcile`, `breaks` and `resolve`.
public enum ReconcileCommands {
  /// Holds the channel's statement of a day against our own orders.
  ///
  /// - Parameter file: the statement as the channel gives it.
  public static func reconcile(
    _ settings: Settings, day: String, file: String, by: String, on today: String?
  ) async throws(CommandFailure) -> [UInt8] {
    let date = try DeskRun.civilDate(day, "day")
    let by = try DeskRun.code(by, "by")
    let text = try statement(file)
    return try await BookRun.run(settings, on: today) { (installation) throws(CommandFailure) in
      let found = try await BookRun.desk { () async throws(DeskError) in
        try await ChannelReconciler(platform: installation.platform).reconcile(date, text, by: by)
      }
      return document([found], onlyOpen: false)
    }
  }

  /// The breaks of all days, or those nobody has explained.
  public static func breaks(
    _ settings: Settings, all: Bool
  ) async throws(CommandFailure) -> [UInt8] {
    try await BookRun.run(settings, on: nil) { (installation) throws(CommandFailure) in
      let days = try await BookRun.desk { () async throws(DeskError) in
        try await ChannelReconciler(platform: installation.platform).days()
      }
      let missing = try await BookRun.desk { () async throws(DeskError) in
        try await ChannelReconciler(platform: installation.platform).openDays()
      }
      return document(
        all ? days : days.filter { !$0.open.isEmpty }, missing: missing, onlyOpen: !all)
    }
  }

  /// Explains a break.
  public static func resolve(
    _ settings: Settings, day: String, number: Int64, reason: String, by: String,
    on today: String?
  ) async throws(CommandFailure) -> [UInt8] {
    let date = try DeskRun.civilDate(day, "day")
    let by = try DeskRun.code(by, "by")
    let text = try DeskRun.text(reason, "reason")
    return try await BookRun.run(settings, on: today) { (installation) throws(CommandFailure) in
      let found = try await BookRun.desk { () async throws(DeskError) in
        try await ChannelReconciler(platform: installation.platform).resolve(
          date, number, text, by: by)
      }
      return document([found], onlyOpen: false)
    }
  }

  private static func statement(_ file: String) throws(CommandFailure) -> String {
    guard let bytes = FileManager.default.contents(atPath: file),
      let text = String(validating: bytes, as: UTF8.self)
    else { throw .badInput("statement", "it can't be read") }
    return text
  }

  /// - Parameter missing: days that were never compared.
  private static func document(
    _ days: [ChannelDay], missing: [CivilDate]? = nil, onlyOpen: Bool
  ) -> [UInt8] {
    JSONOutput.document { output in
      if let missing {
        output.list("notCompared", missing) { $0.text("day", $1.description) }
      }
      output.list("days", days) { output, day in
        output.text("day", day.day.description)
        output.number("matched", Int(day.matched))
        output.number("open", day.open.count)
        output.list("breaks", onlyOpen ? day.open : day.breaks) { output, found in
          output.number("number", Int(found.ordinal))
          output.text("kind", found.kind.rawValue)
          output.text("move", found.move.rawValue)
          output.text("reference", found.reference.text)
          if let ours = found.ours { output.money("ours", ours) }
          if let theirs = found.theirs { output.money("theirs", theirs) }
          if let resolution = found.resolution {
            output.text("reason", resolution.reason.text)
            output.text("by", resolution.by.text)
            output.text("on", resolution.on.description)
          }
        }
      }
    }
  }
}
