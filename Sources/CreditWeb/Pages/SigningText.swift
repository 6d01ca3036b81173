import CreditCore
import CreditPlatform

/// The text of one document as it is to be signed: version, first day, digest, every paragraph.
struct SigningText {
  let paper: Paper
  let view: SigningView

  /// What names this exact text; the digest is the one that a signature stores.
  func facts(_ words: Wording) -> [(name: String, value: String)] {
    [
      (words("版本", "Version"), paper.version),
      (
        words("生效日", "In force since"),
        view.effective[paper.kind].map(words.day) ?? words("未公布", "not published")
      ),
      (
        words("文本摘要 SHA-256", "SHA-256 of the text"),
        Hex.text(PaperCatalogue.digest(of: paper).bytes)
      ),
    ]
  }

  /// Each item with whether the service needs it.
  func items(_ words: Wording) -> [String] {
    paper.items.map { words($0.text) + words($0.need) }
  }

  func writeBody(_ words: Wording, to html: inout HTML) {
    if words.language != .zh {
      html.paragraph(
        "The Chinese text is what you sign; this is its translation. Both are in the digest.",
        .quiet)
    }
    for paragraph in TextDiff.paragraphs(of: words(paper.body)) { html.paragraph(paragraph) }
    if paper.kind == .sharingList { writeList(words, to: &html) }
  }

  /// The lines of the list of recipients in force: the table of the annex.
  private func writeList(_ words: Wording, to html: inout HTML) {
    let list = view.borrower.register.list
    html.table(
      HTMLTable(
        words("清单版本 \(list.version)", "List, version \(list.version)"),
        [
          words("场景", "Scenario"), words("向谁", "To whom"), words("目的", "What for"),
          words("信息", "Data"), words("方式", "How"), words("依据", "On what basis"),
          words("不同意的影响", "If you say no"), words("记录保存", "Record kept"),
        ], rows: list.scenarios.map { row($0, words) }))
    html.facts([(words("清单摘要", "Digest of the list"), list.hash)])
  }

  private func row(_ rule: ScenarioRule, _ words: Wording) -> [HTMLTable.Cell] {
    let register = view.borrower.register
    let purposes = rule.purposes.sorted { $0.rawValue < $1.rawValue }
    var fields: [ShareField] = []
    for purpose in purposes {
      for field in rule.fields(for: purpose) where !fields.contains(field) { fields.append(field) }
    }
    let recipients = rule.recipients.sorted().compactMap { register.recipient($0) }
      .filter { $0.isListed(on: view.borrower.today) }
    func joined(_ parts: [String]) -> HTMLTable.Cell {
      .init(parts.isEmpty ? "—" : parts.joined(separator: words("、", ", ")))
    }
    return [
      .init(words(rule.scenario.words)),
      joined(recipients.map { $0.legalName + words("（", " (") + $0.contact + words("）", ")") }),
      joined(purposes.map { words($0.words) }), joined(fields.map { words($0.label) }),
      joined(rule.methods.sorted { $0.rawValue < $1.rawValue }.map { words($0.words) }),
      joined(rule.basis.map { words($0.label) }), .init(words(rule.refusal.words)),
      .init(words("\(rule.retentionYears) 年", "\(rule.retentionYears) years")),
    ]
  }
}

extension PaperItem {
  /// Whether the service needs it, in brackets.
  var need: BilingualText {
    isNecessary ? BilingualText("（必要）", " (necessary)") : BilingualText("（可选）", " (optional)")
  }
}
