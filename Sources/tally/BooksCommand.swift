import ArgumentParser
import TallyService

/// `tally books`: balances, month ends, the payment channel's statement, and what credit costs.
struct BooksCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "books",
    abstract: "Balances, month ends, the payment channel's statement, and what credit costs.",
    subcommands: [
      BooksFold.self, BooksTrialBalance.self, BooksLoan.self, BooksCost.self,
      BooksMonthEnd.self, BooksClose.self, BooksReopen.self, BooksPeriods.self,
      BooksReconcile.self, BooksBreaks.self, BooksResolve.self, BooksCheck.self,
    ])
}

/// `tally books fold`.
struct BooksFold: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fold", abstract: "Puts what was posted since the last time into the day books.")

  @OptionGroup var desk: DeskOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await BookCommands.fold(desk.place.settings, on: desk.on)
    }
  }
}

/// `tally books trial-balance`.
struct BooksTrialBalance: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trial-balance", abstract: "Every account at the end of a day.")

  @Option(help: "The day, YYYY-MM-DD.")
  var on: String

  @OptionGroup var place: DataOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await BookCommands.trialBalance(place.settings, on: on)
    }
  }
}

/// `tally books loan`.
struct BooksLoan: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "loan", abstract: "The balances of one contract: the sums of its postings.")

  @Argument(help: "The borrower's reference.")
  var borrower: String

  @Option(help: "The contract's number with this borrower.")
  var contract: Int64

  @OptionGroup var place: DataOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await BookCommands.loan(place.settings, borrower: borrower, contract: contract)
    }
  }
}

/// `tally books cost`.
struct BooksCost: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cost", abstract: "What a month's new loans cost a year, all in.")

  @Option(help: "The month, YYYY-MM.")
  var month: String

  @Flag(help: "As a JSON document, which is the only form.")
  var json = false

  @OptionGroup var place: DataOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await BookCommands.cost(place.settings, month: month)
    }
  }
}

/// `tally books month-end`.
struct BooksMonthEnd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "month-end",
    abstract: "Posts the allowance and the tax that are missing; done again it posts nothing.")

  @Option(help: "The month, YYYY-MM.")
  var month: String

  @OptionGroup var desk: DeskOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await PeriodCommands.endMonth(desk.place.settings, month: month, on: desk.on)
    }
  }
}

/// `tally books close`.
struct BooksClose: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Closes a month: no amount is dated in it any more.")

  @Option(help: "The month, YYYY-MM.")
  var month: String

  @Option(help: "The staff number of who closes it.")
  var by: String

  @Option(help: "The staff number of who approves: somebody else.")
  var approver: String

  @OptionGroup var desk: DeskOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await PeriodCommands.close(
        desk.place.settings, month: month, by: by, approver: approver, on: desk.on)
    }
  }
}

/// `tally books reopen`.
struct BooksReopen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen",
    abstract: "Asks for the newest closed month to be opened again; a second person agrees.")

  @Option(help: "The month, YYYY-MM.")
  var month: String

  @Option(help: "The staff number.")
  var by: String

  @Option(help: "Why; of the first person.")
  var reason: String?

  @OptionGroup var desk: DeskOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await PeriodCommands.reopen(
        desk.place.settings, month: month, by: by, reason: reason, on: desk.on)
    }
  }
}

/// `tally books periods`.
struct BooksPeriods: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "periods", abstract: "What was closed, opened again, and posted at month ends.")

  @OptionGroup var place: DataOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await PeriodCommands.list(place.settings)
    }
  }
}
