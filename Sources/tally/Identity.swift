import ArgumentParser

/// `tally id`: identifiers.
struct Identity: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "id", abstract: "Check identifiers.", subcommands: [IdentityCheck.self])
}
