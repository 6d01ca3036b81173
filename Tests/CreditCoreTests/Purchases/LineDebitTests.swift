import CreditCore
import Testing

@Suite("Automatic debit of the purchase line")
struct LineDebitTests {
  private func billed() throws -> Life {
    var life = try Life.withLine(mandate: true)
    try life.act(.buy(amount: Money(yuan: 1_000), category: "food"))
    return life
  }

  @Test("H23 it collects all that is due, or the minimum payment where the borrower chose that")
  func amount() throws {
    var life = try billed()
    try life.go(to: "2026-02-10")
    #expect(try life.state.debitAmount(of: 2, on: life.today) == Money(yuan: 1_000))
    try life.act(.purchase(.setDebit(.minimum)))
    #expect(try life.state.debitAmount(of: 2, on: life.today) == Money(yuan: 100))
    #expect(try life.act(.purchase(.setDebit(.minimum))).isEmpty)
    try life.repay(2, Money(yuan: 30))
    #expect(try life.state.debitAmount(of: 2, on: life.today) == Money(yuan: 70))
  }

  @Test("H23 R26 who chose the minimum and paid it is not debited any more")
  func nothingLeft() throws {
    var life = try billed()
    try life.act(.purchase(.setDebit(.minimum)))
    try life.go(to: "2026-02-10")
    try life.repay(2, Money(yuan: 100))
    try life.go(to: "2026-02-20")
    #expect(life.intended(.debit).isEmpty)
    var other = try billed()
    try other.go(to: "2026-02-20")
    #expect(!other.intended(.debit).isEmpty)
  }
}
