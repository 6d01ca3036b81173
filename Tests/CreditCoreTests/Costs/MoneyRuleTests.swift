import CreditCore
import Testing

@Suite("Minimum payment, penalty and allocation")
struct MoneyRuleTests {
  @Test("H6 M3 the minimum is a tenth of new purchases and all of the rest")
  func minimum() throws {
    #expect(MinimumPayment(newPurchases: Money(yuan: 1000)).amount() == Money(yuan: 100))
    let bill = MinimumPayment(
      newPurchases: try yuan("1234.56"), movedToInstalments: try yuan("200.00"),
      refunds: try yuan("34.51"), instalmentDue: try yuan("88.80"), fees: try yuan("7.33"),
      pastDue: try yuan("50.00"), interest: try yuan("1.02"))
    // 1,000.05 × 10% = 100.005
    #expect(bill.amount().description == "247.16")
    #expect(bill.amount(rounding: .down).description == "247.15")
    let refunded = MinimumPayment(
      newPurchases: Money(yuan: 10), refunds: Money(yuan: 30), fees: Money(yuan: 2))
    #expect(refunded.amount() == Money(yuan: 2))
  }

  @Test(
    "H8 J6 M1 M2 M3 penalty interest",
    arguments: [
      ("5000", "0.05", "1", 1, "2.50"), ("10000", "0.05", "1", 10, "50.00"),
      ("900", "0.05", "1", 1, "0.45"), ("900", "0.05", "1", 20, "9.00"),
      ("10000", "0.06", "1.5", 365, "3285.00"), ("0.01", "0.05", "1", 999, "0.00"),
      ("0.01", "0.05", "1", 1000, "0.01"),
    ])
  func penalty(
    _ principal: String, _ daily: String, _ multiplier: String, _ days: Int, _ expected: String
  ) throws {
    let penalty = try Penalty.amount(
      on: yuan(principal), dailyRate: percent(daily), multiplier: Ratio(decimal: multiplier),
      days: days)
    #expect(penalty?.description == expected)
  }

  @Test("a penalty beyond every amount is refused")
  func penaltyLimit() throws {
    #expect(try Penalty.amount(on: .limit, dailyRate: percent("10000"), days: 36_525) == nil)
    #expect(try Penalty.amount(on: .limit, dailyRate: percent("1"), days: -1) == nil)
  }

  @Test("A3 a payment too small goes to costs, penalty, interest, fee, then principal")
  func lawfulOrder() throws {
    let owed = OwedKind.lawfulOrder.reversed().map { Allocation.Owed($0, Money(yuan: 10)) }
    for fen in stride(from: Int64(0), through: 6000, by: 250) {
      let allocation = Allocation(Money(fen: fen), over: owed)
      #expect(allocation.paid.sum() + allocation.left == Money(fen: fen))
      var before = fen
      for kind in OwedKind.lawfulOrder {
        #expect(allocation.paid(kind).fen == min(max(before, 0), 1000))
        before -= 1000
      }
    }
  }

  @Test("A4 within a kind what is due earlier is paid first, and the order can be agreed")
  func dueFirst() throws {
    let owed = [
      Allocation.Owed(.principal, Money(yuan: 5), dueOn: try day("2026-03-01")),
      Allocation.Owed(.principal, Money(yuan: 5), dueOn: try day("2026-02-01")),
      Allocation.Owed(.fee, Money(yuan: 5), dueOn: try day("2026-01-01")),
    ]
    let agreed = Allocation(Money(yuan: 7), over: owed, order: [.principal])
    #expect(agreed.paid == [Money(yuan: 2), Money(yuan: 5), .zero])
    let lawful = Allocation(Money(yuan: 7), over: owed)
    #expect(lawful.paid == [.zero, Money(yuan: 2), Money(yuan: 5)])
    #expect(Allocation(Money(yuan: 20), over: owed).left == Money(yuan: 5))
  }
}
