import CreditCore
import CreditWeb
import Testing

@Suite("Decision words")
struct DecisionWordsTests {
  /// Every code that the decision rules and the eligibility rules give.
  private static let codes = [
    "bad-debt", "overdue-elsewhere", "long-overdue", "high-risk", "medium-risk", "blank-file",
    "fraud-signal", "identity-unclear", "student", "no-score", "debts-elsewhere",
    "late-often", "many-inquiries", "burden", "under-age", "own-overdue", "not-available",
    "no-report",
  ]

  @Test("N47 every reason of a decision has words in both languages", arguments: codes)
  func hasWords(code: String) {
    let text = DecisionWords.text(code, model: [:])
    #expect(text.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    #expect(text.en.utf8.allSatisfy { $0 < 0x80 })
    #expect(text.en.hasSuffix("."))
    #expect(!text.zh.contains("代码"), "a code is no reason")
  }

  @Test("No two reasons read the same")
  func areDistinct() {
    let texts = DecisionWords.texts.values
    #expect(Set(texts.map(\.zh)).count == texts.count)
    #expect(Set(texts.map(\.en)).count == texts.count)
  }

  @Test("N62 whoever is on a list reads nothing of it")
  func listedPersonsTextIsNeutral() {
    let text = DecisionWords.text("not-available", model: [:])
    for word in ["名单", "制裁", "洗钱", "list", "sanction"] {
      #expect(!text.zh.contains(word) && !text.en.lowercased().contains(word))
    }
  }

  @Test("The model's reasons are handed in; an unknown one leads to a person")
  func modelReasons() {
    let late = BilingualText(zh: "曾有逾期", en: "A payment was late.")
    #expect(DecisionWords.text("months-late", model: ["months-late": late]) == late)
    let unknown = DecisionWords.text("something-new", model: [:])
    #expect(unknown.zh.contains("人工") && unknown.en.contains("person"))
  }
}
