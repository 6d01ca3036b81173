/// How a cost is stated per year (年化; N1). The law's annex leaves it open, so it is named wherever
/// a rate is shown and a cap is tested with the strictest one enabled.
public enum Annualisation: String, Sendable, CaseIterable {
  /// The rate of a period × the periods in a year.
  case nominal
  /// The compound rate over a year of equal periods.
  case effective
  /// The compound rate over real days ÷ 365.
  case xirr365
  /// Total cost ÷ Σ(balance in use × time), 单利.
  case simple
}
