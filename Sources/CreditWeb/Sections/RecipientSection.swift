import CreditCore
import CreditPlatform

/// P8: who received my data, which fields, what for, when (N46, R15).
struct RecipientSection: PageSection {
  static let anchor = "recipients"
  static let title = BilingualText("谁收到了我的信息", "Who received my data")

  let view: BorrowerView

  init(_ view: BorrowerView) {
    self.view = view
  }

  func write(_ words: Wording, to html: inout HTML) {
    guard !view.disclosures.isEmpty else {
      html.paragraph(words("没有向任何机构提供过您的信息。", "Nobody was given your data."), .good)
      return
    }
    html.table(
      HTMLTable(
        words("接收机构", "Recipients"),
        [
          words("名称", "Name"), words("联系方式", "Contact"), words("次数", "Times"),
          words("最近一次", "Newest"),
        ], rows: recipients.map { recipientRow($0, words) }))
    html.folded(
      words("逐次查看（\(view.disclosures.count) 次）", "Show each time (\(view.disclosures.count))")
    ) {
      $0.table(
        HTMLTable(
          words("每一次提供", "Each time"),
          [
            words("日期", "Date"), words("接收方", "Recipient"), words("目的", "Purpose"),
            words("信息", "Data"), words("结果", "Outcome"),
          ], rows: view.disclosures.map { row($0, words) }))
    }
    html.paragraph(
      words(
        "名单之外的任何机构都没有收到您的信息。营销等可选项目只有在您单独同意后才会发生。",
        "Nobody else received your data. Optional purposes such as marketing need your separate "
          + "consent."
      ), .quiet)
  }

  /// Each recipient once, in the order of the newest send.
  private var recipients: [(id: String, lines: [DisclosureLine])] {
    var order: [String] = []
    var lines: [String: [DisclosureLine]] = [:]
    for line in view.disclosures where line.wasSent {
      if lines[line.recipient] == nil { order.append(line.recipient) }
      lines[line.recipient, default: []].append(line)
    }
    return order.map { ($0, lines[$0] ?? []) }
  }

  private func recipientRow(
    _ recipient: (id: String, lines: [DisclosureLine]), _ words: Wording
  ) -> [HTMLTable.Cell] {
    let entry = view.register.recipient(recipient.id)
    return [
      .init(entry?.legalName ?? recipient.id), .init(entry?.contact ?? "—"),
      .init("\(recipient.lines.count)"),
      .init(recipient.lines.first.map { words.day($0.intendedOn) } ?? "—"),
    ]
  }

  /// What the recipient found, where it was asked to assess (R10).
  private func found(_ line: DisclosureLine, _ words: Wording) -> String {
    guard let outcome = line.found.flatMap(PartnerOutcome.init), let model = line.model else {
      return ""
    }
    return words("；评估结果：", "; assessed: ") + words(outcome.label)
      + words("（模型 ", " (model ") + model + words("）", ")")
  }

  private func row(_ line: DisclosureLine, _ words: Wording) -> [HTMLTable.Cell] {
    let kind = DisclosureKind(rawValue: line.kind)
    let fields = line.fields.map { ShareField(rawValue: $0).map { words($0.label) } ?? $0 }
    return [
      .init(words.day(line.intendedOn)),
      .init(view.register.recipient(line.recipient)?.legalName ?? line.recipient),
      .init(kind.map { words($0.label) } ?? line.purpose),
      .init(fields.joined(separator: words("、", ", "))),
      .init(words(line.result.text) + found(line, words), line.result.tone),
    ]
  }
}
