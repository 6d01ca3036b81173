import CreditCore
import Testing

/// The day books of random lives: every account sums to zero and to what the accounts say, on every
/// day.
@Suite("Day books")
struct DayBookTests {
  /// Everything that a life's events mean for the books, and the state after each.
  private struct Told {
    var book = DayBook()
    var states: [(day: CivilDate, state: Borrower)] = []

    init(_ life: Life) throws {
      var state: Borrower?
      for recorded in life.events {
        let after = try #require(Borrower.evolve(state, recorded.event))
        for posting in recorded.postings {
          let servicing =
            after.purchaseLine.flatMap { $0.ordinal == posting.contract ? $0.servicing : nil }
            ?? after.loan(posting.contract)?.servicing
          let product: Product =
            after.purchaseLine?.ordinal == posting.contract ? .purchase : .cash
          let through = servicing.map(after.bookedThrough) ?? recorded.businessDate
          book.post(
            posting.amount,
            at: DayBook.Place(
              posting.account, product, on: max(recorded.businessDate, through)))
        }
        for line in Borrower.bookLines(from: state, to: after) {
          book.tell(line.moved(to: recorded.businessDate))
        }
        state = after
        states.append((recorded.businessDate, after))
      }
    }
  }

  @Test(
    "R78 the trial balance is zero on every day, however late things were recorded",
    arguments: UInt64(20)...31)
  func sumsToZero(seed: UInt64) throws {
    let life = try RandomLife.live(seed: seed)
    let book = try Told(life).book
    let days = try #require(book.days)
    var day = days.lowerBound
    while day <= days.upperBound.adding(days: 40) {
      let balance = book.trialBalance(on: day)
      #expect(balance.difference == .zero, "seed \(seed), \(day)")
      day = day.adding(days: 3)
    }
    #expect(!book.trialBalance(on: days.upperBound).lines.isEmpty)
  }

  @Test(
    "R78 at the end of a life the books hold what its accounts say, to the 分",
    arguments: UInt64(20)...31)
  func equalAccounts(seed: UInt64) throws {
    let life = try RandomLife.live(seed: seed)
    let book = try Told(life).book
    let state = try life.state
    let day = life.today.adding(days: 1000)
    let balance = book.trialBalance(on: day)
    for product in Product.allCases {
      let held = state.servicings(of: product)
      #expect(
        balance.balance(.principal, product) == held.map(\.booked.inBooks.principal).sum())
      #expect(
        balance.balance(.interestReceivable, product)
          == held.map { $0.booked.inBooks.interest - ($0.suspension?.interest ?? .zero) }.sum())
      #expect(
        balance.balance(.penaltyReceivable, product)
          == held.map { $0.booked.inBooks.penalty - ($0.suspension?.penalty ?? .zero) }.sum())
      for measure in BookMeasure.allCases {
        let said = state.bookLines.filter { $0.measure == measure && $0.product == product }
          .map { $0.exact(on: day) }.reduce(0, +)
        let rounded = Money(
          fen: Int64(Rounding.halfUp.divide(said, by: Int128(Rate.one))))
        #expect(book.amount(measure, product, on: day) == rounded)
      }
    }
  }

  @Test("R78 many loans accrue in the books what they say, exact, without an event a day")
  func manyLoans() throws {
    var book = DayBook()
    var lives: [Life] = []
    for amount: Int64 in [500, 700, 1_300, 4_900, 9_900] {
      var life = try Life.withLine()
      try life.borrow(amount, 6)
      lives.append(life)
      for line in try life.state.bookLines { book.tell(line) }
    }
    let start = try #require(lives.first).today
    for days in 0..<28 {
      let day = start.adding(days: days)
      var exact: Int128 = 0
      var rounded = Money.zero
      for life in lives {
        let position = try life.position(3, on: day)
        exact += position.accruals.map { $0.exact(on: day) }.reduce(0, +)
        rounded += position.accrued
      }
      let said = Money(fen: Int64(Rounding.halfUp.divide(exact, by: Int128(Rate.one))))
      #expect(book.amount(.interest, .cash, on: day) == said)
      // Each loan rounds for itself: no more than half a 分 each.
      #expect(abs(said.fen - rounded.fen) * 2 <= Int64(lives.count))
    }
  }
}

extension Borrower {
  fileprivate func servicings(of product: Product) -> [Servicing] {
    product == .cash
      ? loans.filter { $0.startedOn != nil }.map(\.servicing)
      : purchaseLine.map { [$0.servicing] } ?? []
  }
}
