import CreditCore
import CreditPlatform
import PolicyFiles

/// `tally books`: balances and what they rest on.
public enum BookCommands {
  /// `tally books fold`: what was posted since the last time goes into the day books.
  public static func fold(
    _ settings: Settings, on day: String?
  ) async throws(CommandFailure) -> [UInt8] {
    try await BookRun.run(settings, on: day) { (installation) throws(CommandFailure) in
      let count = try await BookRun.platform { () async throws(PlatformError) in
        try await BookKeeper(platform: installation.platform).fold()
      }
      return JSONOutput.document { $0.number("folded", count) }
    }
  }

  /// `tally books trial-balance`: every account at the end of a day.
  public static func trialBalance(
    _ settings: Settings, on day: String
  ) async throws(CommandFailure) -> [UInt8] {
    let date = try DeskRun.civilDate(day, "on")
    let chart = try chart(settings)
    return try await BookRun.run(settings, on: nil) { (installation) throws(CommandFailure) in
      let keeper = BookKeeper(platform: installation.platform)
      let balance = try await BookRun.platform { () async throws(PlatformError) in
        try await keeper.fold()
        return try await keeper.trialBalance(on: date)
      }
      return JSONOutput.document { output in
        output.text("on", date.description)
        output.list("accounts", lines(of: balance, by: chart)) { output, line in
          output.text("code", line.entry.code)
          output.text("zh", line.entry.name.zh)
          output.text("en", line.entry.name.en)
          output.text("kind", line.entry.kind.rawValue)
          output.text("product", line.line.product.rawValue)
          output.money("debit", line.line.debit)
          output.money("credit", line.line.credit)
          output.money("balance", line.line.balance)
        }
        output.money("difference", balance.difference)
      }
    }
  }

  /// `tally books loan`: the balances of one contract, each the sum of its postings.
  public static func loan(
    _ settings: Settings, borrower: String, contract: Int64
  ) async throws(CommandFailure) -> [UInt8] {
    guard let id = Reference.borrower(borrower) else {
      throw .badInput("borrower", "it is no borrower's reference")
    }
    let chart = try chart(settings)
    return try await BookRun.run(settings, on: nil) { (installation) throws(CommandFailure) in
      let balances = try await BookRun.platform { () async throws(PlatformError) in
        try await BookKeeper(platform: installation.platform).balances(
          of: id, contract: contract)
      }
      let held = chart.entries.filter { !(balances[$0.account] ?? .zero).isZero }
      return JSONOutput.document { output in
        output.text("contract", Reference.contract(id, contract))
        output.list("accounts", held) { output, entry in
          output.text("code", entry.code)
          output.text("zh", entry.name.zh)
          output.text("en", entry.name.en)
          output.money("balance", balances[entry.account] ?? .zero)
        }
      }
    }
  }

  /// `tally books cost`: what a month's new loans cost, all in (R78), beside the line of N8.
  public static func cost(
    _ settings: Settings, month: String
  ) async throws(CommandFailure) -> [UInt8] {
    let month = try BookRun.month(month, "month")
    return try await BookRun.run(settings, on: nil) { (installation) throws(CommandFailure) in
      let keeper = BookKeeper(platform: installation.platform)
      let (cost, cap) = try await BookRun.platform { () async throws(PlatformError) in
        (try await keeper.cost(in: month), try keeper.averageCap(in: month))
      }
      return JSONOutput.document { output in
        output.text("month", month.description)
        output.list("products", [cost]) { output, cost in
          output.text("product", cost.product.rawValue)
          output.number("loans", cost.loans)
          output.money("principal", cost.principal)
          if let average = cost.average { output.text("averagePercent", average.percentText) }
          if let highest = cost.highest { output.text("highestPercent", highest.percentText) }
        }
        if let cap { output.text("averageCapPercent", cap.percentText) }
        output.flag("aboveCap", cost.isAbove(cap))
      }
    }
  }

  private static func lines(
    of balance: TrialBalance, by chart: ChartOfAccounts
  ) -> [(entry: ChartOfAccounts.Entry, line: TrialBalance.Line)] {
    chart.entries.flatMap { entry in
      balance.lines.filter { $0.account == entry.account }.map { (entry: entry, line: $0) }
    }
  }

  private static func chart(_ settings: Settings) throws(CommandFailure) -> ChartOfAccounts {
    do {
      return try PolicyFolder(path: try PolicyLocation.folder(settings.policy)).chart()
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(
        .badInput, code: "policy.unusable", title: "The policy can't be used.",
        detail: "\(error)")
    }
  }
}
