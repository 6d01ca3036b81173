/// The days' books: for each account, product and day the debits and credits, and for each day the
/// lines that tell what grows. Everything later is a sum over it (design 5, books).
public struct DayBook: Hashable, Sendable {
  /// Where an amount stands.
  public struct Place: Hashable, Sendable {
    public var account: BookAccount
    public var product: Product
    public var day: CivilDate

    public init(_ account: BookAccount, _ product: Product, on day: CivilDate) {
      self.account = account
      self.product = product
      self.day = day
    }
  }

  /// What stands there.
  public struct Sides: Hashable, Sendable {
    public var debit: Money
    public var credit: Money

    public init(debit: Money = .zero, credit: Money = .zero) {
      self.debit = debit
      self.credit = credit
    }
  }

  /// Where a line that grows stands.
  public struct LinePlace: Hashable, Sendable {
    public var measure: BookMeasure
    public var product: Product
    public var key: Int64
    public var day: CivilDate

    public init(_ line: BookLine) {
      measure = line.measure
      product = line.product
      key = line.key
      day = line.on
    }
  }

  public private(set) var sides: [Place: Sides] = [:]
  public private(set) var lines: [LinePlace: BookLine] = [:]

  public init() {}

  public var isEmpty: Bool { sides.isEmpty && lines.isEmpty }

  /// The days it holds something of, the first and the last.
  public var days: ClosedRange<CivilDate>? {
    let days = sides.keys.map(\.day) + lines.keys.map(\.day)
    guard let first = days.min(), let last = days.max() else { return nil }
    return first...last
  }

  /// Adds a signed amount, debits positive.
  public mutating func post(_ amount: Money, at place: Place) {
    var known = sides[place] ?? Sides()
    if amount < .zero { known.credit -= amount } else { known.debit += amount }
    sides[place] = known
  }

  /// Adds a line.
  public mutating func tell(_ line: BookLine) {
    let place = LinePlace(line)
    guard var known = lines[place] else {
      lines[place] = line
      return
    }
    known.principal += line.principal
    known.principalDays += line.principalDays
    known.amount += line.amount
    lines[place] = known
  }

  /// Adds what stands already.
  public mutating func add(_ known: Sides, at place: Place) {
    var sum = sides[place] ?? Sides()
    sum.debit += known.debit
    sum.credit += known.credit
    sides[place] = sum
  }

  /// What a measure of a product has come to at the end of a day, rounded once.
  public func amount(_ measure: BookMeasure, _ product: Product, on day: CivilDate) -> Money {
    var exact: Int128 = 0
    for line in lines.values where line.measure == measure && line.product == product {
      exact += line.exact(on: day)
    }
    return Money(fen: Int64(Rounding.halfUp.divide(exact, by: Int128(Rate.one))))
  }

  /// Principal in the books by class.
  public func exposures(_ product: Product, on day: CivilDate) -> [LoanClass: Money] {
    var amounts: [LoanClass: Money] = [:]
    for line in lines.values
    where line.measure == .exposure && line.product == product && line.on <= day {
      guard let loanClass = LoanClass(rawValue: line.key) else { continue }
      amounts[loanClass, default: .zero] += line.amount
    }
    return amounts
  }

  /// All accounts at the end of a day, what has grown since it was last charged included.
  public func trialBalance(on day: CivilDate) -> TrialBalance {
    var totals: [Place: Sides] = [:]
    for (place, known) in sides where place.day <= day {
      var total = totals[Place(place.account, place.product, on: day)] ?? Sides()
      total.debit += known.debit
      total.credit += known.credit
      totals[Place(place.account, place.product, on: day)] = total
    }
    for (measure, debit, credit) in DayBook.growing {
      for product in Product.allCases {
        let amount = amount(measure, product, on: day)
        guard !amount.isZero else { continue }
        totals[Place(debit, product, on: day), default: Sides()].debit += amount
        totals[Place(credit, product, on: day), default: Sides()].credit += amount
      }
    }
    let lines = totals.map {
      TrialBalance.Line(
        account: $0.key.account, product: $0.key.product, debit: $0.value.debit,
        credit: $0.value.credit)
    }
    return TrialBalance(
      on: day,
      lines: lines.sorted {
        ($0.account.rawValue, $0.product.rawValue) < ($1.account.rawValue, $1.product.rawValue)
      })
  }

  /// The accounts that what grows stands in.
  private static let growing: [(BookMeasure, debit: BookAccount, credit: BookAccount)] = [
    (.interest, .interestAccrued, .interestIncome),
    (.penalty, .penaltyAccrued, .penaltyIncome),
    (.suspendedInterest, .suspendedInterest, .memoOffset),
    (.suspendedPenalty, .suspendedInterest, .memoOffset),
  ]
}
