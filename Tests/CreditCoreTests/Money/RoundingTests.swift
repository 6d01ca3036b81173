import CreditCore
import Testing

@Suite("Rounding")
struct RoundingTests {
  @Test(
    "halves go where the rule says",
    arguments: [
      (Rounding.halfEven, [-2, -2, 0, 0, 2, 2]), (.halfUp, [-3, -2, -1, 1, 2, 3]),
      (.down, [-2, -1, 0, 0, 1, 2]), (.up, [-3, -2, -1, 1, 2, 3]),
    ])
  func halves(_ rounding: Rounding, _ expected: [Int128]) {
    let results = [-5, -3, -1, 1, 3, 5].map { rounding.divide($0, by: 2) }
    #expect(results == expected)
  }

  @Test("a rounded quotient is never a whole unit away")
  func near() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<2000 {
      let dividend = Int128(Int64.random(in: -1_000_000...1_000_000, using: &random))
      let divisor = Int128(Int64.random(in: 1...999, using: &random))
      for rounding in Rounding.allCases {
        let rest = dividend - rounding.divide(dividend, by: divisor) * divisor
        #expect(abs(rest) < divisor)
      }
    }
  }
}
