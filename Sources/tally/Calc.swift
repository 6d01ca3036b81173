import ArgumentParser

/// `tally calc`: calculations on JSON from standard input; they store nothing.
struct Calc: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Calculate schedules, costs and amounts from JSON on standard input.",
    subcommands: [
      CalcSchedule.self, CalcCost.self, CalcMinimumPayment.self, CalcAllocate.self,
      CalcPenalty.self, CalcPayoff.self, CalcClass.self,
    ])
}
