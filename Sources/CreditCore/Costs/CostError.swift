/// Why the cost of a credit can't be computed.
public enum CostError: Error, Hashable, Sendable {
  /// Nothing was received, or more than ``Money/limit``.
  case received
  /// A payment is negative, over ``Money/limit``, before the payout or over 100 years after it, or
  /// there are none or more than 10,000.
  case payments
  /// The payments together are less than what was received, so there is no cost.
  case paymentsBelowReceived
  /// Payments on the day of the payout leave nothing received.
  case nothingInUse
  /// The number of periods in a year is not 1–366.
  case periodsPerYear
  /// The yield is too high to be annualised.
  case yieldTooHigh
}
