import CreditCore
import CreditPlatform

/// `tally books month-end`, `close`, `reopen` and `periods`.
public enum PeriodCommands {
  /// Posts the allowance and the tax that the end of a month is missing.
  public static func endMonth(
    _ settings: Settings, month: String, on day: String?
  ) async throws(CommandFailure) -> [UInt8] {
    let month = try BookRun.month(month, "month")
    return try await BookRun.run(settings, on: day) { (installation) throws(CommandFailure) in
      let keeper = BookKeeper(platform: installation.platform)
      _ = try await BookRun.platform { () async throws(PlatformError) in try await keeper.fold() }
      let posted = try await BookRun.books { () async throws(BookError) in
        try await keeper.endMonth(month)
      }
      return JSONOutput.document { output in
        output.text("month", month.description)
        output.list("posted", posted, write)
      }
    }
  }

  /// Closes a month.
  public static func close(
    _ settings: Settings, month: String, by: String, approver: String, on day: String?
  ) async throws(CommandFailure) -> [UInt8] {
    let month = try BookRun.month(month, "month")
    let (by, approver) = (try DeskRun.code(by, "by"), try DeskRun.code(approver, "approver"))
    return try await BookRun.run(settings, on: day) { (installation) throws(CommandFailure) in
      let keeper = BookKeeper(platform: installation.platform)
      _ = try await BookRun.platform { () async throws(PlatformError) in try await keeper.fold() }
      let closed = try await BookRun.books { () async throws(BookError) in
        try await keeper.close(month, by: by, approver: approver)
      }
      return JSONOutput.document { output in
        output.text("month", closed.month.description)
        output.text("by", closed.by.text)
        output.text("approver", closed.approver.text)
        output.text("closedOn", closed.on.description)
      }
    }
  }

  /// Asks for the newest closed month to be opened again, or agrees to it.
  public static func reopen(
    _ settings: Settings, month: String, by: String, reason: String?, on day: String?
  ) async throws(CommandFailure) -> [UInt8] {
    let month = try BookRun.month(month, "month")
    let by = try DeskRun.code(by, "by")
    let text: DeskText? = if let reason { try DeskRun.text(reason, "reason") } else { nil }
    return try await BookRun.run(settings, on: day) { (installation) throws(CommandFailure) in
      let keeper = BookKeeper(platform: installation.platform)
      let ledger = try await BookRun.books { () async throws(BookError) in
        try await keeper.reopen(month, text, by: by)
      }
      return JSONOutput.document { output in
        output.text("month", month.description)
        output.text("standing", ledger.reopening == nil ? "open" : "waits-for-second-person")
      }
    }
  }

  /// Everything that was closed, opened again and posted at month ends, the first first.
  public static func list(_ settings: Settings) async throws(CommandFailure) -> [UInt8] {
    try await BookRun.run(settings, on: nil) { (installation) throws(CommandFailure) in
      let keeper = BookKeeper(platform: installation.platform)
      let (ledger, events) = try await BookRun.platform { () async throws(PlatformError) in
        (try await keeper.ledger(), try await keeper.periods())
      }
      return JSONOutput.document { output in
        if let closed = ledger.closedThrough { output.text("closedThrough", "\(closed)") }
        output.list("acts", events) { output, event in
          output.text("what", type(of: event).kind)
          switch event {
          case let event as PeriodClosed: write(&output, event)
          case let event as PeriodReopenProposed:
            output.text("month", event.month.description)
            output.text("by", event.by.text)
            output.text("reason", event.reason.text)
          case let event as PeriodReopened:
            output.text("month", event.month.description)
            output.text("by", event.by.text)
            output.text("approver", event.approver.text)
          case let event as MonthEndPosted: write(&output, event)
          default: break
          }
        }
      }
    }
  }

  private static func write(_ output: inout JSONOutput, _ event: PeriodClosed) {
    output.text("month", event.month.description)
    output.text("by", event.by.text)
    output.text("approver", event.approver.text)
    output.text("on", event.on.description)
  }

  private static func write(_ output: inout JSONOutput, _ event: MonthEndPosted) {
    output.text("month", event.month.description)
    output.text("account", event.account.word)
    output.text("product", event.product.rawValue)
    output.money("amount", event.amount)
    output.text("dated", event.dated.description)
  }
}
