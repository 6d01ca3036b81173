import CreditCore

extension Calculations {
  /// `tally calc schedule`: the repayment schedule of the terms given.
  public static func schedule(_ input: [UInt8]) throws(CommandFailure) -> [UInt8] {
    let document = try JSONInput(document: input, fields: ScheduleInput.fields)
    let terms = try ScheduleInput.terms(document)
    let schedule: Schedule
    do { schedule = try Schedule.build(terms) } catch {
      throw ScheduleInput.failure(error, document)
    }
    return JSONOutput.document { output in
      output.list("instalments", schedule.instalments) { output, row in
        output.number("number", row.number)
        output.text("dueOn", row.dueOn.description)
        output.money("principal", row.principal)
        output.money("interest", row.interest)
        output.money("fee", row.fee)
        output.money("total", row.total)
        output.money("balance", row.balance)
      }
      let totals = schedule.totals
      output.object("totals") { output in
        output.money("principal", totals.principal)
        output.money("interest", totals.interest)
        output.money("fee", totals.fee)
        output.money("total", totals.total)
      }
    }
  }
}
