import BureauChecker
import Testing

@Suite("Every rule is tested")
struct RuleCoverageTests {
  /// Rules that are only broken together with another, each with a test of its own.
  private static let together = ["BLR005"]

  @Test("each rule of the bureau has a record or file that breaks exactly it")
  func everyRule() {
    let records =
      CommonRecordTests.cases + AccountRecordTests.cases + OtherRecordTests.cases
      + StoredRuleTests.cases
    let tested = Set(
      records.map(\.code) + ReportFileRuleTests.cases.map(\.code)
        + FeedbackFileTests.refusals.map(\.code) + Self.together)
    let rules = Set(BureauRule.allCases.map(\.code))
    #expect(rules.subtracting(tested).sorted() == [])
    #expect(tested.subtracting(rules).sorted() == [])
  }

  @Test("a rule's number is that of its code alone")
  func numbers() {
    let numbers = BureauRule.allCases.map(\.number).filter { $0 != "-" }
    let shared = Dictionary(grouping: numbers) { $0 }.filter { $0.value.count > 1 }
    // 32 月结日账户关闭 has one rule for what must and what must not be there.
    #expect(shared.keys.sorted() == ["R2100114"])
    #expect(Set(BureauRule.allCases.map(\.code)).count == BureauRule.allCases.count)
  }
}
