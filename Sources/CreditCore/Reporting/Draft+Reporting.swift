extension Draft {
  /// Begins reporting once the borrower's wave has come, puts right what was told otherwise than it
  /// stands, and makes the rows that `day` owes (R81, R111, R120).
  mutating func report(on day: CivilDate, _ context: Context) {
    guard let agreement = state.agreement, agreement.signedOn <= day else { return }
    if state.reporting.beganOn == nil {
      guard let consent = state.reportingConsent, consent.givenOn <= day,
        let joined = state.rollout.joined, joined.on <= day,
        agreement.closedOn == nil
          || state.cohort(context.policy, on: agreement.signedOn) != nil
      else { return }
      let wave = context.policy.reporting.cohortPerMille(on: day)
      add(.report(.began(ReportingBegan(on: day, wave: wave))))
    }
    putRight(day, context)
    guard state.maySubmitRows else { return }
    reportPerson(agreement, on: day, context)
    for part in state.agreementParts(context.policy.reporting) {
      reportAgreement(agreement, part, on: day, context)
    }
    for contract in state.reportableAccounts.map(\.contract) where !state.isHeldBack(contract) {
      tellMissing(of: contract, before: day, context)
      // What was missing may have told the end.
      guard let account = state.reportableAccount(contract), account.openedOn <= day else {
        continue
      }
      report(account, on: day, context)
    }
  }

  /// A person under a new name is another one to the bureau: what it knows follows (212 B, 222 B).
  private mutating func reportPerson(
    _ agreement: CreditAgreement, on day: CivilDate, _ context: Context
  ) {
    guard !state.reporting.isPersonReported else { return }
    let isNew = !state.reporting.isPersonKnown
    make(
      ReportRow(
        disclosure: 0, record: .basicInformation, code: isNew ? "10" : "20",
        contract: agreement.ordinal, on: day), day, context)
    guard isNew, state.reporting.isPersonReported else { return }
    for contract in state.toldContracts where !state.isHeldBack(contract) {
      correctPerson(of: contract, .profile, context)
    }
    for part in state.livePartsTold {
      guard let told = state.toldAgreement(part) else { continue }
      make(
        ReportRow(
          disclosure: 0, record: .agreementCorrection, code: ReportSegment.person.rawValue,
          contract: told.contract, on: told.on, product: part, ground: .profile), day, context)
    }
  }

  /// What waits to be told goes under the new name, and the bureau knows nobody of that name: whose
  /// it is, is told before, and not at the next close only.
  mutating func tellNewName(_ context: Context) {
    let waiting = state.rows.filter { state.disclosure($0.disclosure)?.stage == .intended }
    guard state.maySubmitRows, !waiting.isEmpty, let agreement = state.agreement else { return }
    for row in waiting where row.record == .basicInformation { supersede(row, context) }
    reportPerson(agreement, on: context.businessDate, context)
  }

  private mutating func reportAgreement(
    _ agreement: CreditAgreement, _ part: Product?, on day: CivilDate, _ context: Context
  ) {
    guard !state.refusedRows.contains(where: { $0.row.record == .basicInformation }) else { return }
    let told = state.toldAgreement(part)
    let code: String
    if told == nil {
      code = "10"
    } else if told.map({ $0.on >= day }) ?? false {
      return
    } else if state.mayTellEnd(of: part) {
      code = "20"
    } else if state.reporting.limitChangedOn.map({ $0 <= day }) ?? true,
      state.hasChangedLimit(of: part, on: day, context.policy.reporting)
    {
      code = "30"
    } else {
      return
    }
    make(
      ReportRow(
        disclosure: 0, record: .creditAgreement, code: code, contract: agreement.ordinal, on: day,
        limit: state.reportedLimit(of: part, on: day, context.policy.reporting), product: part),
      day, context)
  }

  /// Month-end rows that the bureau lacks are told as of their own days; none that a later month
  /// has overtaken.
  private mutating func tellMissing(
    of contract: Int64, before day: CivilDate, _ context: Context
  ) {
    for missing in state.missingDays(of: contract) where missing < day {
      let wanted = ReportRow(
        disclosure: 0, record: .account, code: "30", contract: contract, on: missing,
        account: state.figures(of: contract, on: missing))
      guard let row = state.remade(wanted, context) else { continue }
      make(row, missing, context)
      remakeLater(than: row, context)
    }
  }

  private mutating func report(
    _ account: ReportableAccount, on day: CivilDate, _ context: Context
  ) {
    let contract = account.contract
    guard !state.joinsOthers(account, context.policy.reporting),
      let (figures, type, joined) = state.reportFigures(of: account, on: day, context)
    else { return }
    guard let code = account.code(of: figures, on: day) else {
      return reportRecovery(of: contract, by: day, context)
    }
    var row = ReportRow(
      disclosure: 0, record: .account, code: code, contract: contract, on: day, account: figures,
      type: type, joined: joined)
    // A day that is closed late has the class of its own, not the newest.
    row.account = state.classed(figures, asOf: row, context.policy.repayment)
    let specials = state.newSpecials(for: row)
    row.account?.specials = specials
    if code == "30", let terms = account.reported.terms {
      row.tellsTerms = terms.amount != figures.amount || terms.until != figures.dueOn
    }
    make(row, day, context)
  }

  /// 收回逾期款项 (code 40): the day after an overdue debt that the bureau knows of was paid, where
  /// the product is told by the next day (R95).
  private mutating func reportRecovery(
    of contract: Int64, by day: CivilDate, _ context: Context
  ) {
    guard context.policy.reporting.tellsNextDay(state.product(of: contract)),
      let paidOn = state.recovery(of: contract), paidOn <= day,
      var figures = state.figures(of: contract, on: paidOn), !figures.isAdverse
    else { return }
    figures.lastPaid = state.paid(on: paidOn, of: contract)
    make(
      ReportRow(
        disclosure: 0, record: .account, code: "40", contract: contract, on: paidOn,
        account: figures), day, context)
  }

  /// Tells a refused row anew, as of its own day, with the figures as they are known now.
  mutating func correctRow(_ disclosure: Int64, _ context: Context) throws(Refusal) {
    guard let refused = state.refusedRows.first(where: { $0.row.disclosure == disclosure })?.row
    else { throw .disclosureUnknown }
    guard !state.hasOvertaken(refused), let row = state.remade(refused, context),
      state.bureauCouldStore(row)
    else { throw .rowOvertaken }
    let made = events.count
    make(row, refused.on, context)
    guard events.count > made else { throw .reportingNotAuthorised }
    add(
      .report(.rowCorrected(ReportRowCorrected(disclosure: disclosure, on: context.businessDate))))
    if row.record == .account { remakeLater(than: row, context) }
  }

  /// A row was cancelled before it left: it is made again when it may. Rows that need it go with
  /// it, for the bureau would know no such person, agreement or account.
  ///
  /// - Parameter isLost: whether it had left, and never arrived.
  mutating func cancelRow(_ disclosure: Int64, isLost: Bool = false, _ context: Context) {
    let row = state.rows.first { $0.disclosure == disclosure }
    let resting = row.map { row in
      state.rows.filter { other in
        other.needs(row) && state.disclosure(other.disclosure)?.stage == .intended
      }
    }
    add(
      .report(
        .rowAnswered(
          ReportRowAnswered(
            disclosure: disclosure, isAccepted: false, codes: [], on: context.businessDate,
            isLost: isLost))))
    for other in resting ?? [] {
      guard let open = state.disclosure(other.disclosure) else { continue }
      close(open, .cancelled, context)
      cancelRow(other.disclosure, isLost: isLost, context)
    }
  }

  /// Makes a row that may be shared now; the next close tries one again that may not.
  ///
  /// - Parameters:
  ///   - noticed: the notice that the same information rests on already (N22); without one, that of
  ///     the running overdue episode, or a new one.
  ///   - day: not to leave before it.
  mutating func make(
    _ wanted: ReportRow, noticed: (notice: Int64, givenOn: CivilDate?)? = nil, _ day: CivilDate,
    _ context: Context
  ) {
    var row = wanted
    if row.record.isOfAccount {
      row.type = row.type ?? state.reportedType(of: row.contract)
      row.product = state.agreementPart(of: row.contract)
    }
    row.number = state.number(of: row)
    row.funding = state.funding(of: row)
    if row.record == .account, row.isOpening {
      row.agreementNumber = state.toldAgreement(row.product)?.number ?? 0
    }
    guard state.maySend(row), state.bureauCouldStore(row) else { return }
    row.isAdverse = row.account?.isAdverse ?? false
    // N23: what ended too long ago is told no more.
    let isPast = state.isPastRetention(
      contract: row.contract, toldOn: row.on, on: context.businessDate, context.policy.retention)
    guard !row.isAdverse || !isPast else { return }
    if row.isAdverse {
      let episode = state.episode(of: row.contract).map { ($0.notice, $0.notifiedOn) }
      // Made good since, before its day was closed: what the day owes still needs its notice.
      guard
        let known = noticed ?? episode
          ?? (try? intend(.adverseNotice, subject: state.root(of: row.contract), context))
          .map({ ($0, nil) })
      else { return }
      (row.notice, row.noticeGivenOn) = known
    }
    let lead = Int(context.policy.reporting.adverseLeadDays)
    let earliest = row.isAdverse ? (row.noticeGivenOn ?? day).adding(days: lead) : nil
    guard
      let disclosure = try? intend(
        .reportRow, subject: row.contract, adverse: row.isAdverse,
        earliest: earliest.map { max($0, day) }, context)
    else { return }
    row.disclosure = disclosure
    add(.report(.rowMade(ReportRowMade(row: row))))
  }
}

/// An account as far as its reporting goes.
struct ReportableAccount {
  var contract: Int64
  var openedOn: CivilDate
  var isClosed: Bool
  var reported: ReportedAccount

  /// Opening, month-end or closing record, whichever `day` owes (bureau 2.1, 2.2).
  func code(of figures: AccountFigures, on day: CivilDate) -> String? {
    let isMonthEnd = day == day.month.lastDay
    if reported.openedOn == nil {
      if ReportRow.isNew(openedOn, on: day) { return "10" }
      return isMonthEnd ? "31" : nil
    }
    if figures.closedOn != nil { return isMonthEnd ? "32" : "20" }
    return isMonthEnd && reported.month.map { $0 < day.month } ?? true ? "30" : nil
  }
}

extension Borrower {
  /// The accounts that still have records to come, the line's first.
  var reportableAccounts: [ReportableAccount] {
    ([purchaseLine?.ordinal].compactMap { $0 } + cashAccounts).compactMap(reportableAccount)
  }

  /// An account, if it still has records to come. One that closed before reporting began is not
  /// reported at all; one that opened and closed since is told with one record (R114).
  func reportableAccount(_ contract: Int64) -> ReportableAccount? {
    guard let account = account(contract) else { return nil }
    let reported = account.reported
    let hasEnded =
      reported.closedOn != nil || reported.deletedOn != nil || reported.head != nil
      || reported.movedOutOn != nil
    let isFromBefore = reporting.beganOn.map { account.openedOn < $0 } ?? true
    guard !hasEnded, reported.openedOn != nil || !account.isClosed || !isFromBefore else {
      return nil
    }
    return account
  }

  private func account(_ contract: Int64) -> ReportableAccount? {
    if let line = purchaseLine, line.ordinal == contract {
      return ReportableAccount(
        contract: contract, openedOn: line.openedOn, isClosed: line.closedOn != nil,
        reported: line.servicing.reported)
    }
    guard let loan = fundedLoan(contract), let start = loan.startedOn else { return nil }
    return ReportableAccount(
      contract: contract, openedOn: start,
      isClosed: isSummed(contract) ? isOver(contract) : loan.settledOn != nil,
      reported: reported(contract) ?? ReportedAccount())
  }

  /// What record 210 says of a contract on a day.
  func figures(of contract: Int64, on day: CivilDate) -> AccountFigures? {
    if let line = purchaseLine, line.ordinal == contract, let agreement {
      return line.figures(
        on: day, limit: agreement.granted(.purchase, on: day),
        validUntil: agreement.validity(of: .purchase).until)
    }
    guard let loan = fundedLoan(contract) else { return nil }
    guard !isSummed(contract) else {
      return summedFigures(of: summed(in: contract), from: loan.startedOn ?? day, on: day)
    }
    return (try? loan.figures(on: day)).map { share($0, of: contract) }
  }

  /// Whether a later month of the account, or its end, was told since. What puts a month right can
  /// follow later ones, but not a newer record of the same month (BMR008).
  func hasOvertaken(_ row: ReportRow) -> Bool {
    guard let told = reported(row.contract), let account = row.account else { return false }
    guard row.record == .account else {
      return row.putsMonthRight
        && told.told.contains { $0.month == account.month && $0.on > row.on }
    }
    if let end = told.closedOn, account.closedOn == nil || end != row.on { return true }
    return told.month.map { $0 > account.month } ?? false
  }

  /// Whether a refused row keeps the bureau from taking others of an account.
  func isHeldBack(_ contract: Int64) -> Bool {
    refusedRows.contains { $0.holdsBack(contract, of: product(of: contract)) }
  }

  /// What was paid on a day.
  func paid(on day: CivilDate, of contract: Int64) -> Money {
    share(payments(of: contract).lazy.filter { $0.on == day }.map(\.amount).sum(), of: contract)
  }

  /// What an account is told with on a day: its figures, as what, and which draws join it then.
  fileprivate func reportFigures(
    of account: ReportableAccount, on day: CivilDate, _ context: Context
  ) -> (figures: AccountFigures, type: ReportedType, joined: [Int64])? {
    let isNew = account.reported.openedOn == nil
    let isCash = loan(account.contract) != nil
    let isJoint = fundedPart(account.contract) != nil
    let wanted = context.policy.reporting.cashType
    // Each funder of a joint loan tells its part of each loan by itself.
    let cashType = isJoint && wanted.isSummed ? .drawdown : wanted
    let type = isNew && isCash ? cashType : reportedType(of: account.contract)
    guard isCash, type.isSummed else {
      return figures(of: account.contract, on: day).map { ($0, type, []) }
    }
    // Draws join at the month's end, and while the policy asks for it.
    let isMonthEnd = day == day.month.lastDay
    let joining = (isNew || isMonthEnd) && cashType == type ? joining(on: day) : []
    let others = joining.filter { $0.ordinal != account.contract }
    let members =
      isNew ? loans.filter { $0.ordinal == account.contract } : summed(in: account.contract)
    return summedFigures(of: members + others, from: account.openedOn, on: day).map {
      ($0, type, others.map(\.ordinal))
    }
  }

  /// 特殊交易 of a month-end or closing record: what was not told up to it.
  func newSpecials(for row: ReportRow) -> [SpecialTransactionFact] {
    guard row.code != "10", row.code != "40", let account = row.account else { return [] }
    let told = reported(row.contract)?.specialsThrough
    return specials(of: row.contract, through: account.closedOn ?? row.on).filter { fact in
      told.map { $0 < fact.on } ?? true
    }
  }

  /// Whether an open disclosure is a row with adverse information.
  public func isAdverseRow(_ disclosure: Int64) -> Bool {
    rows.contains { $0.disclosure == disclosure && $0.isAdverse }
  }

  /// Rows may be made while the authorisation lives, and after its end while debt that was
  /// reported is open (requirements 8, no. 2).
  var maySubmitRows: Bool {
    reporting.beganOn != nil && (reportingConsent != nil || hasUnreportedDebt)
  }
}
