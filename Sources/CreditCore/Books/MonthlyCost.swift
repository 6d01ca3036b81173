/// What new credit of one product cost in a month: the all-in annual rates of its loans, weighted
/// by their principal (R78, N8).
public struct MonthlyCost: Hashable, Sendable {
  public var product: Product
  public var month: YearMonth
  public var loans: Int
  public var principal: Money
  /// `nil` when nothing was lent.
  public var average: Rate?
  /// The highest of one loan.
  public var highest: Rate?

  public init(
    product: Product, month: YearMonth, loans: [(principal: Money, rate: Rate)]
  ) {
    self.product = product
    self.month = month
    self.loans = loans.count
    principal = loans.map(\.principal).sum()
    highest = loans.map(\.rate).max()
    let weighted = loans.reduce(Int128(0)) {
      $0 + Int128($1.principal.fen) * Int128($1.rate.partsPerBillion)
    }
    average =
      principal.isPositive
      ? Rate(
        partsPerBillion: Int64(
          Rounding.halfUp.divide(weighted, by: Int128(principal.fen)))) : nil
  }

  /// Whether the average of the new loans is above what the policy allows (N8); never where the
  /// policy sets no such line.
  public func isAbove(_ cap: Rate?) -> Bool {
    guard let cap, let average else { return false }
    return average > cap
  }
}
