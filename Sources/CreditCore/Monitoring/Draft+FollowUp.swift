extension Draft {
  /// Reminds of what falls due in one of the policy's numbers of days: one message a day for all
  /// accounts, none when nothing is due (R132).
  mutating func remind(on day: CivilDate, _ context: Context) {
    let offsets = Set(context.policy.monitoring.reminderDays.map { Int($0) })
    let dues = state.comingDues(on: day).filter { offsets.contains(day.days(to: $0.dueOn)) }
    guard !dues.isEmpty, state.monitoring.reminder.map({ $0.on < day }) ?? true,
      // What can't be sent now must not keep the day from closing.
      (try? notify(.paymentReminder, of: nil, context)) != nil
    else { return }
    let reminder = PaymentReminder(notice: state.counts.notices, on: day, dues: dues)
    add(.monitoring(.reminded(PaymentReminded(reminder: reminder))))
  }

  /// Only the newest reminder leaves, and only while something of what it names is still to come
  /// and unpaid.
  func verify(reminder notice: BorrowerNotice, _ context: Context) throws(Refusal) {
    guard let reminder = state.monitoring.reminder, reminder.notice == notice.ordinal,
      !state.dues(of: reminder, on: context.businessDate).isEmpty
    else { throw .disclosureNotDue }
  }

  /// Gives the notice before an adverse report anew: when the earlier one certainly did not arrive,
  /// or when the policy asks for one in each month and a new one began (R25).
  mutating func renewNotices(on day: CivilDate, _ context: Context) {
    for owed in state.noticesToRenew(on: day, context.policy.monitoring) {
      guard let notice = try? intend(.adverseNotice, subject: owed.contract, context) else {
        continue
      }
      let position = state.position(of: owed.contract, on: day)
      add(
        .monitoring(
          .noticeRenewed(
            NoticeRenewed(
              contract: owed.contract, replaces: owed.notice, notice: notice,
              amount: position?.overdueTotal ?? .zero, on: day))))
    }
  }

  /// Names who reports the accounts; when it is another one than before, the borrower is told
  /// (R84, R123).
  mutating func nameReporter(on day: CivilDate, _ context: Context) {
    guard state.mayChangeReporter(context.policy.monitoring) else { return }
    let reporter = Reporter(agent: context.policy.monitoring.agent, since: day)
    guard state.monitoring.reporter != nil else {
      add(.monitoring(.reporterNamed(ReporterNamed(reporter: reporter))))
      return
    }
    // No silent change: without the notice the old one stays, and the next close tries again.
    guard (try? notify(.reporterChanged, of: reporter.agent, context)) != nil else { return }
    add(
      .monitoring(
        .reporterNamed(ReporterNamed(reporter: reporter, notice: state.counts.notices))))
  }
}

/// A notice before an adverse report that has to be given again.
struct NoticeToRenew: Hashable {
  var contract: Int64
  var notice: Int64
}

extension Borrower {
  /// The notices that have to be given again on a day, by contract.
  func noticesToRenew(on day: CivilDate, _ terms: MonitoringTerms) -> [NoticeToRenew] {
    var owed: [NoticeToRenew] = []
    for (contract, episode) in episodes {
      let isLost = episode.notifiedOn == nil && disclosure(episode.notice) == nil
      let isOld =
        terms.noticeRepeat == .month && (episode.notifiedOn.map { $0.month < day.month } ?? false)
        && (position(of: contract, on: day)?.daysOverdue ?? 0) > 0
      if isLost || isOld { owed.append(NoticeToRenew(contract: contract, notice: episode.notice)) }
    }
    for row in rows where row.isAdverse && row.noticeGivenOn == nil {
      guard let notice = row.notice, disclosure(notice) == nil else { continue }
      let lost = NoticeToRenew(contract: row.contract, notice: notice)
      if !owed.contains(lost) { owed.append(lost) }
    }
    return owed
  }

  /// The running times of being overdue, by contract.
  private var episodes: [(contract: Int64, episode: OverdueEpisode)] {
    var found = loans.compactMap { loan in loan.servicing.episode.map { (loan.ordinal, $0) } }
    if let line = purchaseLine, let episode = line.servicing.episode {
      found.append((line.ordinal, episode))
    }
    return found
  }

  /// The day of the newest payment, payout or purchase.
  private var newestFact: CivilDate {
    let line = [purchaseLine?.purchases.last?.on, purchaseLine?.payments.lastFactOn]
    let facts = loans.flatMap { [$0.startedOn, $0.payments.lastFactOn] } + line
    return facts.compactMap { $0 }.max() ?? closedDay
  }

  /// Whether something is reported, and by another one than the state names.
  func mayChangeReporter(_ terms: MonitoringTerms) -> Bool {
    guard reporting.beganOn != nil, maySubmitRows else { return false }
    guard let reporter = monitoring.reporter else { return true }
    return reporter.agent != terms.agent
  }

  /// The days on which the day close has to remind, to renew a notice, to name a reporter or to
  /// feed a bureau.
  func followUpDays(_ policy: PolicyTerms, _ next: CivilDate) -> [CivilDate] {
    var days = feedDays(policy, next)
    let known = comingDues(on: max(closedDay, newestFact))
    for offset in policy.monitoring.reminderDays {
      days += known.map { $0.dueOn.adding(days: -Int(offset)) }.filter { $0 >= next }
    }
    if mayChangeReporter(policy.monitoring) { days.append(next) }
    if !noticesToRenew(on: next, policy.monitoring).isEmpty { days.append(next) }
    if policy.monitoring.noticeRepeat == .month, !episodes.isEmpty {
      days.append(next.month.adding(months: 1).day(1))
    }
    return days
  }
}
