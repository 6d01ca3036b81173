import CreditCore
import Testing

@Suite("Books")
struct PostingTests {
  @Test("any change of figures makes lines that sum to zero, none of them zero")
  func sums() {
    var random = SplitMix64(seed: 7)
    func amount() -> Money { Money(fen: Int64.random(in: -500...500, using: &random)) }
    for _ in 0..<500 {
      let change = BookFigures(
        advanced: amount(), principalPaid: amount(), interestCharged: amount(),
        interestPaid: amount(), penaltyCharged: amount(), penaltyPaid: amount(),
        credit: amount(), refunded: amount(), returned: amount())
      for source in [BookAccount.channel, .merchantPayable] {
        let lines = Books.postings(of: change, contract: 3, advancedFrom: source)
        #expect(lines.map(\.amount).sum() == .zero)
        #expect(!lines.contains { $0.amount.isZero })
        #expect(Set(lines.map(\.account)).count == lines.count)
        let back = Books.postings(of: -change, contract: 3, advancedFrom: source)
        #expect(back.map { -$0.amount } == lines.map(\.amount))
      }
    }
  }

  @Test("a purchase is owed to the merchant, a payment comes through the channel")
  func accounts() throws {
    var life = try Life.withLine()
    try life.act(.buy(amount: Money(yuan: 100), category: "food"))
    #expect(
      life.books == [
        Posting(.principal, contract: 2, Money(yuan: 100)),
        Posting(.merchantPayable, contract: 2, Money(yuan: -100)),
      ])
    try life.repay(2, Money(yuan: 40))
    #expect(
      life.books == [
        Posting(.principal, contract: 2, Money(yuan: 60)),
        Posting(.channel, contract: 2, Money(yuan: 40)),
        Posting(.merchantPayable, contract: 2, Money(yuan: -100)),
      ])
  }

  @Test("interest is income when it is charged, and a receivable until it is paid")
  func interest() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(10_000)
    try life.go(to: "2026-02-06")
    let position = try life.position(loan)
    let charged = position.figures.interestCharged
    #expect(charged == (try yuan("155")))
    let held = life.books.filter { $0.account != .principal && $0.account != .channel }
    #expect(
      held == [
        Posting(.interestReceivable, contract: loan, charged),
        Posting(.interestIncome, contract: loan, -charged),
      ])
  }
}
