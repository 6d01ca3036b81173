import CreditCore
import PolicyFiles
import Testing

@Suite("Shipped policy of the purchase line")
struct ShippedPurchaseTests {
  @Test("H2 H3 H5 H10 H18 instalments, due days and orders are as the sample says")
  func terms() throws {
    let terms = try ShippedPolicy.terms("2026-11-22", .consumerFinance).purchase
    let fees = terms.instalments.counts.map {
      terms.instalments.feeRate($0)?.percentText
    }
    #expect(terms.instalments.counts == [3, 6, 9, 12])
    #expect(fees == ["2.5", "4.5", "6.5", "8.8"])
    #expect(terms.instalments.feeRate(4) == nil)
    #expect(terms.dueDays.options.map(\.dueDay) == [10, 15, 20])
    #expect(terms.dueDays.options.map(\.billDay) == [1, 5, 10])
    #expect(terms.dueDays.pauseDays == 365)
    #expect(terms.orders.posting == .captured)
    #expect(terms.orders.merchantFee.percentText == "0.8")
  }

  @Test("H2 H10 lists that don't go together are refused by the key that is wrong")
  func uneven() throws {
    let shipped = try ShippedPolicy.policy()
    let day = try #require(CivilDate("2026-11-22"))
    let wrong: [(PolicyKey, [Int64])] = [
      (.purchaseInstalmentFees, [25_000]), (.purchaseBillDayOptions, [1, 5]),
      (.purchaseBillDayOptions, [1, 15, 20]),
    ]
    for (key, numbers) in wrong {
      let items = shipped.items.map { item in
        guard item.key == key else { return item }
        var item = item
        item.value = .integers(numbers)
        return item
      }
      let policy = try PolicySet(version: "v", items: items)
      #expect { try policy.terms(on: day, lender: .bank) } throws: { error in
        if case PolicyError.invalid(key, _) = error { true } else { false }
      }
    }
  }
}
