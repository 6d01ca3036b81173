extension Draft {
  /// Begins reporting when the wave has come, and makes the rows that `day` owes (R81, R111, R120).
  mutating func report(on day: CivilDate, _ context: Context) throws(Refusal) {
    guard state.agreement != nil else { return }
    if state.reporting.beganOn == nil {
      guard state.liveConsent(.bureauReporting) != nil,
        let begins = context.policy.reporting.begins(bucket: state.reportingBucket), begins <= day
      else { return }
      let wave = context.policy.reporting.cohortPerMille(on: day)
      add(.reportingBegan(ReportingBegan(on: day, wave: wave)))
    }
    guard state.maySubmitRows else { return }
    if !state.reporting.isPersonReported {
      try make(.basicInformation, code: "10", contract: state.agreement?.ordinal ?? 0, day, context)
    }
    if let agreement = state.agreement, agreement.reportedOn == nil {
      try make(.creditAgreement, code: "10", contract: agreement.ordinal, day, context)
    }
    if let line = state.purchaseLine, let agreement = state.agreement {
      let figures = line.figures(
        on: day, limit: agreement.offer.purchaseLimit, validUntil: agreement.validUntil)
      try reportAccount(line.ordinal, line.servicing, figures, day, context)
    }
    for loan in state.loans where loan.startedOn.map({ $0 <= day }) ?? false {
      guard let figures = try? loan.figures(on: day) else { continue }
      try reportAccount(loan.ordinal, loan.servicing, figures, day, context)
    }
  }

  /// Opening, month-end or closing record of one account, whichever `day` owes (bureau 2.1, 2.2).
  private mutating func reportAccount(
    _ contract: Int64, _ servicing: Servicing, _ figures: AccountFigures, _ day: CivilDate,
    _ context: Context
  ) throws(Refusal) {
    let reported = servicing.reported
    guard reported.closedOn == nil else { return }
    let isMonthEnd = day == day.month.lastDay
    let code: String
    if reported.openedOn == nil {
      // An account that closed before its reporting began is not reported at all.
      guard figures.closedOn == nil else { return }
      let isNew = figures.openedOn.days(to: day) < 30
      guard isNew || isMonthEnd else { return }
      code = isNew ? "10" : "31"
    } else if figures.closedOn != nil {
      code = isMonthEnd ? "32" : "20"
    } else {
      guard isMonthEnd, reported.month.map({ $0 < day.month }) ?? true else { return }
      code = "30"
    }
    try make(
      .account, code: code, contract: contract, account: figures, episode: servicing.episode, day,
      context)
  }

  private mutating func make(
    _ record: RecordKind, code: String, contract: Int64, account: AccountFigures? = nil,
    episode: OverdueEpisode? = nil, _ day: CivilDate, _ context: Context
  ) throws(Refusal) {
    let isAdverse = account?.isAdverse ?? false
    let lead = Int(context.policy.reporting.adverseLeadDays)
    let earliest = isAdverse ? (episode?.notifiedOn ?? day).adding(days: lead) : nil
    let disclosure = try intend(
      .reportRow, subject: contract, adverse: isAdverse, earliest: earliest.map { max($0, day) },
      context)
    add(
      .reportRowMade(
        ReportRowMade(
          row: ReportRow(
            disclosure: disclosure, record: record, code: code, contract: contract, on: day,
            account: account, isAdverse: isAdverse, notice: isAdverse ? episode?.notice : nil,
            noticeGivenOn: isAdverse ? episode?.notifiedOn : nil))))
  }
}

extension Borrower {
  /// 0–999: which thousandth of all borrowers this one is in, for the waves (R127). The id is
  /// random, so its remainder is as good as a draw, and reproducible.
  public var reportingBucket: Int64 { Int64(id.low % 1000) }

  /// Whether an open disclosure is a row with adverse information.
  public func isAdverseRow(_ disclosure: Int64) -> Bool {
    rows.contains { $0.disclosure == disclosure && $0.isAdverse }
  }

  /// Rows may be made while the authorisation lives, and after its end while debt that was
  /// reported is open (requirements 8, no. 2).
  var maySubmitRows: Bool {
    reporting.beganOn != nil && (liveConsent(.bureauReporting) != nil || hasUnreportedDebt)
  }
}
