extension Draft {
  /// Makes the rows that `day` owes to the bodies of our own feeds: each under its own live consent
  /// and its own licence, at its own pace (R22, R23, R85, R95, R104).
  mutating func feed(on day: CivilDate, _ context: Context) {
    // 限制处理: nothing that is not owed by law or contract (N51).
    guard state.restrictedOn == nil else { return }
    for feed in context.policy.reporting.feeds {
      guard BureauEntry(feed, context.register).stop(on: day) == nil,
        let period = state.feedPeriod(feed, on: day)
      else { continue }
      let accounts = state.feedAccounts(
        from: period.lowerBound, through: period.upperBound, feed.detail)
      // Borrowing and status are the least a row must hold (R98); and what does not agree with the
      // books does not leave (R20).
      guard !accounts.isEmpty, state.hasNews(accounts, for: feed),
        state.feedDifference(accounts, on: day).isZero
      else { continue }
      make(feed, accounts, period, day, context)
    }
  }

  private mutating func make(
    _ feed: BureauFeed, _ accounts: [FeedAccount], _ period: ClosedRange<CivilDate>,
    _ day: CivilDate, _ context: Context
  ) {
    let row = FeedRow(
      disclosure: state.counts.disclosures + 1, recipient: feed.recipient,
      from: period.lowerBound, through: period.upperBound, accounts: accounts)
    let earliest = feed.frequency == .nextDay ? day.adding(days: 1) : nil
    let order = feed.order(adverse: row.isAdverse)
    // What became overdue and good again before its day was closed had no notice: it isn't told.
    guard !row.isAdverse || !state.episodes(of: row).isEmpty,
      context.register.check(state.shareRequest(for: feed.order(adverse: false), context)).allowed
    else { return }
    add(.monitoring(.feedRowMade(FeedRowMade(row: row))))
    intend(order, earliest: earliest, context)
  }

  /// Asks the sharing list again when the row leaves; an adverse one waits for its notice, whole
  /// and unchanged (R25).
  func verifyFeed(
    _ disclosure: Disclosure, _ order: ShareOrder, _ context: Context
  ) throws(Refusal) {
    guard let row = state.feedRow(of: disclosure.ordinal),
      let feed = context.policy.reporting.feeds.first(where: { $0.recipient == order.recipient }),
      BureauEntry(feed, context.register).stop(on: context.businessDate) == nil
    else { throw .disclosureNotListed }
    var request = state.shareRequest(for: order, context)
    if row.isAdverse {
      let lead = Int(context.policy.reporting.adverseLeadDays)
      let given = state.episodes(of: row).map(\.notifiedOn)
      let days = given.compactMap { $0 }
      guard let newest = days.max(), days.count == given.count,
        newest.adding(days: lead) <= context.businessDate
      else { throw .noticeTooYoung }
      request.notice = ShareNotice(given: newest, earliestSend: newest.adding(days: lead))
    }
    guard context.register.check(request).allowed else { throw .disclosureNotListed }
  }
}

extension Borrower {
  /// The consent to be told to this body, where it is live.
  private func feedConsent(_ feed: BureauFeed) -> SharingConsent? {
    sharingConsents.last {
      $0.isLive && $0.scenario == feed.scenario && $0.recipient == feed.recipient
    }
  }

  private func lastFeed(_ feed: BureauFeed) -> FeedRow? {
    monitoring.feeds.last { $0.recipient == feed.recipient }
  }

  /// The days that a row made at the close of `day` tells; `nil` when none is due. It begins after
  /// the last one, and never before the consent (R81).
  func feedPeriod(_ feed: BureauFeed, on day: CivilDate) -> ClosedRange<CivilDate>? {
    guard let consent = feedConsent(feed), consent.givenOn <= day, agreement != nil else {
      return nil
    }
    let regular: CivilDate
    switch feed.frequency {
    case .monthly:
      guard day == day.month.lastDay else { return nil }
      regular = day.month.firstDay
    case .weekly:
      guard day.isSunday else { return nil }
      regular = day.adding(days: -6)
    case .nextDay, .perEvent: regular = day
    }
    let told = lastFeed(feed)?.through
    guard told.map({ $0 < day }) ?? true else { return nil }
    // What was told once is not told again, whatever the pace was before.
    let next = told?.adding(days: 1) ?? regular
    return max(consent.givenOn, feed.frequency.isRegular ? max(regular, next) : next)...day
  }

  /// Whether there is something to tell: always at the end of a period; between, when something
  /// was drawn, paid, or became overdue since the last row.
  func hasNews(_ accounts: [FeedAccount], for feed: BureauFeed) -> Bool {
    guard !feed.frequency.isRegular, let last = lastFeed(feed) else { return true }
    let isSame = { (account: FeedAccount, told: FeedAccount) in
      account.contract == told.contract && account.drawCount == 0
        && account.balance == told.balance && account.status == told.status
        && account.loanClass == told.loanClass
    }
    return accounts.count != last.accounts.count
      || !zip(accounts, last.accounts).allSatisfy { isSame($0, $1) }
  }

  /// The days on which a feed may owe a row.
  func feedDays(_ policy: PolicyTerms, _ next: CivilDate) -> [CivilDate] {
    guard restrictedOn == nil else { return [] }
    return policy.reporting.feeds.compactMap { feed in
      guard feed.isEnabled, let consent = feedConsent(feed) else { return nil }
      let from = max(next, consent.givenOn)
      guard hasOpenAccount(on: lastFeed(feed)?.through ?? from) else { return nil }
      switch feed.frequency {
      case .monthly: return from.month.lastDay
      case .weekly: return from.sunday
      case .nextDay, .perEvent:
        let accounts = feedAccounts(
          from: lastFeed(feed)?.through.adding(days: 1) ?? from, through: from, feed.detail)
        return accounts.isEmpty || !hasNews(accounts, for: feed) ? nil : from
      }
    }
  }

  /// Whether an account was not closed before a day.
  private func hasOpenAccount(on day: CivilDate) -> Bool {
    loans.contains { $0.startedOn != nil && ($0.settledOn.map { $0 >= day } ?? true) }
      || purchaseLine.map { $0.closedOn.map { $0 >= day } ?? true } ?? false
  }

  /// The times of being overdue that an adverse row tells of.
  func episodes(of row: FeedRow) -> [LateEpisode] {
    monitoring.late.filter { episode in
      episode.since < row.through && episode.endedOn.map { $0 > row.through } ?? true
    }
  }

  /// The row that a share carries, where it is a feed's.
  public func feedRow(of disclosure: Int64) -> FeedRow? {
    monitoring.feeds.first { $0.disclosure == disclosure }
  }
}

extension ReportingFrequency {
  /// Whether a row is made at the end of every period, news or not.
  var isRegular: Bool { self == .monthly || self == .weekly }
}

extension CivilDate {
  /// 1 January 1970 was a Thursday.
  var isSunday: Bool { sunday == self }

  /// The first Sunday on or after the day.
  var sunday: CivilDate {
    let place = (Int(dayNumber) % 7 + 7) % 7
    return adding(days: (10 - place) % 7)
  }
}
