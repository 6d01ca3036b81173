import CreditCore

extension Calculations {
  /// `tally calc penalty`: penalty interest on an overdue amount (H8, J6).
  public static func penalty(_ input: [UInt8]) throws(CommandFailure) -> [UInt8] {
    let document = try JSONInput(
      document: input, fields: ["principal", "dailyRatePercent", "multiplier", "days"])
    let principal = try document.money("principal")
    let rate = try document.percent("dailyRatePercent")
    let days = try document.integer("days", 0...36_525)
    var multiplier: Ratio?
    if document.has("multiplier") {
      multiplier = Ratio(decimal: try document.text("multiplier"))
      guard multiplier != nil else {
        throw document.failure("multiplier", "it must be a number such as \"1.5\", at most 1000")
      }
    }
    guard
      let penalty = Penalty.amount(
        on: principal, dailyRate: rate, multiplier: multiplier, days: days)
    else { throw document.failure("principal", "the penalty is over \(Money.limit) yuan") }
    return JSONOutput.document { $0.money("penalty", penalty) }
  }
}
