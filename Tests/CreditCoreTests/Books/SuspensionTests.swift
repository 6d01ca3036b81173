import CreditCore
import Testing

@Suite("Income that waits for its payment")
struct SuspensionTests {
  /// A loan of 10,000 whose first instalment is never paid.
  private static func late(days: Int) throws -> (life: Life, loan: Int64, dueOn: CivilDate) {
    var life = try Life.withLine()
    let loan = try life.borrow(10_000)
    let dueOn = try #require(try life.position(loan).next).dueOn
    try life.go(to: dueOn.adding(days: days + 1))
    return (life, loan, dueOn)
  }

  private static func balance(_ life: Life, _ account: BookAccount) -> Money {
    life.books.filter { $0.account == account }.map(\.amount).sum()
  }

  @Test("N18 at 90 days overdue unpaid charges leave the income for a memo account, not before")
  func begins() throws {
    let (early, loan, _) = try Self.late(days: 89)
    #expect(try early.state.loan(loan)?.servicing.suspension == nil)
    #expect(Self.balance(early, .interestIncome) < .zero)
    let (life, _, dueOn) = try Self.late(days: 90)
    let suspension = try #require(try life.state.loan(loan)?.servicing.suspension)
    #expect(suspension.since == dueOn.adding(days: 90))
    #expect(suspension.interest.isPositive && suspension.penalty.isPositive)
    #expect(Self.balance(life, .interestIncome) == .zero)
    #expect(Self.balance(life, .penaltyIncome) == .zero)
    #expect(Self.balance(life, .interestReceivable) == .zero)
    #expect(
      Self.balance(life, .suspendedInterest) == suspension.interest + suspension.penalty)
    #expect(life.books.map(\.amount).sum() == .zero)
  }

  @Test("N18 later charges make no income; what is paid of them does, by the cash")
  func byCash() throws {
    var (life, loan, _) = try Self.late(days: 120)
    #expect(Self.balance(life, .interestIncome) == .zero)
    try life.repay(loan, Money(yuan: 100))
    let income = -(Self.balance(life, .interestIncome) + Self.balance(life, .penaltyIncome))
    #expect(income == Money(yuan: 100))
    let owed = try life.position(loan).figures
    #expect(Self.balance(life, .suspendedInterest) == owed.interest + owed.penalty)
  }

  @Test("N18 when all that is overdue is paid, income is by the day again")
  func ends() throws {
    var (life, loan, _) = try Self.late(days: 120)
    try life.repay(loan, try life.position(loan).dueNow)
    let figures = try life.position(loan).figures
    #expect(try life.state.loan(loan)?.servicing.suspension == nil)
    #expect(Self.balance(life, .suspendedInterest) == .zero)
    #expect(Self.balance(life, .interestIncome) == -figures.interestCharged)
    #expect(Self.balance(life, .penaltyIncome) == -figures.penaltyCharged)
    let growing = try life.state.bookLines.map(\.measure)
    #expect(growing.contains(.interest) && !growing.contains(.suspendedInterest))
  }

  @Test("N18 what grows while income is suspended stays outside of the balance sheet")
  func growth() throws {
    let (life, _, _) = try Self.late(days: 95)
    let measures = Set(try life.state.bookLines.map(\.measure))
    #expect(measures == [.exposure, .suspendedInterest, .suspendedPenalty])
  }

  @Test("N18 a loan that is paid off while income is suspended leaves nothing outside")
  func paidOff() throws {
    var (life, loan, _) = try Self.late(days: 120)
    try life.repay(loan, try life.position(loan).payoff)
    #expect(Self.balance(life, .suspendedInterest) == .zero)
    #expect(Self.balance(life, .interestReceivable) == .zero)
    #expect(Self.balance(life, .principal) == .zero)
    #expect(try life.state.bookLines.isEmpty)
  }
}
