import CreditCore
import Testing

@Suite("Even split")
struct EvenSplitTests {
  @Test("the parts sum to the amount, for every small amount, count, place and rounding")
  func sums() {
    for fen in Int64(0)...120 {
      for parts in 1...7 {
        for place in RemainderPlace.allCases {
          for rounding in Rounding.allCases {
            let split = EvenSplit(
              Money(fen: fen), parts: parts, remainder: place, rounding: rounding)
            let all = (0..<parts).map { split[$0] }
            #expect(all.sum().fen == fen)
            #expect(all.allSatisfy { $0 >= .zero })
          }
        }
      }
    }
  }

  @Test("the remainder is where it should be")
  func place() {
    let first = EvenSplit(Money(fen: 100), parts: 3, remainder: .first, rounding: .halfUp)
    #expect((0..<3).map { first[$0].fen } == [34, 33, 33])
    let last = EvenSplit(Money(fen: 200), parts: 3, remainder: .last, rounding: .halfUp)
    #expect((0..<3).map { last[$0].fen } == [67, 67, 66])
  }
}
