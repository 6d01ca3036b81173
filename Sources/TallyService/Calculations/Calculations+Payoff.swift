import CreditCore

extension Calculations {
  /// `tally calc payoff`: what settles a loan on one day.
  public static func payoff(_ input: [UInt8]) throws(CommandFailure) -> [UInt8] {
    let document = try JSONInput(document: input, fields: ["schedule", "paidInstalments", "on"])
    let schedule = try document.object("schedule", fields: ScheduleInput.fields)
    let terms = try ScheduleInput.terms(schedule)
    let paid = try document.integer("paidInstalments", 0...1200)
    let day = try document.date("on")
    let payoff: Payoff
    do { payoff = try Payoff(of: terms, paidInstalments: paid, on: day) } catch {
      switch error {
      case .terms(let problem): throw ScheduleInput.failure(problem, schedule)
      case .paidInstalments:
        throw document.failure("paidInstalments", "there are only \(terms.instalments) instalments")
      case .beforeDisbursement: throw document.failure("on", "it must not be before the payout")
      }
    }
    return JSONOutput.document { output in
      output.money("principal", payoff.principal)
      output.money("interest", payoff.interest)
      output.money("fee", payoff.fee)
      output.money("total", payoff.total)
    }
  }
}
