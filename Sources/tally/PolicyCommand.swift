import ArgumentParser

/// `tally policy`: the dated values with their sources.
struct PolicyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "Show the dated policy and where each value comes from.",
    subcommands: [PolicyList.self, PolicyShow.self, PolicyAffiliates.self])
}
