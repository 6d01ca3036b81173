import CreditCore
import Testing

@Suite("Adverse information")
struct AdverseTests {
  /// A loan of 1,000 yuan whose first instalment was due on 5 February and not paid.
  private func overdue(until text: String) throws -> Life {
    var life = try Life.withLine()
    try life.borrow(1_000)
    try life.go(to: text)
    return life
  }

  private func monthEndRow(_ life: Life) throws -> ReportRow {
    try #require(life.rows.last { $0.contract == 3 && $0.code == "30" })
  }

  @Test("R25 N22 an adverse row waits for its notice and the days after it, then leaves unchanged")
  func held() throws {
    var life = try overdue(until: "2026-03-01")
    let row = try monthEndRow(life)
    #expect(row.isAdverse && row.account?.repayment == "1" && row.account?.status == 2)
    life.today = try day("2026-03-20")
    #expect(throws: Refusal.noticeTooYoung) { try life.act(.release(disclosure: row.disclosure)) }
    try life.send(.adverseNotice, .noticeSent(on: life.today))
    for wait in 0..<5 {
      life.today = try day("2026-03-20").adding(days: wait)
      #expect(throws: Refusal.noticeTooYoung) {
        try life.act(.release(disclosure: row.disclosure))
      }
    }
    life.today = try day("2026-03-25")
    try life.act(.release(disclosure: row.disclosure))
    #expect(try life.state.disclosure(row.disclosure)?.stage == .released)
    let held = try #require(try life.state.rows.first { $0.disclosure == row.disclosure })
    #expect(held.account == row.account)
    #expect(held.noticeGivenOn == (try day("2026-03-20")))
  }

  @Test("R25 the notice goes out on the first day overdue, once for each time of being overdue")
  func oneNotice() throws {
    var life = try overdue(until: "2026-02-07")
    #expect(life.intended(.adverseNotice).map { "\($0.intendedOn)" } == ["2026-02-06"])
    try life.close(through: day("2026-05-31"))
    #expect(life.intended(.adverseNotice).count == 1)
    life.today = try day("2026-06-01")
    try life.repay(3, life.position(3).dueNow)
    try life.close(through: day("2026-07-01"))
    #expect(life.intended(.adverseNotice).count == 2)
  }

  @Test("a notice given early enough lets the month-end row leave on the next day")
  func notifiedEarly() throws {
    var life = try overdue(until: "2026-02-07")
    try life.send(.adverseNotice, .noticeSent(on: life.today))
    try life.go(to: "2026-03-01")
    try life.report()
    #expect(try life.state.rows.isEmpty)
  }

  @Test("a due paid late within its month is told as M, a due of an earlier month is not")
  func paidLateWithinMonth() throws {
    var life = try overdue(until: "2026-02-20")
    try life.repay(3, life.position(3).dueNow)
    try life.go(to: "2026-03-01")
    let row = try monthEndRow(life)
    #expect(row.account?.repayment == "M" && !row.isAdverse)
    #expect(row.account?.status == 1 && row.account?.overdueTotal == .zero)
    var other = try overdue(until: "2026-03-02")
    try other.repay(3, other.position(3).dueNow)
    try other.go(to: "2026-03-05")
    try other.repay(3, other.position(3).dueNow)
    try other.go(to: "2026-04-01")
    #expect(try monthEndRow(other).account?.repayment == "N")
  }

  @Test("the months late go from 1 to 7, with periods, amounts and ages overdue")
  func lateness() throws {
    var life = try overdue(until: "2026-08-31")
    try life.close(through: life.today)
    let accounts = life.rows.filter { $0.contract == 3 && $0.code == "30" }.compactMap(\.account)
    #expect(accounts.map(\.repayment) == ["*", "1", "2", "3", "4", "5", "6", "7"])
    #expect(accounts.map(\.overduePeriods) == [0, 1, 2, 3, 4, 5, 6, 7])
    for account in accounts {
      #expect(account.overduePrincipal <= account.overdueTotal)
      #expect(account.overdueByAge.sum() <= account.overduePrincipal)
      #expect(account.overduePeriods == 0 || account.status == 2)
    }
    #expect(accounts.last?.loanClass == .substandard)
  }

  @Test("a row of a day overdue, paid before that day was closed, has a notice of its own")
  func paidBeforeTheClose() throws {
    var life = try overdue(until: "2026-02-06")
    life.today = try day("2026-03-01")
    try life.repay(3, life.position(3).dueNow)
    try life.close(through: life.today)
    let row = try monthEndRow(life)
    #expect(row.isAdverse && row.notice != nil)
    #expect(try life.state.loan(3)?.servicing.episode == nil)
    try life.send(.adverseNotice, .noticeSent(on: life.today))
    life.today = life.today.adding(days: 5)
    try life.act(.release(disclosure: row.disclosure))
  }
}
