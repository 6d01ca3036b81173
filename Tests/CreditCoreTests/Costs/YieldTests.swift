import CreditCore
import Testing

@Suite("Yield")
struct YieldTests {
  /// A credit whose yield is exactly `above ÷ below` a period: each payment repays some principal
  /// that keeps every interest a whole number of 分.
  private func flows(
    above: Int64, below: Int64, periods: Int, _ random: inout SplitMix64
  ) -> (received: Money, payments: [CashFlow]) {
    var balance = below * Int64.random(in: 1_000...100_000, using: &random)
    let received = Money(fen: balance)
    var payments: [CashFlow] = []
    for time in 1...periods {
      let steps = balance / below
      let repaid = time == periods ? steps : Int64.random(in: 0...steps, using: &random)
      let interest = steps * above
      payments.append(CashFlow(time: time, amount: Money(fen: repaid * below + interest)))
      balance -= repaid * below
    }
    return (received, payments)
  }

  @Test("a yield known exactly is found to a part per billion")
  func exact() throws {
    var random = SplitMix64(seed: 4)
    for _ in 0..<400 {
      let below = Int64.random(in: 2...10_000, using: &random)
      let above = Int64.random(in: 0...(below / 2), using: &random)
      let credit = flows(
        above: above, below: below, periods: .random(in: 1...60, using: &random), &random)
      let yield = try Yield(received: credit.received, payments: credit.payments)
      let expected = Rounding.halfUp.divide(
        Int128(above) * Int128(Rate.one), by: Int128(below))
      #expect(try abs(yield.rate().partsPerBillion - Int64(expected)) <= 1)
    }
  }

  @Test("N1 the compound rate is the power of the period's rate")
  func effective() throws {
    let yield = try Yield(
      received: Money(yuan: 10_000), payments: [CashFlow(time: 1, amount: Money(yuan: 10_200))])
    #expect(try yield.rate() == (try percent("2")))
    #expect(try yield.nominal(unitsPerYear: 12) == (try percent("24")))
    // 1.02¹² − 1
    #expect(try yield.effective(unitsPerYear: 12).partsPerBillion == 268_241_795)
    #expect(try yield.effective(unitsPerYear: 2) == (try percent("4.04")))
  }

  @Test("what costs nothing yields zero, and impossible credits are refused")
  func edges() throws {
    let received = Money(yuan: 100)
    let even = try Yield(received: received, payments: [CashFlow(time: 7, amount: received)])
    #expect(try even.effective(unitsPerYear: 365) == .zero)
    func error(_ received: Money, _ flows: [CashFlow]) -> CostError? {
      do { _ = try Yield(received: received, payments: flows) } catch { return error }
      return nil
    }
    #expect(error(.zero, [CashFlow(time: 1, amount: received)]) == .received)
    #expect(error(received, []) == .payments)
    #expect(error(received, [CashFlow(time: -1, amount: received)]) == .payments)
    #expect(
      error(received, [CashFlow(time: 1, amount: Money(fen: 9999))]) == .paymentsBelowReceived)
    #expect(error(received, [CashFlow(time: 0, amount: received)]) == .nothingInUse)
  }

  @Test("a yield beyond all measure is refused, not mistaken")
  func tooHigh() throws {
    let yield = try Yield(
      received: Money(yuan: 1), payments: [CashFlow(time: 1, amount: Money(yuan: 2))])
    #expect(try yield.rate() == (try percent("100")))
    #expect(throws: CostError.yieldTooHigh) { try yield.effective(unitsPerYear: 365) }
  }
}
