import CreditCore
import CreditPlatform
import Hummingbird

/// The staff's page of the books: days that could not be compared with the payment channel, what we
/// and it don't say alike, and a form to explain each. It names no borrower.
struct BooksPage {
  private static let title = BilingualText("账务对账", "Books and the payment channel")
  /// How many compared days are listed.
  private static let listed = 60

  /// Days that are over and were never compared.
  var missing: [CivilDate]
  /// The oldest first.
  var days: [ChannelDay]
  /// The last closed month, if there is one.
  var closedThrough: YearMonth?

  func response(_ frame: PageFrame) -> Response {
    let words = frame.words
    return frame.response(BooksPage.title) { html in
      html.facts([
        (
          words("已结账至", "Closed through"),
          closedThrough.map { "\($0)" } ?? words("尚未结账", "No month is closed")
        )
      ])
      writeMissing(words, to: &html)
      html.element(.h2, text: words("待说明的差错", "Breaks nobody has explained"))
      let open = days.filter { !$0.open.isEmpty }
      if open.isEmpty {
        html.paragraph(words("没有待说明的差错。", "There is none."), .good)
      }
      for day in open {
        for found in day.open { write(found, of: day.day, frame, to: &html) }
      }
      writeDays(words, to: &html)
    }
  }

  private func writeMissing(_ words: Wording, to html: inout HTML) {
    html.element(.h2, text: words("没有对账的日期", "Days that were not compared"))
    guard !missing.isEmpty else {
      html.paragraph(words("每一天都已对账。", "Every day was compared."), .good)
      return
    }
    html.paragraph(
      words(
        "以下日期缺少渠道对账单，或对账单损坏。系统会继续获取；在对账完成之前，这些日期不会视为无差错。",
        "For these days the channel's statement is missing or damaged. It is asked for again and "
          + "again; until they are compared, no day counts as free of breaks."), .warning)
    html.list(
      missingRuns.suffix(BooksPage.listed).map { run in
        let (first, last) = (words.day(run.lowerBound), words.day(run.upperBound))
        let count = run.lowerBound.days(to: run.upperBound) + 1
        return count == 1
          ? first : words("\(first) 至 \(last)，共 \(count) 天", "\(first) to \(last), \(count) days")
      })
  }

  /// Days that follow each other, taken together.
  private var missingRuns: [ClosedRange<CivilDate>] {
    missing.reduce(into: []) { runs, day in
      if let run = runs.last, run.upperBound.adding(days: 1) == day {
        runs[runs.count - 1] = run.lowerBound...day
      } else {
        runs.append(day...day)
      }
    }
  }

  private func write(
    _ found: ChannelBreak, of day: CivilDate, _ frame: PageFrame, to html: inout HTML
  ) {
    let words = frame.words
    html.element(.h3, text: "\(day) · \(found.ordinal)")
    html.facts([
      (words("差错", "Break"), words(found.kind.label)),
      (words("业务", "What"), words(found.move.label)),
      (words("业务参考号", "Reference"), found.reference.text),
      (words("我方金额", "We say"), found.ours.map(words.amount) ?? "—"),
      (words("渠道金额", "The channel says"), found.theirs.map(words.amount) ?? "—"),
    ])
    html.element(.form, .method("post"), .action(frame.link("/staff/books/breaks"))) { form in
      form.void(.input, .type("hidden"), .name("day"), .value("\(day)"))
      form.void(.input, .type("hidden"), .name("number"), .value("\(found.ordinal)"))
      let (reason, person) = ("reason-\(day)-\(found.ordinal)", "by-\(day)-\(found.ordinal)")
      form.element(.p) {
        $0.element(.label, .for(reason), text: words("原因（不写个人信息）", "What it was, naming nobody"))
        $0.void(.input, .type("text"), .id(reason), .name("reason"))
      }
      form.element(.p) {
        $0.element(.label, .for(person), text: words("工号", "Staff number"))
        $0.void(.input, .type("text"), .id(person), .name("by"))
      }
      form.element(.p) {
        $0.element(.button, .type("submit"), text: words("登记说明", "Put it on record"))
      }
    }
  }

  private func writeDays(_ words: Wording, to html: inout HTML) {
    html.element(.h2, text: words("已对账的日期", "Days that were compared"))
    guard !days.isEmpty else {
      html.paragraph(words("还没有。", "None yet."), .quiet)
      return
    }
    html.table(
      HTMLTable(
        words("已对账的日期", "Days that were compared"),
        [
          words("日期", "Day"), words("一致", "Alike"), words("差错", "Breaks"),
          words("待说明", "Not explained"),
        ],
        rows: days.suffix(BooksPage.listed).reversed().map { day in
          [
            .init(words.day(day.day)), .init("\(day.matched)"), .init("\(day.breaks.count)"),
            .init("\(day.open.count)", day.open.isEmpty ? nil : .warning),
          ]
        }))
  }
}

extension ChannelBreak.Kind {
  fileprivate var label: BilingualText {
    switch self {
    case .amountDiffers: BilingualText("金额不同", "Different amounts")
    case .oursOnly: BilingualText("只有我方有", "Only we have it")
    case .theirsOnly: BilingualText("只有渠道有", "Only the channel has it")
    }
  }
}

extension ChannelMove.Kind {
  fileprivate var label: BilingualText {
    switch self {
    case .payout: BilingualText("放款", "A loan paid out")
    case .creditPayout: BilingualText("溢缴款退还", "A credit balance paid back")
    case .debit: BilingualText("代扣", "A debit")
    }
  }
}
