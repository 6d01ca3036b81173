/// Why the books refused a command. The raw values are stable codes.
public enum BookRefusal: String, Error, Sendable, CaseIterable {
  /// Months are closed one after the other, and only when they are over.
  case monthOutOfOrder = "books.month-out-of-order"
  /// Days of the month are not closed yet, or not folded into the books.
  case daysOpen = "books.days-open"
  /// The month end has not posted its allowance and tax.
  case monthEndMissing = "books.month-end-missing"
  /// One person can't do it alone.
  case secondPersonMissing = "books.second-person-missing"
  case notClosed = "books.not-closed"
  /// Nobody asked for it to be opened again.
  case notProposed = "books.not-proposed"
  /// The month has no loan prime rate: it is never taken as 0.
  case primeRateMissing = "books.prime-rate-missing"
}
