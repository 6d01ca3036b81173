/// What the end of a month asks for, as functions of the day book: run again, they ask for nothing.
public enum MonthEnd {
  /// What is missing on the account, and from what it follows.
  public struct Difference: Hashable, Sendable {
    public var product: Product
    /// What the account must hold.
    public var target: Money
    /// What it holds.
    public var held: Money

    public init(product: Product, target: Money, held: Money) {
      self.product = product
      self.target = target
      self.held = held
    }

    /// To be posted; zero when nothing is.
    public var amount: Money { target - held }
  }

  /// 贷款损失准备: principal by class times the share that the class is provided for.
  public static func allowance(
    of book: DayBook, in month: YearMonth, _ terms: BookTerms
  ) -> [Difference] {
    let day = month.lastDay
    let balance = book.trialBalance(on: day)
    return Product.allCases.map { product in
      let target = book.exposures(product, on: day)
        .map { terms.allowance(of: $0.key).of($0.value, rounding: .halfUp) }.sum()
      return Difference(
        product: product, target: target, held: -balance.balance(.lossAllowance, product))
    }
  }

  /// 增值税: the tax that is in the interest and penalty of the month, by the rate of each day. What
  /// is suspended is taxed when it is paid, since only then it is income.
  ///
  /// - Parameter rate: the rate of a day.
  public static func tax<Failure: Error>(
    of book: DayBook, in month: YearMonth, rate: (CivilDate) throws(Failure) -> Rate
  ) throws(Failure) -> [Difference] {
    var differences: [Difference] = []
    for product in Product.allCases {
      var exact: [Rate: Money] = [:]
      var held = Money.zero
      for (place, sides) in book.sides
      where place.product == product && place.day.month == month {
        switch place.account {
        case .interestIncome, .penaltyIncome:
          let ofDay = try rate(place.day)
          exact[ofDay, default: .zero] += sides.credit - sides.debit
        case .taxPayable: held += sides.credit - sides.debit
        default: continue
        }
      }
      let target = exact.map { ofDay, income in
        // The price holds the tax: income × rate ÷ (1 + rate).
        Money(
          fen: Int64(
            Rounding.halfUp.divide(
              Int128(income.fen) * Int128(ofDay.partsPerBillion),
              by: Int128(Rate.one + ofDay.partsPerBillion))))
      }.sum()
      differences.append(Difference(product: product, target: target, held: held))
    }
    return differences
  }
}
