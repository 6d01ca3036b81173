import CreditCore
import CreditPlatform

/// `tally bureau queue`: what the bureau refused and what our checks held, by code.
public enum BureauQueueRun {
  /// The queue as a table, or as JSON.
  public static func run(
    _ settings: Settings, json: Bool
  ) async throws(CommandFailure) -> [UInt8] {
    let installation = try await Installation.existing(settings, clock: SystemClock())
    do throws(PlatformError) {
      let groups = try await BureauQueue(platform: installation.platform).groups()
      await installation.close()
      return json ? document(groups) : table(groups)
    } catch {
      await installation.close()
      throw CommandFailure(error)
    }
  }

  private static func document(_ groups: [BureauQueue.Group]) -> [UInt8] {
    JSONOutput.document { output in
      output.list("codes", groups) { output, group in
        output.text("code", group.code)
        if let meaning = group.meaning {
          output.text("meaning", meaning.english)
          output.text("meaningZh", meaning.chinese)
        }
        output.number("rows", group.count)
        output.number("held", group.held)
        output.text("oldest", "\(group.oldest)")
        if !group.details.isEmpty {
          output.text("details", group.details.joined(separator: " "))
        }
      }
    }
  }

  private static func table(_ groups: [BureauQueue.Group]) -> [UInt8] {
    guard !groups.isEmpty else { return Array("No row waits.\n".utf8) }
    var text = TextTable.line([("code", 8), ("rows", 8), ("held", 8), ("oldest", 12)], "meaning")
    for group in groups {
      let details = group.details.isEmpty ? "" : " (\(group.details.joined(separator: " ")))"
      text += TextTable.line(
        [
          (group.code, 8), ("\(group.count)", 8), ("\(group.held)", 8), ("\(group.oldest)", 12),
        ], (group.meaning?.english ?? "not in our tables") + details)
    }
    return Array(text.utf8)
  }
}
