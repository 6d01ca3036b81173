extension Draft {
  /// Begins reporting once the borrower's wave has come, and makes the rows that `day` owes (R81,
  /// R111, R120).
  mutating func report(on day: CivilDate, _ context: Context) {
    guard let agreement = state.agreement, agreement.signedOn <= day else { return }
    if state.reporting.beganOn == nil {
      guard let consent = state.reportingConsent, consent.givenOn <= day,
        let joined = state.rollout.joined, joined.on <= day,
        agreement.closedOn == nil
          || state.cohort(context.policy, on: agreement.signedOn) != nil
      else { return }
      let wave = context.policy.reporting.cohortPerMille(on: day)
      add(.reportingBegan(ReportingBegan(on: day, wave: wave)))
    }
    guard state.maySubmitRows else { return }
    if !state.reporting.isPersonReported {
      let code = state.reporting.isPersonKnown ? "20" : "10"
      make(.basicInformation, code: code, contract: agreement.ordinal, day, context)
    }
    if agreement.reportedOn == nil {
      make(.creditAgreement, code: "10", contract: agreement.ordinal, day, context)
    } else if state.mayTellAgreementEnd, agreement.reportedOn.map({ $0 < day }) ?? false {
      make(.creditAgreement, code: "20", contract: agreement.ordinal, day, context)
    }
    for account in state.reportableAccounts where account.openedOn <= day {
      guard !state.refusedRows.contains(where: { $0.holdsBack(account.contract) }) else { continue }
      guard let figures = state.figures(of: account.contract, on: day),
        let code = account.code(of: figures, on: day)
      else { continue }
      make(.account, code: code, contract: account.contract, account: figures, day, context)
    }
  }

  /// Tells a refused row anew, as of its own day, with the figures as they are known now.
  mutating func correctRow(_ disclosure: Int64, _ context: Context) throws(Refusal) {
    guard let refused = state.refusedRows.first(where: { $0.row.disclosure == disclosure })?.row
    else { throw .disclosureUnknown }
    guard !state.hasOvertaken(refused) else { throw .rowOvertaken }
    let made = events.count
    make(
      refused.record, code: refused.code, contract: refused.contract,
      account: refused.account == nil ? nil : state.figures(of: refused.contract, on: refused.on),
      refused.on, context)
    guard events.count > made else { throw .reportingNotAuthorised }
    add(.reportRowCorrected(ReportRowCorrected(disclosure: disclosure, on: context.businessDate)))
  }

  /// A row was cancelled before it left: it is made again when it may. Rows that rest on it go with
  /// it, for the bureau would know no such person, agreement or account.
  mutating func cancelRow(_ disclosure: Int64, _ context: Context) {
    let row = state.rows.first { $0.disclosure == disclosure }
    let resting = row.map { row in
      state.rows.filter { other in
        other.rests(on: row) && state.disclosure(other.disclosure)?.stage == .intended
      }
    }
    add(
      .reportRowAnswered(
        ReportRowAnswered(
          disclosure: disclosure, isAccepted: false, codes: [], on: context.businessDate)))
    for other in resting ?? [] {
      guard let open = state.disclosure(other.disclosure) else { continue }
      close(open, .cancelled, context)
      cancelRow(other.disclosure, context)
    }
  }

  /// A row that may not be shared now is not made; the next close tries again.
  private mutating func make(
    _ record: RecordKind, code: String, contract: Int64, account: AccountFigures? = nil,
    _ day: CivilDate, _ context: Context
  ) {
    let isAdverse = account?.isAdverse ?? false
    let lead = Int(context.policy.reporting.adverseLeadDays)
    var episode = isAdverse ? state.servicing(of: contract)?.episode : nil
    if isAdverse, episode == nil {
      // Made good since, before its day was closed: what the day owes still needs its notice.
      guard let notice = try? intend(.adverseNotice, subject: contract, context) else { return }
      episode = OverdueEpisode(since: day, notice: notice)
    }
    let earliest = isAdverse ? (episode?.notifiedOn ?? day).adding(days: lead) : nil
    guard
      let disclosure = try? intend(
        .reportRow, subject: contract, adverse: isAdverse, earliest: earliest.map { max($0, day) },
        context)
    else { return }
    add(
      .reportRowMade(
        ReportRowMade(
          row: ReportRow(
            disclosure: disclosure, record: record, code: code, contract: contract, on: day,
            account: account, isAdverse: isAdverse, notice: episode?.notice,
            noticeGivenOn: episode?.notifiedOn))))
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
  /// The accounts that still have records to come. One that closed before reporting began is not
  /// reported at all; one that opened and closed since is told with one record (R114).
  var reportableAccounts: [ReportableAccount] {
    let began = reporting.beganOn
    let loans = loans.compactMap { loan in
      loan.startedOn.map {
        ReportableAccount(
          contract: loan.ordinal, openedOn: $0, isClosed: loan.settledOn != nil,
          reported: loan.servicing.reported)
      }
    }
    let line = purchaseLine.map {
      ReportableAccount(
        contract: $0.ordinal, openedOn: $0.openedOn, isClosed: $0.closedOn != nil,
        reported: $0.servicing.reported)
    }
    return ([line].compactMap { $0 } + loans).filter { account in
      account.reported.closedOn == nil
        && (account.reported.openedOn != nil || !account.isClosed
          || began.map { $0 <= account.openedOn } ?? false)
    }
  }

  /// What record 210 says of a contract on a day.
  func figures(of contract: Int64, on day: CivilDate) -> AccountFigures? {
    if let line = purchaseLine, line.ordinal == contract, let agreement {
      return line.figures(
        on: day, limit: agreement.granted(.purchase, on: day), validUntil: agreement.validUntil)
    }
    return try? loan(contract)?.figures(on: day)
  }

  /// Whether a later month of the account, or its end, was told since.
  fileprivate func hasOvertaken(_ row: ReportRow) -> Bool {
    let servicing =
      purchaseLine?.ordinal == row.contract
      ? purchaseLine?.servicing : loan(row.contract)?.servicing
    guard let told = servicing?.reported, let account = row.account else { return false }
    if told.closedOn != nil, account.closedOn == nil { return true }
    return told.month.map { $0 > account.month } ?? false
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
