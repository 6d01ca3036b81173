import CreditCore
import Testing

@Suite("Differences between versions of a paper")
struct PaperDiffTests {
  private static let old = Paper(
    kind: .debitMandate, version: "1", title: BilingualText(zh: "代扣", en: "Debit"),
    aliases: ["扣款"], body: BilingualText(zh: "甲\n\n乙\n\n丙", en: "One\n\nTwo"),
    items: [
      PaperItem(id: "debit", text: BilingualText(zh: "同意", en: "Agree"), isNecessary: false),
      PaperItem(id: "other", text: BilingualText(zh: "别的", en: "Other"), isNecessary: false),
    ])

  private func changes(_ change: (inout Paper) -> Void) -> [PaperChange] {
    var new = Self.old
    change(&new)
    return PaperDiff(from: Self.old, to: new).changes
  }

  @Test("R5 the same text has no differences, whatever its version is called")
  func same() {
    #expect(changes { $0.version = "2" }.isEmpty)
  }

  @Test("R5 title, other titles and paragraphs of both languages are each a field of their own")
  func fields() {
    let found = changes {
      $0.title.en = "Mandate"
      $0.aliases = ["自动扣款"]
      $0.body.zh = "甲\n\n新\n\n乙二\n\n丙"
      $0.body.en = "One"
    }
    #expect(
      found == [
        PaperChange(field: .titleEnglish, kind: .changed, before: "Debit", after: "Mandate"),
        PaperChange(field: .alias, kind: .removed, before: "扣款"),
        PaperChange(field: .alias, kind: .added, after: "自动扣款"),
        PaperChange(field: .bodyChinese, kind: .changed, paragraph: 2, before: "乙", after: "新"),
        PaperChange(field: .bodyChinese, kind: .added, paragraph: 3, after: "乙二"),
        PaperChange(field: .bodyEnglish, kind: .removed, paragraph: 2, before: "Two"),
      ])
  }

  @Test("R5 items are matched by id: one that becomes necessary is a change, one that goes a loss")
  func items() {
    let found = changes {
      $0.items[0].isNecessary = true
      $0.items[1].id = "third"
    }
    #expect(
      found.filter { $0.item == "debit" } == [
        PaperChange(
          field: .itemNecessary, kind: .changed, item: "debit", before: "optional",
          after: "necessary")
      ])
    #expect(found.filter { $0.item == "other" }.map(\.kind) == [.removed, .removed, .removed])
    #expect(found.filter { $0.item == "third" }.map(\.kind) == [.added, .added, .added])
  }

  @Test("R5 whoever applies the steps to the old paragraphs gets the new ones")
  func steps() {
    var random = SplitMix64(seed: 5)
    let letters = ["a", "b", "c", "d"]
    func paragraphs() -> [String] {
      (0..<Int(random.next() % 8)).map { _ in letters[Int(random.next() % 4)] }
    }
    for _ in 0..<2000 {
      let (old, new) = (paragraphs(), paragraphs())
      var (before, after): ([String], [String]) = ([], [])
      for step in TextDiff.steps(from: old, to: new) {
        switch step {
        case .same(let text):
          before.append(text)
          after.append(text)
        case .removed(let text): before.append(text)
        case .added(let text): after.append(text)
        case .changed(let from, let to):
          #expect(from != to)
          before.append(from)
          after.append(to)
        }
      }
      #expect(before == old && after == new)
    }
  }

  @Test("R6 within a paragraph, what went and what came are marked by word or character")
  func runs() {
    #expect(
      TextDiff.runs(from: "保留五年 for 5 years", to: "保留三年 for 3 years") == [
        .same("保留"), .removed("五"), .added("三"), .same("年 for "), .removed("5"), .added("3"),
        .same(" years"),
      ])
  }

  @Test("R5 letters that look the same but have other bytes are a difference, as in the digest")
  func bytes() {
    let found = changes { $0.body.zh = "甲\n\n乙\n\n丙\u{301}" }
    #expect(found.count == 1)
    let composed = PaperDiff(from: titled("caf\u{E9}"), to: titled("cafe\u{301}"))
    #expect(composed.changes.map(\.field) == [.titleEnglish])
  }

  private func titled(_ title: String) -> Paper {
    var paper = Self.old
    paper.title.en = title
    return paper
  }

  @Test("R5 two texts that share nothing, too long to compare, count as replaced")
  func long() {
    let old = (0..<2000).map { "old \($0)" }
    let new = (0..<2000).map { "new \($0)" }
    let steps = TextDiff.steps(from: old, to: new)
    #expect(steps.count == 2000)
    #expect(steps.first == .changed(from: "old 0", to: "new 0"))
  }

  @Test(
    "R7 a paper with a placeholder or a blank is refused",
    arguments: [
      ("", "正文", PaperError.blank("version")), ("2026【】", "正文", .placeholder("version")),
      ("1", "额度【　】元", .placeholder("body.zh")), ("1", "于【____】日", .placeholder("body.zh")),
      ("1", " \n", .blank("body.zh")),
    ])
  func placeholder(version: String, body: String, error: PaperError) {
    var paper = Self.old
    paper.version = version
    paper.body.zh = body
    #expect(throws: error) { try paper.check() }
  }

  @Test("R7 brackets around words are no placeholder")
  func brackets() throws {
    var paper = Self.old
    paper.body.zh = "【重要提示】请阅读。"
    try paper.check()
    paper.items.append(paper.items[0])
    #expect(throws: PaperError.duplicateItem("debit")) { try paper.check() }
  }
}
