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

  @Test("N9 a shop that asks again under its number is told what stands, and never for another sum")
  func known() throws {
    var life = try Life.withLine()
    let number = try Life.reference("O-1")
    func standing(_ amount: Money, _ category: String = "food") throws -> CheckoutStanding {
      try life.state.checkoutStanding(
        amount, category: category, reference: number, life.context)
    }
    #expect(try standing(Money(yuan: 20_000)) == .ready)
    try life.act(life.authorising(Money(yuan: 20_000)))
    // The limit is used up by this very order.
    #expect(try standing(Money(yuan: 20_000)) == .authorised)
    #expect(throws: Refusal.orderKnown) { try standing(Money(yuan: 19_999)) }
    #expect(throws: Refusal.orderKnown) { try standing(Money(yuan: 20_000), "books") }
    try life.act(.purchase(.void(order: 1)))
    #expect(try standing(Money(yuan: 20_000)) == .ended)
  }
}
