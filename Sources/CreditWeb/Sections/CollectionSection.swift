import CreditCore
import CreditPlatform

/// P13: who may contact the borrower about a debt, when, what contacts there were, and how to
/// complain (N80–N86).
struct CollectionSection: PageSection {
  static let anchor = "collection"
  static let title = BilingualText("欠款联系", "Contacts about what I owe")

  let view: BorrowerView

  init(_ view: BorrowerView) {
    self.view = view
  }

  private var terms: CollectionTerms { view.policy.collection }

  func write(_ words: Wording, to html: inout HTML) {
    writeStanding(words, to: &html)
    writeRules(words, to: &html)
    writeQuietHours(words, to: &html)
    writeContacts(words, to: &html)
    writeComplaint(words, to: &html)
  }

  private func writeStanding(_ words: Wording, to html: inout HTML) {
    guard let open = view.state.collections.open else {
      html.paragraph(
        words(
          "没有催收，没有人可以为欠款联系您。", "Nothing is being collected: nobody may contact you about a debt."),
        .good)
      return
    }
    let holder = open.holding.map { name($0.agency) } ?? words(view.institution)
    html.paragraph(
      words(
        "您有逾期的款项（自 \(open.since) 起）。可以联系您的：\(holder)。还清逾期款项，联系随即停止。",
        "Something is overdue since \(open.since). Who may contact you: \(holder). Contacts stop "
          + "as soon as nothing is overdue."), .warning)
    if let holding = open.holding {
      html.paragraph(
        words(
          "自 \(holding.from.day) 起由 \(name(holding.agency)) 受托联系，电话 "
            + "\(contact(holding.agency))。它只得到您的姓名、手机和逾期金额。",
          "\(name(holding.agency)), \(contact(holding.agency)), has contacted you for us since "
            + "\(holding.from.day). It got your name, phone and the overdue amount, and nothing "
            + "else."))
    }
    if let pause = view.state.collectionPause(terms, on: view.today, begunBy: view.today) {
      html.paragraph(
        words(
          "现在暂停联系：\(words(pause.label))。", "Contacts pause now: \(words(pause.label))."), .good)
    }
  }

  private func writeRules(_ words: Wording, to html: inout HTML) {
    html.list([
      words(
        "每天 \(terms.quietFromHour):00 至次日 \(terms.quietUntilHour):00 不得以任何方式联系，除非您明确同意。",
        "From \(terms.quietFromHour):00 to \(terms.quietUntilHour):00 nobody contacts you in any "
          + "form, unless you expressly agreed."),
      words(
        "每天接通的电话不超过 \(terms.callsPerDay) 次，本机构和受托机构合并计算；无人接听时，每个号码每天不超过 "
          + "\(terms.triesPerDay) 次。",
        "At most \(terms.callsPerDay) answered calls a day, ours and an agency's together; at most "
          + "\(terms.triesPerDay) tries a day of one number."),
      words(
        "每天上门不超过 \(terms.visitsPerDay) 次，至少 \(terms.visitPeople) 人。",
        "At most \(terms.visitsPerDay) visit a day, by at least \(terms.visitPeople) people."),
      words(
        "只有联系不到您时才会联系他人，只请其转告或帮助恢复联系，不透露欠款；对方拒绝后不再联系。",
        "Others are asked only when you can't be reached, only for contact or to pass a message "
          + "on, and hear nothing of the debt. Who says no is left alone."),
      words(
        "只有公布名单上的机构可以受托：\(agencies(words))。",
        "Only agencies of the published list may do it for us: \(agencies(words))."),
      words(
        "每次联系都有记录，保存 \(terms.recordYears) 年。",
        "Every contact is recorded and kept for \(terms.recordYears) years."),
    ])
    html.folded(words("任何人都不得这样做", "What nobody may do")) {
      $0.list(BannedConduct.allCases.map { words($0.label) })
    }
  }

  private func writeQuietHours(_ words: Wording, to html: inout HTML) {
    let isAgreed = view.state.collections.quiet.last.map { $0.until == nil } ?? false
    guard isAgreed || view.state.collections.open != nil else { return }
    html.paragraph(
      isAgreed
        ? words(
          "您同意在夜间休息时段接受联系，可以随时撤回。",
          "You agreed to contacts in quiet hours. You can take that back at any time.")
        : words("您没有同意在夜间休息时段接受联系。", "You did not agree to contacts in quiet hours."))
    html.element(
      .form, .method("post"), .action("/borrowers/\(view.reference)/quiet-hours" + language(words))
    ) { form in
      form.void(
        .input, .type("hidden"), .name("contact"), .value(isAgreed ? "forbidden" : "allowed"))
      form.void(
        .input, .type("hidden"), .name("number"),
        .value("\(view.state.collections.quiet.count + 1)"))
      form.element(.p) {
        $0.element(
          .button, .type("submit"),
          text: isAgreed
            ? words("撤回同意", "Take my agreement back")
            : words("我同意在夜间休息时段接受联系", "I agree to contacts in quiet hours"))
      }
    }
  }

  private func writeContacts(_ words: Wording, to html: inout HTML) {
    guard !view.contacts.isEmpty else {
      html.paragraph(words("没有联系记录。", "No contact is on record."), .quiet)
      return
    }
    html.table(
      HTMLTable(
        words("联系记录", "Contacts"),
        [
          words("时间（北京时间）", "Time (China)"), words("方式", "How"), words("联系人", "By"),
          words("对象", "To"), words("结果", "Outcome"), words("是否合规", "By the rules"),
        ], rows: view.contacts.map { row($0.attempt, words) }))
  }

  private func row(_ contact: ContactAttempt, _ words: Wording) -> [HTMLTable.Cell] {
    let party = contact.plan.by.agency.map { name($0) } ?? words(view.institution)
    let broken = contact.breaches.map { words($0.label) + "（\($0.rule)）" }
    return [
      .init(words.minute(contact.plan.at)), .init(words(contact.plan.kind.label)),
      .init("\(party) \(contact.plan.by.code.text)"),
      .init(contact.plan.third == nil ? words("您", "You") : words("第三人", "A third person")),
      .init(words(contact.outcome.label)),
      .init(
        broken.isEmpty
          ? words("是", "Yes")
          : words("违反：", "No: ") + broken.joined(separator: words("；", "; ")),
        broken.isEmpty ? .good : .warning),
    ]
  }

  /// The complaint goes the way of all complaints; contacts pause until it is answered.
  private func writeComplaint(_ words: Wording, to html: inout HTML) {
    let days = view.policy.conduct.complaintDays
    let pauses = terms.pauses.contains(.complaint)
    html.paragraph(
      words(
        "遇到违规联系，请投诉：工作人员在 \(days) 天内答复" + (pauses ? "，答复之前暂停联系。" : "。"),
        "If a contact broke a rule, complain: a person answers within \(days) days"
          + (pauses ? ", and contacts pause until then." : ".")))
    html.element(
      .form, .method("post"), .action("/borrowers/\(view.reference)/complaints" + language(words))
    ) { form in
      form.void(.input, .type("hidden"), .name("cause"), .value(ComplaintCause.collection.rawValue))
      form.void(
        .input, .type("hidden"), .name("number"), .value("\(view.state.counts.complaints + 1)"))
      form.element(.p) {
        $0.element(
          .button, .type("submit"), text: words("投诉催收", "Complain about collection"))
      }
    }
  }

  private func agencies(_ words: Wording) -> String {
    let listed = terms.agencies.filter { terms.objection(to: $0.id, on: view.today) == nil }
    let names = listed.map { view.register.recipient($0.id)?.legalName ?? $0.id }
    return names.isEmpty ? words("无", "none") : names.joined(separator: words("、", ", "))
  }

  private func name(_ agency: DeskCode) -> String {
    view.register.recipient(agency.text)?.legalName ?? agency.text
  }

  private func contact(_ agency: DeskCode) -> String {
    view.register.recipient(agency.text)?.contact ?? "—"
  }

  private func language(_ words: Wording) -> String { "?lang=\(words.language.rawValue)" }
}
