import CreditCore
import CreditPlatform
import Hummingbird

/// Who received what and when: searched by scenario, recipient, purpose and day, page by page, and
/// taken away as a file (N46, N56, N59, R30).
struct RecipientsPage {
  /// How many lines a page has.
  static let length: Int64 = 50
  private static let title = BilingualText("查找：谁收到了我的信息", "Search: who received my data")

  var state: Borrower
  var register: SharingRegister
  var query: DisclosureQuery
  var found: [FoundDisclosure]

  private var reference: String { Reference.borrower(state.id) }
  private var path: String { "/borrowers/\(reference)/recipients" }

  func response(_ frame: PageFrame) -> Response {
    let words = frame.words
    return frame.response(RecipientsPage.title) { html in
      html.element(.p) {
        $0.element(
          .a, .href(frame.link("/borrowers/" + reference)), text: words("回到我的账户", "My account"))
      }
      writeForm(words, to: &html)
      writeFound(frame, to: &html)
      writeNotices(words, to: &html)
    }
  }

  private func writeForm(_ words: Wording, to html: inout HTML) {
    html.element(.form, .method("get"), .action(path)) { form in
      form.void(.input, .type("hidden"), .name("lang"), .value(words.language.rawValue))
      let scenarios = SharingScenario.allCases.map { ($0.rawValue, words($0.words)) }
      select(
        "scenario", words("场景", "Scenario"), scenarios, chosen: query.filter.scenario?.rawValue,
        words, to: &form)
      let recipients = register.list.recipients.map { ($0.id, $0.legalName) }
      select(
        "recipient", words("接收方", "Recipient"), recipients, chosen: query.filter.recipient,
        words, to: &form)
      let purposes = SharingPurpose.allCases.map { ($0.rawValue, words($0.words)) }
      select(
        "purpose", words("目的", "What for"), purposes, chosen: query.filter.purpose?.rawValue,
        words, to: &form)
      day("from", words("从", "From"), query.filter.from, to: &form)
      day("to", words("到", "To"), query.filter.to, to: &form)
      form.element(.p) {
        $0.element(.button, .type("submit"), text: words("查找", "Search"))
      }
    }
  }

  /// The one chosen comes first, which makes it the one that is shown.
  private func select(
    _ name: String, _ label: String, _ options: [(code: String, text: String)], chosen: String?,
    _ words: Wording, to html: inout HTML
  ) {
    let all = (code: "", text: words("全部", "All"))
    let first = chosen.map { code in options.first { $0.code == code } ?? (code, code) }
    let others = [all] + options.filter { $0.code != chosen }
    html.element(.label, .for(name), text: label)
    html.element(.select, .id(name), .name(name)) { select in
      for option in [first].compactMap({ $0 }) + others {
        select.element(.option, .value(option.code), text: option.text)
      }
    }
  }

  private func day(_ name: String, _ label: String, _ day: CivilDate?, to html: inout HTML) {
    html.element(.label, .for(name), text: label)
    html.void(
      .input, .id(name), .name(name), .type("date"), .value(day?.description ?? ""))
  }

  private func writeFound(_ frame: PageFrame, to html: inout HTML) {
    let words = frame.words
    guard let last = found.last else {
      html.paragraph(words("没有找到。", "Nothing was found."), .good)
      return
    }
    html.table(
      HTMLTable(
        words("每一次提供", "Each time"),
        [
          words("日期", "Date"), words("接收方", "Recipient"), words("联系方式", "Contact"),
          words("场景", "Scenario"), words("目的", "What for"), words("信息", "Data"),
          words("方式", "How"), words("结果", "Outcome"),
        ], rows: found.map { row($0, words) }))
    if Int64(found.count) == Self.length {
      let more = query.parameters + "&before=\(last.line.ordinal)"
      html.element(.p) {
        $0.element(.a, .href(frame.link(path, more)), text: words("更早的", "Earlier ones"))
      }
    }
    for format in DisclosureExport.Format.allCases {
      let link = "/v1/borrowers/\(reference)/disclosures?format=\(format.rawValue)"
      html.element(.p) {
        $0.element(
          .a, .href(link + query.parameters),
          text: words("导出全部结果：", "Export all that was found: ") + format.rawValue.uppercased())
      }
    }
  }

  private func row(_ found: FoundDisclosure, _ words: Wording) -> [HTMLTable.Cell] {
    let line = found.line
    let recipient = register.recipient(line.recipient)
    let fields = line.fields.map { ShareField(rawValue: $0).map { words($0.label) } ?? $0 }
    let scenario = SharingScenario(rawValue: line.scenario).map { words($0.words) }
    let purpose = SharingPurpose(rawValue: line.purpose).map { words($0.words) }
    return [
      .init(words.day(line.intendedOn)), .init(recipient?.legalName ?? line.recipient),
      .init(recipient?.contact ?? "—"), .init(scenario ?? line.scenario),
      .init(purpose ?? line.purpose), .init(fields.joined(separator: words("、", ", "))),
      .init(SharingMethod(rawValue: found.method).map { words($0.words) } ?? found.method),
      .init(words(line.result.text), line.result.tone),
    ]
  }

  /// R30: recipients that were named by a notice.
  private func writeNotices(_ words: Wording, to html: inout HTML) {
    let rows = state.notices.compactMap { notice -> [HTMLTable.Cell]? in
      guard let id = notice.recipient else { return nil }
      let recipient = register.recipient(id)
      return [
        .init(recipient?.legalName ?? id), .init(recipient?.contact ?? "—"),
        .init(notice.givenOn.map(words.day) ?? words("正在通知您", "On its way to you")),
      ]
    }
    guard !rows.isEmpty else { return }
    html.table(
      HTMLTable(
        words("以通知告诉您的接收方", "Recipients told by notice"),
        [words("名称", "Name"), words("联系方式", "Contact"), words("通知日", "Told on")], rows: rows))
  }
}
