public import CreditCore

/// The day books held against what every account says.
public struct BookCheck: Sendable, Hashable {
  /// A balance that is not the same on both sides.
  public struct Difference: Sendable, Hashable {
    /// The account's or the measure's word.
    public var what: String
    public var product: Product
    public var books: Money
    public var loans: Money
  }

  public var on: CivilDate
  /// How many accounts were read.
  public var accounts = 0
  public var differences: [Difference] = []
  /// Growth as each account rounds it for itself, less growth in the books: at most half a 分 for
  /// each account.
  public var rounding = Money.zero

  init(on day: CivilDate) {
    on = day
  }
}
