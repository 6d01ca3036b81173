import CreditCore
import CreditPlatform

/// `tally books check`: every account held against the day books.
public enum CheckCommand {
  /// Ends with a refusal when a balance differs.
  ///
  /// - Parameter day: a day up to which every day is closed.
  public static func run(
    _ settings: Settings, on day: String
  ) async throws(CommandFailure) -> [UInt8] {
    let date = try DeskRun.civilDate(day, "on")
    return try await BookRun.run(settings, on: nil) { (installation) throws(CommandFailure) in
      let keeper = BookKeeper(platform: installation.platform)
      let check = try await BookRun.platform { () async throws(PlatformError) in
        try await keeper.fold()
        return try await keeper.check(on: date)
      }
      if let first = check.differences.first {
        throw CommandFailure(
          .refused, code: "books.differ", title: "The books and the accounts differ.",
          detail: "\(check.differences.count) balances, the first: \(first.what) of "
            + "\(first.product.rawValue), books \(first.books), accounts \(first.loans)")
      }
      return JSONOutput.document { output in
        output.text("on", check.on.description)
        output.number("accounts", check.accounts)
        output.number("differences", 0)
        output.money("rounding", check.rounding)
      }
    }
  }
}
