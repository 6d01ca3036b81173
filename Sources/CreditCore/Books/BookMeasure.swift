/// What the books know of all contracts beside postings: what grows by the day, and how much is
/// exposed to which class. The raw values are stored.
public enum BookMeasure: Int64, Sendable, CaseIterable, FieldValue {
  /// 应计利息 that is not charged yet; the key is the daily rate.
  case interest = 1
  /// 应计罚息 that is not booked yet; the key is the daily rate.
  case penalty = 2
  /// The same where income is suspended: outside of the balance sheet.
  case suspendedInterest = 3
  case suspendedPenalty = 4
  /// Principal in the books; the key is the class (五级分类).
  case exposure = 5
}
