import CreditCore

/// Reads the input of `tally calc schedule`.
enum ScheduleInput {
  static let fields = [
    "principal", "annualRatePercent", "instalments", "every", "disbursedOn", "dueOn", "method",
    "totalFeePercent", "principalGrace", "daysInMonth", "daysInYear", "wholePeriodInterest",
    "rounding", "feeRemainder",
  ]

  /// The two roundings that a contract may state; the raw values are the interface's words.
  private enum ContractRounding: String, CaseIterable {
    case halfEven = "half-even"
    case halfUp = "half-up"
  }

  static func terms(_ input: JSONInput) throws(CommandFailure) -> ScheduleTerms {
    let method = try input.word("method", RepaymentMethod.self)
    let feeOnly = method == .feeInstalment && !input.has("annualRatePercent")
    let every = try input.object("every", fields: ["count", "unit"])
    let rounding = try input.word("rounding", ContractRounding.self)
    var terms = ScheduleTerms(
      principal: try input.money("principal"),
      annualRate: feeOnly ? .zero : try input.percent("annualRatePercent"),
      instalments: try input.integer("instalments", 1...1200),
      every: Period(
        count: try every.integer("count", 1...36_525),
        unit: try every.word("unit", Period.Unit.self)),
      disbursedOn: try input.date("disbursedOn"), method: method,
      daysInMonth: try input.word("daysInMonth", DaysInMonth.self),
      daysInYear: try input.word("daysInYear", DaysInYear.self),
      rounding: rounding == .halfUp ? .halfUp : .halfEven)
    if input.has("dueOn") { terms.dueOn = try dueDates(input) }
    if input.has("totalFeePercent") { terms.totalFee = try input.percent("totalFeePercent") }
    if input.has("principalGrace") {
      terms.principalGrace = try input.integer("principalGrace", 0...1199)
    }
    if input.has("wholePeriodInterest") {
      terms.wholePeriodInterest = try input.flag("wholePeriodInterest")
    }
    if input.has("feeRemainder") {
      terms.feeRemainder = try input.word("feeRemainder", RemainderPlace.self)
    }
    return terms
  }

  private static func dueDates(_ input: JSONInput) throws(CommandFailure) -> [CivilDate] {
    var days: [CivilDate] = []
    for (position, text) in try input.texts("dueOn", atMost: 1200).enumerated() {
      guard let day = CivilDate(text) else {
        throw input.failure("dueOn[\(position)]", "it must be a day such as \"2026-10-05\"")
      }
      days.append(day)
    }
    return days
  }

  /// The core's refusal, by the field that it is about.
  static func failure(_ error: ScheduleError, _ input: JSONInput) -> CommandFailure {
    switch error {
    case .principal: input.failure("principal", "it must be more than 0.00")
    case .instalments: input.failure("instalments", "it must be from 1 to 1200")
    case .period: input.failure("every.count", "all periods together are longer than 100 years")
    case .annualRate: input.failure("annualRatePercent", "it must be from 0 to 10000")
    case .disbursedOn: input.failure("disbursedOn", "its year must be from 1900 to 9899")
    case .dueDateCount: input.failure("dueOn", "it must have one day for each instalment")
    case .dueDate(let position):
      input.failure(
        "dueOn[\(position)]", "it must be after the day before it, and within 100 years")
    case .totalFee:
      input.failure("totalFeePercent", "a fee instalment needs it, from 0 to 10000")
    case .principalGrace:
      input.failure("principalGrace", "it must be less than the number of instalments")
    case .tooLarge:
      input.failure("annualRatePercent", "with these periods it has too many digits")
    }
  }
}
