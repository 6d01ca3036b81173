import ArgumentParser

/// The `tally` command. Each subcommand has its own file and is listed here.
@main
struct Tally: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally",
    abstract: "An open consumer-credit platform with a verifiable record.",
    subcommands: [
      DemoCommand.self, ServeCommand.self, SandboxCommand.self, CloseDayCommand.self,
      AuditCommand.self, Calc.self, Identity.self, PolicyCommand.self, PaperCommand.self,
      ShareCommand.self, ConsentCommand.self, DataCommand.self, RequestCommand.self,
      CollectionsCommand.self, DisputeCommand.self,
      BureauCommand.self, RolloutCommand.self, LogCommand.self, ModelCommand.self,
      DatabaseCommand.self,
      WitnessCommand.self, ComplianceCommand.self, StaffCommand.self,
      IncidentCommand.self, PackageCommand.self, SimulateCommand.self, BooksCommand.self,
    ])
}
