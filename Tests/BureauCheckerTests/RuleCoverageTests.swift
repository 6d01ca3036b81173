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

  /// The codes that the bureau's rule lists give, but for those of record 230 whose meaning no list
  /// tells (BAR001, BAR003, BAR005, BAR007).
  private static let listed = """
    ABD000 ABD001 ABE000 ABE001 ABE002 ABE003 ABE004 ABE005 ABE007 ABE008 ABE010 ABE011 ABE012
    ABF000 ABF001 ABF002 ABF007 ABF008 ABF009 ABF010 ABF011 ABH005 ABH006 ABN003 ABN004
    ABR000 ABR001 ABR002 ABR004 ABR006
    BAR000 BAR002 BAR004 BAR006 BAR008 BAR009
    BBD000 BBD001 BBD002 BBD003 BBE004 BBE005 BBR000 BBR001 BBR002
    BCE000 BCE004 BCR000 BCR001 BIE000 BIE001 BIE002
    BLD000 BLE001 BLE002 BLE003 BLE004 BLE005 BLE006 BLE007 BLE008 BLE009 BLE010 BLE011 BLE012
    BLE013 BLE014 BLE015 BLE016 BLE017 BLE018 BLE019 BLE020 BLE022 BLE023 BLE025 BLE026 BLE027
    BLE028 BLE029 BLE030 BLE031 BLE032 BLE034 BLE035 BLE036 BLE037 BLE038 BLE039 BLE040 BLE041
    BLE042 BLE043 BLE046 BLE048 BLE050
    BLR000 BLR002 BLR003 BLR004 BLR005 BLR006 BLR007 BLR008 BLR009 BLR010 BLR011 BLR012 BLR013
    BLR014 BLR019 BLR020 BLR021 BLR022 BLR023 BLR027
    BMR001 BMR003 BMR005 BMR007 BMR008 BMR009 BMR010 BMR012 BMR016 BMR019 BMR021
    BQR001 BQR002 BQR003 BQR004 BQR005 BQR006 BSE000 BSE001 BSR001 BSR002 BTE000
    """

  @Test("R20 each code of the bureau's lists is a rule here; ours beside them are told apart")
  func lists() {
    let listed = Set(Self.listed.split { $0 == " " || $0 == "\n" }.map(String.init))
    let rules = Set(BureauRule.allCases.map(\.code))
    #expect(listed.subtracting(rules).sorted() == [])
    // Between records of different types there are no codes, and of 510 only the prefix is known.
    let own = ["BPR000", "BPR001", "XCR001", "XCR002", "XCR003", "XCR004"]
    #expect(rules.subtracting(listed).sorted() == own)
  }
}
