/// Why repayment terms can't be turned into a schedule.
public enum ScheduleError: Error, Hashable, Sendable {
  /// The principal is zero, negative or over ``Money/limit``.
  case principal
  /// The number of instalments is not 1–1200.
  case instalments
  /// The period is not positive, or all periods together are longer than 100 years.
  case period
  /// The annual rate is negative or over 10,000%.
  case annualRate
  /// The payout is outside 1900–9899.
  case disbursedOn
  /// The due dates are not as many as the instalments.
  case dueDateCount
  /// The due date at this position (from 0) is not after the one before it, or after the payout,
  /// or it is more than 100 years later.
  case dueDate(position: Int)
  /// The total fee is missing for a fee instalment, negative or over 10,000%.
  case totalFee
  /// The periods of grace are negative or leave no instalment for the principal.
  case principalGrace
  /// Rate and periods together are too large for exact arithmetic.
  case tooLarge
}
