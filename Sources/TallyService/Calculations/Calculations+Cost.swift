import CreditCore

extension Calculations {
  /// `tally calc cost`: what a credit costs a year in every convention, all in and per kind of
  /// cost (N1–N3). Percentages have 4 decimals.
  public static func cost(_ input: [UInt8]) throws(CommandFailure) -> [UInt8] {
    let document = try JSONInput(
      document: input, fields: ["received", "payments", "periodsPerYear"])
    let given = try CostInput(document)
    let cost: CostOfCredit
    do {
      cost = try CostOfCredit(
        received: given.received, payments: given.payments,
        periodsPerYear: given.periodsPerYear)
    } catch {
      throw failure(error, document)
    }
    return JSONOutput.document { output in
      output.text("periodRate", cost.periodRate.percentText4)
      output.text("nominal", cost.nominal.percentText4)
      output.text("effective", cost.effective.percentText4)
      output.text("xirr365", cost.xirr365.percentText4)
      output.text("simple", cost.simple.percentText4)
      output.list("items", cost.items) { output, item in
        output.text("kind", item.kind.rawValue)
        output.text("annualised", item.annualised.percentText4)
      }
    }
  }

  private static func failure(_ error: CostError, _ document: JSONInput) -> CommandFailure {
    switch error {
    case .received: document.failure("received.amount", "it must be more than 0.00")
    case .payments: document.failure("payments", "there must be from 1 to 10000, within 100 years")
    case .paymentsBelowReceived:
      document.failure("payments", "together they are less than what was received")
    case .nothingInUse:
      document.failure("payments", "those on the day of the payout leave nothing in use")
    case .periodsPerYear: document.failure("periodsPerYear", "it must be from 1 to 366")
    case .yieldTooHigh: document.failure("payments", "the yield is too high to be annualised")
    }
  }
}
