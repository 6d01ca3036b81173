import CreditCore
import Testing

@Suite("Loan repayment")
struct RepaymentTests {
  @Test("M5 J3 10,000 yuan at 0.05% a day, repaid after 10 days, cost 50.00")
  func tenDays() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(10_000)
    try life.go(to: "2026-01-15")
    #expect(try life.position(loan).payoff == (try yuan("10050")))
    try life.repay(loan, yuan("10050"))
    #expect(try life.state.loan(loan)?.stage == .settled(since: day("2026-01-05"), on: life.today))
    #expect(try life.position(loan).isClear)
    #expect(try life.state.available(.cash, on: life.today) == Money(yuan: 32_000))
  }

  @Test(
    "J3 an early part payment pays the interest so far and then principal: fewer days cost less")
  func partEarly() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(10_000)
    try life.go(to: "2026-01-15")
    try life.repay(loan, yuan("4050"))
    let position = try life.position(loan)
    #expect(position.figures.interestPaid == Money(yuan: 50))
    #expect(position.notYetDue == Money(yuan: 6_000))
    #expect(try life.position(loan, on: day("2026-01-25")).payoff == (try yuan("6030")))
  }

  @Test("many small payments cost and save nothing by rounding")
  func smallPayments() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(500, 3)
    let first = life.today.adding(days: 1)
    while life.today < first.adding(days: 20) {
      life.today = life.today.adding(days: 1)
      try life.repay(loan, Money(fen: 26))
    }
    // Interest of 500 yuan at 0.05% a day is 25 分 a day; the 26th 分 hardly changes that.
    let position = try life.position(loan)
    let charged = position.figures.interestCharged + position.accrued
    #expect(abs(charged.fen - 21 * 25) <= 1)
  }

  @Test("paying nothing, in the future or before the start is refused")
  func refused() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(10_000)
    try life.go(to: "2026-01-15")
    let before = life.stored
    #expect(throws: Refusal.amountOutOfRange) { try life.repay(loan, .zero) }
    #expect(throws: Refusal.amountOutOfRange) { try life.repay(loan, Money(fen: -1)) }
    #expect(throws: Refusal.contractUnknown) { try life.repay(99, Money(yuan: 1)) }
    let tomorrow = life.today.adding(days: 1)
    #expect(throws: Refusal.paymentInFuture) {
      try life.act(.repay(contract: loan, amount: Money(yuan: 1), on: tomorrow))
    }
    #expect(throws: Refusal.paymentAboveDebt) {
      try life.act(.repay(contract: loan, amount: Money(yuan: 1), on: day("2026-01-04")))
    }
    #expect(life.stored == before)
  }

  @Test("a payment on the due day is in time; from the day after it is overdue")
  func dueDay() throws {
    for late in [0, 2] {
      var life = try Life.withLine()
      let loan = try life.borrow(10_000)
      try life.go(to: day("2026-02-05").adding(days: late))
      let due = try life.position(loan)
      #expect(due.daysOverdue == late)
      #expect(due.dues.map { "\($0.dueOn)" } == ["2026-02-05"])
      try life.repay(loan, due.dueNow)
      try life.close(through: day("2026-02-20"))
      #expect(life.events.contains { $0.event.kind == AccountOverdue.kind } == (late > 0))
      #expect(try life.state.loan(loan)?.servicing.episode == nil)
      #expect(try life.state.loan(loan)?.servicing.loanClass == .normal)
    }
  }

  @Test("an instalment paid in full some days early is met: nothing becomes overdue")
  func instalmentEarly() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(10_000)
    let terms = try #require(try life.state.loan(loan)).terms
    let plan = try terms.schedule(from: life.today).instalments
    for instalment in plan.dropLast() {
      try life.go(to: instalment.dueOn.adding(days: -2))
      try life.repay(loan, instalment.total)
    }
    try life.go(to: plan[11].dueOn)
    try life.repay(loan, life.position(loan).payoff)
    #expect(try life.position(loan).isClear)
    #expect(!life.events.contains { $0.event.kind == AccountOverdue.kind })
    let paid = try life.position(loan).figures
    let planned = plan.map(\.interest).sum()
    #expect(paid.interestPaid < planned, "days not used are not paid for")
  }

  @Test("an early payment that is too small leaves the rest of the instalment to pay, or overdue")
  func partOfInstalmentEarly() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(10_000)
    let terms = try #require(try life.state.loan(loan)).terms
    let first = try terms.schedule(from: life.today).instalments[0]
    try life.go(to: "2026-02-03")
    try life.repay(loan, first.total - Money(yuan: 100))
    let due = try #require(try life.position(loan, on: first.dueOn).dues.first)
    // Two days of interest less are owed than planned.
    #expect(due.minimum == due.unpaid)
    #expect(due.minimum > Money(yuan: 99) && due.minimum < Money(yuan: 100))
    #expect(try life.position(loan, on: first.dueOn.adding(days: 1)).daysOverdue == 1)
  }

  @Test("the last instalment is not met before everything is paid")
  func lastInstalment() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000, 3)
    for instalment in try #require(try life.state.loan(loan)).terms
      .schedule(from: life.today).instalments
    {
      try life.go(to: instalment.dueOn.adding(days: -1))
      let rest = try life.position(loan).payoff - Money(yuan: 1)
      try life.repay(loan, min(instalment.total, rest))
    }
    let end = life.today.adding(days: 2)
    #expect(try life.position(loan, on: end).daysOverdue == 1)
    #expect(try life.position(loan, on: end).dueNow >= Money(yuan: 1))
  }

  @Test("J6 N18 a payment goes to penalty, then interest, then principal, the oldest due first")
  func allocation() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(10_000)
    try life.go(to: "2026-03-15")
    let before = try life.position(loan)
    #expect(before.dues.map(\.dueOn) == [try day("2026-02-05"), try day("2026-03-05")])
    // 0.05% × 1.5 a day from the day after each due day.
    let days = [38, 10].map { Int64($0) }
    let penalty = zip(before.dues, days).map { $0.principal.fen * $1 }.reduce(0, +)
    #expect(before.figures.penalty.fen == (penalty * 75 + 50_000) / 100_000)
    try life.repay(loan, before.figures.penalty + before.dues[0].interest + Money(yuan: 1))
    let after = try life.position(loan)
    #expect(after.figures.penalty == .zero)
    #expect(after.dues[0].interest == .zero)
    #expect(after.dues[0].principal == before.dues[0].principal - Money(yuan: 1))
    #expect(after.dues[1] == before.dues[1])
    try life.repay(loan, after.dues[0].unpaid + Money(fen: 5))
    #expect(try life.position(loan).dues.map(\.dueOn) == [day("2026-03-05")])
    #expect(
      try life.position(loan).dues[0].interest == before.dues[1].interest - Money(fen: 5))
  }

  @Test("N18 M14 the class follows the days overdue, and goes back when the debt is made good")
  func classes() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(10_000)
    let due = try day("2026-02-05")
    for (days, expected) in [
      (0, LoanClass.normal), (1, .specialMention), (90, .specialMention), (91, .substandard),
      (270, .substandard), (271, .doubtful), (360, .doubtful), (361, .loss),
    ] {
      try life.close(through: due.adding(days: days))
      #expect(try life.state.loan(loan)?.servicing.loanClass == expected, "\(days) days")
    }
    life.today = due.adding(days: 362)
    try life.repay(loan, life.position(loan).dueNow)
    #expect(try life.state.loan(loan)?.servicing.loanClass == .normal)
  }

  @Test("R26 due amounts are debited under a live mandate only; revoking it stops the next one")
  func mandate() throws {
    var life = try Life.withLine(mandate: true)
    let loan = try life.borrow(10_000)
    try life.go(to: "2026-02-06")
    let due = try life.position(loan).dueNow
    try life.send(.debit, .debited(amount: due, on: day("2026-02-05")))
    #expect(try life.position(loan).dueNow == .zero)
    try life.close(through: day("2026-03-05"))
    #expect(try life.open(.debit).count == 1)
    try life.act(.withdraw(.directDebit))
    life.today = try day("2026-03-06")
    let ordinal = try #require(try life.open(.debit).first)
    try life.act(.release(disclosure: ordinal))
    #expect(try life.open(.debit).isEmpty)
    try life.close(through: day("2026-03-20"))
    #expect(life.intended(.debit).count == 2)
  }

  @Test("a debit for what was paid by hand meanwhile is cancelled at its release")
  func paidMeanwhile() throws {
    var life = try Life.withLine(mandate: true)
    let loan = try life.borrow(10_000)
    try life.go(to: "2026-02-06")
    try life.repay(loan, life.position(loan).dueNow)
    let ordinal = try #require(try life.open(.debit).first)
    #expect(try life.act(.release(disclosure: ordinal)).map(\.kind) == ["disclosure.closed/1"])
  }

  @Test("R20 a debit that failed is tried again on the days after, each try once")
  func debitTries() throws {
    var life = try Life.withLine(mandate: true)
    try life.borrow(10_000)
    for day in try [day("2026-02-05"), day("2026-02-06"), day("2026-02-08"), day("2026-02-12")] {
      try life.close(through: day)
      life.today = day
      try life.send(.debit, .debitFailed)
    }
    try life.close(through: day("2026-03-04"))
    #expect(try life.open(.debit).isEmpty)
  }
}
