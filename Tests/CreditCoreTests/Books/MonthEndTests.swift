import CreditCore
import Testing

@Suite("Month ends and periods")
struct MonthEndTests {
  private static let month = YearMonth(year: 2026, month: 3)
  private static let now = Instant(microseconds: 0)

  private static func book() -> DayBook {
    var book = DayBook()
    let day = month.firstDay
    for (loanClass, yuan) in [(LoanClass.normal, 10_000), (.substandard, 400), (.loss, 7)] {
      book.tell(
        BookLine(
          .exposure, .cash, key: loanClass.rawValue, on: day,
          amount: Money(yuan: Int64(yuan))))
    }
    return book
  }

  private static func post(_ differences: [MonthEnd.Difference], _ account: BookAccount)
    -> [MonthEndPosted]
  {
    differences.filter { !$0.amount.isZero }.map {
      MonthEndPosted(
        month: month, product: $0.product, account: account, amount: $0.amount,
        dated: month.lastDay, at: now)
    }
  }

  @Test("N18 the allowance is principal by class times its rate; run again it posts nothing")
  func allowance() {
    var book = Self.book()
    let first = MonthEnd.allowance(of: book, in: Self.month, .usual)
    // 1% of 10,000, 25% of 400, 100% of 7.
    #expect(first.first { $0.product == .cash }?.amount == Money(yuan: 207))
    for event in Self.post(first, .lossAllowance) { event.post(in: &book) }
    #expect(book.trialBalance(on: Self.month.lastDay).difference == .zero)
    #expect(book.trialBalance(on: Self.month.lastDay).balance(.impairmentLoss) == Money(yuan: 207))
    #expect(
      MonthEnd.allowance(of: book, in: Self.month, .usual).allSatisfy { $0.amount.isZero })
  }

  @Test("N18 the month after posts the difference only, and gives back what is not needed")
  func difference() {
    var book = Self.book()
    for event in Self.post(
      MonthEnd.allowance(of: book, in: Self.month, .usual), .lossAllowance)
    { event.post(in: &book) }
    let next = Self.month.adding(months: 1)
    book.tell(
      BookLine(
        .exposure, .cash, key: LoanClass.substandard.rawValue, on: next.firstDay,
        amount: Money(yuan: -400)))
    let after = MonthEnd.allowance(of: book, in: next, .usual)
    #expect(after.first { $0.product == .cash }?.amount == Money(yuan: -100))
    #expect(
      MonthEnd.allowance(of: book, in: Self.month, .usual).allSatisfy { $0.amount.isZero })
  }

  @Test("R78 the tax is the part of the income of each day at that day's rate, once")
  func tax() {
    var book = DayBook()
    let change = Self.month.day(16)
    for day in [Self.month.day(3), change] {
      book.post(Money(yuan: -106), at: DayBook.Place(.interestIncome, .cash, on: day))
      book.post(Money(yuan: 106), at: DayBook.Place(.interestReceivable, .cash, on: day))
    }
    func due() -> [MonthEnd.Difference] {
      MonthEnd.tax(of: book, in: Self.month) { day in
        Rate(partsPerBillion: day < change ? 60_000_000 : 0)
      }
    }
    #expect(due().first { $0.product == .cash }?.amount == Money(yuan: 6))
    for event in Self.post(due(), .taxPayable) { event.post(in: &book) }
    #expect(due().allSatisfy { $0.amount.isZero })
    let balance = book.trialBalance(on: Self.month.lastDay)
    #expect(balance.balance(.taxPayable) == Money(yuan: -6))
    #expect(balance.balance(.taxInIncome) == Money(yuan: 6))
    #expect(balance.difference == .zero)
  }

  @Test("a closed month takes nothing: what belongs to it is posted today")
  func closed() throws {
    var ledger = Ledger()
    let today = Self.month.adding(months: 1).day(5)
    #expect(ledger.day(for: Self.month.day(7), today: today) == Self.month.day(7))
    let closed = try ledger.close(
      Self.month, by: code("acc-1"), approver: code("cfo-1"), at: Self.now, on: today)
    ledger = try #require(closed.apply(to: ledger))
    #expect(ledger.day(for: Self.month.day(7), today: today) == today)
    #expect(ledger.day(for: today, today: today) == today)
  }

  @Test("a month is closed after its end, in order, and by two persons")
  func order() throws {
    var ledger = Ledger()
    let (one, two) = (try code("acc-1"), try code("cfo-1"))
    let today = Self.month.adding(months: 2).day(5)
    #expect(throws: BookRefusal.secondPersonMissing) {
      try ledger.close(Self.month, by: one, approver: one, at: Self.now, on: today)
    }
    #expect(throws: BookRefusal.monthOutOfOrder) {
      try ledger.close(today.month, by: one, approver: two, at: Self.now, on: today)
    }
    let closed = try ledger.close(Self.month, by: one, approver: two, at: Self.now, on: today)
    ledger = try #require(closed.apply(to: ledger))
    #expect(throws: BookRefusal.monthOutOfOrder) {
      try ledger.close(Self.month, by: one, approver: two, at: Self.now, on: today)
    }
  }

  @Test("a closed month is opened again by two persons, the first with a reason")
  func reopen() throws {
    var ledger = Ledger()
    let (one, two) = (try code("acc-1"), try code("cfo-1"))
    let today = Self.month.adding(months: 1).day(5)
    #expect(throws: BookRefusal.notClosed) {
      try ledger.reopen(Self.month, note("wrong"), by: one, at: Self.now, on: today)
    }
    ledger = try #require(
      try ledger.close(Self.month, by: one, approver: two, at: Self.now, on: today)
        .apply(to: ledger))
    #expect(throws: BookRefusal.notProposed) {
      try ledger.reopen(Self.month, nil, by: one, at: Self.now, on: today)
    }
    ledger = try #require(
      try ledger.reopen(Self.month, note("wrong"), by: one, at: Self.now, on: today)
        .apply(to: ledger))
    #expect(ledger.closedThrough == Self.month)
    #expect(throws: BookRefusal.secondPersonMissing) {
      try ledger.reopen(Self.month, nil, by: one, at: Self.now, on: today)
    }
    ledger = try #require(
      try ledger.reopen(Self.month, nil, by: two, at: Self.now, on: today).apply(to: ledger))
    #expect(ledger.closedThrough == Self.month.adding(months: -1))
    #expect(ledger.reopening == nil)
  }

  @Test("every event of the books is read as it was written")
  func stored() throws {
    let (one, two) = (try code("acc-1"), try code("cfo-1"))
    let day = Self.month.lastDay
    let events: [any DeskEvent<Ledger>] = [
      BooksFolded(after: 3, through: 9, on: day),
      MonthEndPosted(
        month: Self.month, product: .cash, account: .taxPayable, amount: Money(fen: -5),
        dated: day, at: Self.now),
      PeriodClosed(month: Self.month, by: one, approver: two, at: Self.now, on: day),
      PeriodReopenProposed(
        month: Self.month, by: one, reason: try note("wrong"), at: Self.now, on: day),
      PeriodReopened(month: Self.month, by: one, approver: two, at: Self.now, on: day),
    ]
    for event in events {
      let read = try Ledger.event(kind: type(of: event).kind, encoded: event.encoded())
      #expect(read.encoded() == event.encoded())
    }
    var state: Ledger?
    for event in events { state = event.apply(to: state) }
    let ledger = try #require(state)
    #expect(try Ledger(encoded: ledger.encoded()) == ledger)
    #expect(throws: CodecError.unknownKind("x/1")) { try Ledger.event(kind: "x/1", encoded: []) }
  }
}
