import CreditCore
import CreditPlatform
import Hummingbird

/// One borrower's collection case for the staff: how it stands, whether a contact is allowed, what
/// contacts there were, and what can be done.
struct CollectionCasePage {
  private static let title = BilingualText("催收案件", "Collection case")

  var state: Borrower
  var contacts: [ContactLine]
  var context: Context
  /// The answer to a question that came with the address.
  var answer: (plan: ContactPlan, verdict: ContactVerdict)?

  private var terms: CollectionTerms { context.policy.collection }

  func response(_ frame: PageFrame) -> Response {
    let words = frame.words
    return frame.response(CollectionCasePage.title) { html in
      writeStanding(words, to: &html)
      writeAnswer(words, to: &html)
      writeQuestion(frame, to: &html)
      writeRecord(frame, to: &html)
      writeHolder(frame, to: &html)
      writeContacts(frame, to: &html)
    }
  }

  private func writeStanding(_ words: Wording, to html: inout HTML) {
    let day = context.businessDate
    let today = state.collections.contacts(on: day)
    let overdue = state.overdueAccounts(on: day).map(\.position.overdueTotal).sum()
    var facts = [
      (name: words("借款人", "Borrower"), value: Reference.borrower(state.id)),
      (words("逾期金额", "Overdue"), words.amount(overdue)),
      (words("今日通话", "Calls today"), "\(today.calls) / \(terms.callsPerDay)"),
      (words("今日上门", "Visits today"), "\(today.visits) / \(terms.visitsPerDay)"),
      (
        words("夜间联系", "Quiet hours"),
        state.collections.isQuietAgreed(at: context.now)
          ? words("借款人已同意", "The borrower agreed") : words("不得联系", "No contact")
      ),
    ]
    if let newest = state.collections.newest {
      facts += [
        (words("案件", "Case"), "\(newest.ordinal)"),
        (words("立案", "Opened"), words.day(newest.openedOn)),
        (words("结案", "Ended"), newest.endedAt.map { words.day($0.day) } ?? "—"),
        (
          words("处理方", "With"),
          newest.holding.map { name($0.agency) } ?? words("本机构", "Own desk")
        ),
      ]
    }
    html.facts(facts)
    if let pause = state.collectionPause(terms, on: day, begunBy: day) {
      html.paragraph(
        words("暂停联系：\(words(pause.label))。", "Contacts pause: \(words(pause.label))."), .warning)
    }
  }

  private func writeAnswer(_ words: Wording, to html: inout HTML) {
    guard let (plan, verdict) = answer else { return }
    let what = "\(words(plan.kind.label)) \(words.minute(plan.at))"
    guard !verdict.isAllowed else {
      html.paragraph(words("可以联系：\(what)", "Allowed: \(what)"), .good)
      return
    }
    html.paragraph(words("不得联系：\(what)", "Not allowed: \(what)"), .warning)
    html.list(verdict.broken.map { "\($0.rule) " + words($0.refusal.advice) })
    if let earliest = verdict.earliest {
      html.paragraph(
        words(
          "最早 \(words.minute(earliest))。", "At \(words.minute(earliest)) at the earliest."))
    }
  }

  private func writeQuestion(_ frame: PageFrame, to html: inout HTML) {
    let words = frame.words
    html.element(.h2, text: words("现在可以联系吗", "May I contact now"))
    html.element(.form, .method("get"), .action(path("", frame))) { form in
      form.void(.input, .type("hidden"), .name("lang"), .value(words.language.rawValue))
      writePlan("check", words, to: &form)
      form.element(.p) {
        $0.element(.button, .type("submit"), text: words("查询", "Ask"))
      }
    }
  }

  private func writeRecord(_ frame: PageFrame, to html: inout HTML) {
    let words = frame.words
    html.folded(words("登记一次联系", "Record a contact")) { part in
      part.element(.form, .method("post"), .action(frame.link(path("/record", frame)))) { form in
        writePlan("record", words, to: &form)
        select(
          "outcome", "record", words("结果", "Outcome"),
          ContactOutcome.allCases.map { ($0.rawValue, $0.label) }, words, to: &form)
        input("recording", "record", words("录音录像编号", "Recording"), to: &form)
        select(
          "toldDebt", "record", words("是否向第三人透露债务", "Was a third person told of the debt"),
          [("no", BilingualText("否", "No")), ("yes", BilingualText("是", "Yes"))], words, to: &form)
        select(
          "conduct", "record", words("禁止的行为（如有）", "Banned conduct, if any"),
          BannedConduct.allCases.map { ($0.rawValue, $0.label) }, words, to: &form)
        writeEnd(state.collections.contactCount + 1, words("登记", "Record"), to: &form)
      }
    }
  }

  private func writeHolder(_ frame: PageFrame, to html: inout HTML) {
    let words = frame.words
    guard let open = state.collections.open else { return }
    let isHeld = open.holding != nil
    let act = isHeld ? "recall" : "assign"
    html.folded(isHeld ? words("收回案件", "Recall the case") : words("委托机构", "Give it to an agency")) {
      $0.element(.form, .method("post"), .action(frame.link(path("/\(act)", frame)))) { form in
        if !isHeld {
          select(
            "agency", act, words("机构", "Agency"),
            terms.agencies.filter {
              terms.objection(to: $0.id, on: context.businessDate) == nil
            }.map { agency in
              let name = context.register.recipient(agency.id)?.legalName ?? agency.id
              return (agency.id, BilingualText(name, name))
            }, words, to: &form)
        }
        input("staff", act, words("工号", "Your staff code"), to: &form)
        form.void(.input, .type("hidden"), .name("case"), .value("\(open.ordinal)"))
        writeEnd(
          Int64(open.holdings.count) + 1, isHeld ? words("收回", "Recall") : words("委托", "Give"),
          to: &form)
      }
    }
  }

  private func writeContacts(_ frame: PageFrame, to html: inout HTML) {
    let words = frame.words
    guard !contacts.isEmpty else {
      html.paragraph(words("没有联系记录。", "No contact is on record."), .quiet)
      return
    }
    html.table(
      HTMLTable(
        words("联系记录", "Contacts"),
        [
          words("序号", "No."), words("时间（北京时间）", "Time (China)"), words("方式", "How"),
          words("联系人", "By"), words("对象", "To"), words("结果", "Outcome"),
          words("录音", "Recording"), words("违规", "Breaches"),
        ], rows: contacts.map { row($0.attempt, words) }))
  }

  private func row(_ contact: ContactAttempt, _ words: Wording) -> [HTMLTable.Cell] {
    let party = contact.plan.by.agency.map { name($0) } ?? words("本机构", "Own desk")
    let third = contact.plan.third.map { words("第三人 \($0)", "Third person \($0)") }
    let broken = contact.breaches.map { "\($0.rule) " + words($0.label) }
    return [
      .init("\(contact.ordinal)"), .init(words.minute(contact.plan.at)),
      .init(words(contact.plan.kind.label)), .init("\(party) \(contact.plan.by.code.text)"),
      .init(third ?? words("借款人", "Borrower")), .init(words(contact.outcome.label)),
      .init(contact.recording?.text ?? "—"),
      .init(
        broken.isEmpty ? "—" : broken.joined(separator: words("；", "; ")),
        broken.isEmpty ? nil : .warning),
    ]
  }

  private func writePlan(_ form: String, _ words: Wording, to html: inout HTML) {
    select(
      "kind", form, words("方式", "How"), ContactKind.allCases.map { ($0.rawValue, $0.label) },
      words, to: &html)
    input(
      "at", form,
      words(
        "时间，如 \(context.now.chinaMinute)；不填为现在",
        "Time, such as \(context.now.chinaMinute); empty for now"), to: &html)
    input("collector", form, words("联系人编号", "The collector's code"), to: &html)
    input("agency", form, words("机构编号；本机构不填", "The agency's id; empty for our own"), to: &html)
    input("way", form, words("第几个联系方式；不填为第一个", "Which contact way; empty for the first"), to: &html)
    input(
      "third", form, words("第三人序号；借款人不填", "Third person's number; empty for the borrower"),
      to: &html)
    select(
      "purpose", form, words("联系第三人的目的", "What a third person is contacted for"),
      ThirdPersonPurpose.allCases.map { ($0.rawValue, $0.label) }, words, to: &html)
    input("people", form, words("上门人数", "How many people visit"), to: &html)
  }

  private func input(_ name: String, _ form: String, _ title: String, to html: inout HTML) {
    html.element(.label, .for("\(form)-\(name)"), text: title)
    html.void(.input, .id("\(form)-\(name)"), .type("text"), .name(name), .autocomplete("off"))
  }

  private func select(
    _ name: String, _ form: String, _ title: String, _ options: [(String, BilingualText)],
    _ words: Wording, to html: inout HTML
  ) {
    html.element(.label, .for("\(form)-\(name)"), text: title)
    html.element(.select, .id("\(form)-\(name)"), .name(name)) { select in
      select.element(.option, .value(""), text: words("请选择", "Please choose"))
      for (value, label) in options {
        select.element(.option, .value(value), text: words(label))
      }
    }
  }

  private func writeEnd(_ number: Int64, _ title: String, to form: inout HTML) {
    form.void(.input, .type("hidden"), .name("number"), .value("\(number)"))
    form.element(.p) { $0.element(.button, .type("submit"), text: title) }
  }

  private func name(_ agency: DeskCode) -> String {
    context.register.recipient(agency.text)?.legalName ?? agency.text
  }

  private func path(_ part: String, _ frame: PageFrame) -> String {
    "/staff/collections/\(Reference.borrower(state.id))\(part)"
  }
}
