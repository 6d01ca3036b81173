import CreditCore
import Testing

@Suite("The line at a shop's checkout")
struct CheckoutTests {
  private func standing(
    _ life: Life, _ amount: Money, _ category: String = "food"
  ) throws -> CheckoutStanding {
    try life.state.checkoutStanding(amount, category: category, life.context)
  }

  @Test("N9 before anything is signed the checkout sends the borrower to the lender's own pages")
  func unsigned() throws {
    var life = try Life()
    try life.register()
    #expect(try standing(life, Money(yuan: 10)) == .needsSigning)
    var closed = try Life.withLine()
    try closed.act(.closeCredit)
    #expect(try standing(closed, Money(yuan: 10)) == .needsSigning)
  }

  @Test("N9 R54 R115 it says whether an amount can be bought, makes no inquiry and holds nothing")
  func signed() throws {
    let life = try Life.withLine()
    let before = life.events.count
    #expect(try standing(life, Money(yuan: 20_000)) == .ready)
    #expect(try standing(life, Money(fen: 2_000_001)) == .unavailable)
    #expect(try standing(life, Money(yuan: 10), "cash-out") == .unavailable)
    #expect(life.events.count == before)
    #expect(try life.state.available(.purchase, on: life.today) == Money(yuan: 20_000))
  }
}
