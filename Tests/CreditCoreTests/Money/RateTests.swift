import CreditCore
import Testing

@Suite("Rate")
struct RateTests {
  @Test("percentages are exact")
  func parsed() throws {
    #expect(try percent("15.678").partsPerBillion == 156_780_000)
    #expect(try percent("0.05").percentText == "0.05")
    #expect(try percent("24").percentText4 == "24.0000")
    #expect(Rate(partsPerBillion: 158_643_996).percentText4 == "15.8644")
    #expect(Rate(percent: "10000.1") == nil)
  }

  @Test("M1 M2 a rate of an amount is rounded once")
  func product() throws {
    let daily = try percent("0.05")
    #expect(daily.of(Money(yuan: 5000), rounding: .halfUp) == (try yuan("2.50")))
    #expect(daily.of(Money(yuan: 10_000), times: 10, rounding: .halfUp) == (try yuan("50.00")))
  }

  @Test("a ratio is read from a plain decimal")
  func ratio() throws {
    let ratio = try #require(Ratio(decimal: "1.5"))
    #expect(try ratio.of(percent("0.06")) == (try percent("0.09")))
    #expect(Ratio(decimal: "-1.5") == nil)
    #expect(Ratio(decimal: "1001") == nil)
  }
}
