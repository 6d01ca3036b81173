import CreditCore
import CreditPlatform
import Hummingbird

/// The staff's list of collection cases, the oldest debt first, without names.
struct CollectionListPage {
  private static let title = BilingualText("催收案件", "Collection cases")

  var lines: [CollectionLine]
  var isOpenOnly: Bool
  var today: CivilDate
  var terms: CollectionTerms
  var register: SharingRegister

  func response(_ frame: PageFrame) -> Response {
    let words = frame.words
    return frame.response(CollectionListPage.title) { html in
      html.element(.p) {
        $0.element(
          .a, .href(frame.link("/staff/collections", isOpenOnly ? "&show=all" : "")),
          text: isOpenOnly
            ? words("显示已结案件", "Show the ended ones too") : words("只看进行中", "Open only"))
      }
      writeAgencies(words, to: &html)
      guard !lines.isEmpty else {
        html.paragraph(words("没有催收案件。", "There is no collection case."), .good)
        return
      }
      html.table(
        HTMLTable(
          words("催收案件", "Collection cases"),
          [
            words("案件", "Case"), words("逾期自", "Overdue since"), words("立案", "Opened"),
            words("结案", "Ended"), words("处理方", "With"), words("联系", "Contacts"),
            words("违规", "Breaches"),
          ], rows: lines.map { row($0, frame) }))
    }
  }

  private func row(_ line: CollectionLine, _ frame: PageFrame) -> [HTMLTable.Cell] {
    let words = frame.words
    let reference = Reference.borrower(line.id)
    return [
      .init(
        "\(reference) · \(line.ordinal)", href: frame.link("/staff/collections/" + reference)),
      .init(words.day(line.since)), .init(words.day(line.openedOn)),
      .init(line.endedOn.map(words.day) ?? "—"),
      .init(
        line.agency.map { register.recipient($0)?.legalName ?? $0 } ?? words("本机构", "Own desk")),
      .init("\(line.contacts)"),
      .init("\(line.breaches)", line.breaches == 0 ? .good : .warning),
    ]
  }

  /// The white list as it stands today (N85).
  private func writeAgencies(_ words: Wording, to html: inout HTML) {
    html.table(
      HTMLTable(
        words("催收机构名单", "The list of agencies"),
        [
          words("机构", "Agency"), words("自", "From"), words("至", "To"),
          words("培训有效期至", "Trained until"), words("状态", "State"),
        ],
        rows: terms.agencies.map { agency in
          let objection = terms.objection(to: agency.id, on: today)
          return [
            .init(register.recipient(agency.id)?.legalName ?? agency.id),
            .init(words.day(agency.from)), .init(agency.to.map(words.day) ?? "—"),
            .init(words.day(agency.trainedUntil(months: terms.trainingMonths))),
            .init(
              objection.map { words($0.label) } ?? words("可受托", "May collect"),
              objection == nil ? .good : .warning),
          ]
        }))
  }
}
