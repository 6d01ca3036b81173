import CreditCore
import CreditWeb
import Testing

@Suite("Language and wording")
struct LanguageTests {
  @Test(
    "The address decides, then the browser, then it is Chinese",
    arguments: [
      (nil, nil, Language.zh), ("en", "zh-CN", .en), ("zh", "en", .zh), ("fr", "en-GB", .en),
      (nil, "en-US,en;q=0.9", .en), (nil, "fr,de;q=0.9", .zh), (nil, "en;q=0.5,zh;q=0.8", .zh),
      (nil, "zh-Hans-CN,en;q=0.9", .zh), (nil, "fr, EN ; q=0.7", .en), (nil, "en;q=0", .zh),
      (nil, "en;q=x", .zh), (nil, ",;;=,", .zh),
    ] as [(String?, String?, Language)])
  func choice(parameter: String?, accept: String?, expected: Language) {
    #expect(Language(parameter: parameter, accept: accept) == expected)
  }

  @Test(
    "Amounts are grouped by thousands, with the currency in the reader's way",
    arguments: [
      (0, "0.00"), (5, "0.05"), (-5, "-0.05"), (99_999, "999.99"), (100_000, "1,000.00"),
      (-123_456, "-1,234.56"), (-12_345, "-123.45"), (123_456_789_01, "123,456,789.01"),
    ] as [(Int64, String)])
  func amounts(fen: Int64, text: String) {
    #expect(Wording(.zh).amount(Money(fen: fen)) == text + " 元")
    #expect(Wording(.en).amount(Money(fen: fen)) == "CNY " + text)
  }

  @Test("Days are written year first in both languages")
  func days() throws {
    let day = try #require(CivilDate(year: 2026, month: 10, day: 5))
    #expect(Language.allCases.map { Wording($0).day(day) } == ["2026-10-05", "2026-10-05"])
  }

  @Test(
    "Rates show exactly, annual costs with two digits",
    arguments: [
      (500_000, "0.05%", "0.05%"), (146_000_000, "14.6%", "14.60%"),
      (154_849_999, "15.4849999%", "15.48%"), (154_850_000, "15.485%", "15.49%"),
    ] as [(Int64, String, String)])
  func rates(ppb: Int64, exact: String, annual: String) {
    let rate = Rate(partsPerBillion: ppb)
    #expect(Wording(.zh).percent(rate) == exact)
    #expect(Wording(.en).annualPercent(rate) == annual)
  }
}
