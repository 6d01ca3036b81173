import CreditCore
import Testing

@Suite("Money")
struct MoneyTests {
  @Test("what is written is read again")
  func roundTrip() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<2000 {
      let money = Money(fen: .random(in: -Money.limit.fen...Money.limit.fen, using: &random))
      #expect(Money(money.description) == money)
    }
  }

  @Test(
    "only plain decimals with at most two digits are read",
    arguments: [
      "", "-", ".5", "5.", "1e5", "+1", " 1", "1 ", "1,000.00", "0.001", "１", "0x1", "--1",
      "100000000000.00", "99999999999999999999",
    ])
  func refused(_ text: String) {
    #expect(Money(yuan: text) == nil)
  }

  @Test("amounts are exact to the 分")
  func parsed() {
    #expect(Money(yuan: "906.74") == Money(fen: 90_674))
    #expect(Money(yuan: "906.7") == Money(fen: 90_670))
    #expect(Money(yuan: "-0.05") == Money(fen: -5))
    #expect(Money(yuan: "99999999999.99") == Money.limit)
    #expect(Money(fen: -5).description == "-0.05")
  }
}
