import CreditBureau
import Testing

@Suite("Breaches of the bureau's rules")
struct BreachTests {
  private static let all = Breach.all()

  @Test("R20 a record that breaks one rule meets exactly its code", arguments: all)
  func exactly(breach: Breach) {
    #expect(breach.record.problemTexts == breach.expected)
  }

  @Test("the checker that was written apart says the same", arguments: all.filter(\.isVisible))
  func agreement(breach: Breach) throws {
    guard try Checking.knows(breach.record.recordType) else { return }
    #expect(try Checking.codes(of: breach.record) == breach.codes)
  }

  @Test("each code that a writer can check has a breach")
  func covered() {
    let unmet: Set = [
      // Made impossible by the types: what can't be written can't be broken.
      "BLE018", "BLE032", "BLE034", "BLE036", "BLE040", "BCR000", "BMR001", "BMR003",
    ]
    let rules =
      ["BLR000", "BLR002", "BLR003", "BLR006", "BLR007", "BLR008", "BLR009", "BLR010", "BLR011"]
      + ["BLR012", "BLR013", "BLR014", "BLD000", "BBR000", "BBD000", "BBD001", "BBD002", "BBD003"]
      + ["BBE004", "BBE005", "BCE000", "BCE004", "BQR002", "BQR003", "BQR005", "BIE000", "BMR005"]
      + ["BAR000", "BAR002", "BAR004", "BAR006", "BAR008", "BAR009"]
      + ["BSE000", "BSE001", "ABE000", "ABE001", "ABE004", "ABE007", "ABE011", "ABD001"]
    let values =
      [
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 19, 20, 22, 23, 25, 26, 27, 28,
        29,
      ]
      + [30, 31, 35, 37, 38, 39, 41, 42, 43, 46, 48, 50]
    let all = Set(rules + values.map { $0 < 10 ? "BLE00\($0)" : "BLE0\($0)" })
    let met = Self.all.reduce(into: Set<String>()) { $0.formUnion($1.codes) }
    #expect(all.subtracting(met).isEmpty)
    #expect(met.isDisjoint(with: unmet))
    #expect(met.allSatisfy { FeedbackMeaning(of: $0) != nil })
  }
}
