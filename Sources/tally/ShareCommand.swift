import ArgumentParser

/// `tally share`: questions about giving personal information to others.
struct ShareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "share", abstract: "Ask whether personal information may leave.",
    subcommands: [ShareCheck.self])
}
