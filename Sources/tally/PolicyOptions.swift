import ArgumentParser

/// What both subcommands take.
struct PolicyOptions: ParsableArguments {
  @Option(help: "The policy folder; by default the one here or above the program.")
  var policy: String?

  @Flag(help: "One JSON document.")
  var json = false
}
