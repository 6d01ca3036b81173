import CreditCore
import CreditPlatform

/// What falls due soon, what paying late leads to, what is restricted and until when, the lender's
/// own standing, and the rows that wait for their notice (R25, R122, R128, R132).
struct LatenessSection: PageSection {
  static let anchor = "lateness"
  static let title = BilingualText("按时还款与逾期影响", "Paying on time, and what being late leads to")

  let view: BorrowerView

  init(_ view: BorrowerView) {
    self.view = view
  }

  func write(_ words: Wording, to html: inout HTML) {
    writeComing(words, to: &html)
    writeRestrictions(words, to: &html)
    writeHeld(words, to: &html)
    writeStanding(words, to: &html)
  }

  private func writeComing(_ words: Wording, to html: inout HTML) {
    let days = view.policy.monitoring.reminderDays.map { "\($0)" }.reversed()
    let dues = view.state.comingDues(on: view.today)
    if dues.isEmpty {
      html.paragraph(words("近期没有应还的款项。", "Nothing falls due soon."), .good)
    } else {
      html.list(
        dues.map { due in
          words.day(due.dueOn) + "：" + words.amount(due.amount)
            + words("，至少还 ", ", at least ") + words.amount(due.minimum) + " ("
            + Reference.contract(view.state.id, due.contract) + ")"
        })
    }
    html.paragraph(
      words(
        "应还日前 " + days.joined(separator: "、") + " 天我们发短信提醒您，写明金额和日期；没有应还款项时不发。",
        "We remind you by text message " + days.joined(separator: " and ")
          + " days before a due day, with amount and day; not when nothing is due."))
    html.paragraph(
      words(
        BureauEffect(view.state).words(
          leadDays: view.policy.reporting.adverseLeadDays,
          years: view.policy.retention.adverseYears)))
  }

  private func writeRestrictions(_ words: Wording, to html: inout HTML) {
    let live = view.state.restrictions(on: view.today, view.policy)
    guard !live.isEmpty else {
      html.paragraph(words("没有因逾期受限的功能。", "Nothing is restricted for being late."), .good)
      return
    }
    for restriction in live {
      html.element(.h3, text: words(restriction.restriction.label))
      html.facts([
        (
          words("依据", "Rule"),
          Restriction.rule + " · "
            + words(
              "逾期第 \(restriction.fromDaysOverdue) 天起",
              "from day \(restriction.fromDaysOverdue) overdue on")
        ),
        (words("开始", "Since"), words.day(restriction.since)),
        (words("怎样结束", "How it ends"), words(restriction.ending)),
      ])
    }
    html.paragraph(
      words(
        "已有借款和账单按约定归还，不会提前收回。有困难请联系我们协商，有异议请在“投诉与异议”提出。",
        "What you owe is repaid as agreed and does not fall due earlier. If you can't pay, talk to "
          + "us; if you think this is wrong, tell us under complaints and disputes."))
  }

  private func writeHeld(_ words: Wording, to html: inout HTML) {
    let held = view.state.heldRows(on: view.today, view.policy.reporting)
    guard !held.isEmpty else { return }
    html.paragraph(
      words(
        "下面的逾期记录还没有报送。我们先通知您；最早到写明的日期才会报送。有误请现在提出异议。",
        "These overdue records have not been reported. We tell you first; each leaves on the day "
          + "shown at the earliest. If one is wrong, object now."), .warning)
    html.table(
      HTMLTable(
        words("等待通知期的记录", "Records that wait"),
        [
          words("记录日期", "Record of"), words("账户", "Account"), words("逾期金额", "Overdue"),
          words("最早报送日", "Leaves at the earliest"), words("原因", "Why it waits"),
        ], amounts: [2],
        rows: held.map { held in
          [
            .init(words.day(held.row.on)),
            .init(Reference.contract(view.state.id, held.row.contract)),
            .init(words.amount(held.row.account?.overdueTotal ?? .zero), .warning),
            .init(held.mayLeaveOn.map { words.day($0) } ?? "—"), .init(words(held.reason.label)),
          ]
        }))
  }

  private func writeStanding(_ words: Wording, to html: inout HTML) {
    let standing = view.state.standing(on: view.today, view.policy.monitoring)
    html.facts([
      (
        words("内部信用分", "Our own standing"),
        "\(standing.points) / \(InternalStanding.full) · " + InternalStanding.rule
      )
    ])
    html.paragraph(
      words(
        "这是我们自己按规则算的分数，只看您在这里的还款，不报送征信，也不给任何人。",
        "This is our own number by rule. It looks only at how you paid here; it is not reported "
          + "and nobody else gets it."), .quiet)
    guard !standing.reasons.isEmpty else { return }
    html.table(
      HTMLTable(
        words("扣分的原因", "What lowered it"),
        [
          words("应还日", "Due day"), words("账户", "Account"), words("逾期天数", "Days overdue"),
          words("规则", "Rule"), words("扣分", "Points"), words("计到", "Counts until"),
        ], amounts: [2, 4],
        rows: standing.reasons.map { reason in
          [
            .init(words.day(reason.since)),
            .init(Reference.contract(view.state.id, reason.contract)),
            .init("\(reason.daysOverdue)"),
            .init(
              words(
                "逾期第 \(reason.fromDays) 天起", "from day \(reason.fromDays) overdue on")),
            .init("−\(reason.points)"),
            .init(
              reason.countsUntil.map { words.day($0) }
                ?? words("还清后再计期", "its time begins when it is paid")),
          ]
        }))
  }
}
