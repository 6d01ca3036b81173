/// Putting right what the bureau was told (R21, R26; spec bureau 2.5).
extension Draft {
  /// Carries out what a person decided: a dispute that was found right, a fault that was found.
  mutating func correctReport(
    _ wish: ReportCorrection, _ ground: CorrectionGround, _ context: Context
  ) throws(Refusal) {
    // Nothing is told any more of what went to another institution (R2151203).
    if let contract = wish.contract, state.reported(contract)?.movedOutOn != nil {
      throw .accountMovedOut
    }
    let made = state.counts.disclosures
    switch wish {
    case .month(let contract): putMonthsRight(contract, ground, context)
    case .terms(let contract): correctTerms(of: contract, ground, context)
    case .person(let contract): correctPerson(of: contract, ground, context)
    case .deleteMonths(let contract, let from, let to):
      try deleteMonths(of: contract, from: from, to: to, ground, context)
    case .deleteAccount(let contract):
      guard state.reported(contract)?.openedOn != nil else { throw .nothingToCorrect }
      deleteAccount(contract, ground, context)
    case .deleteSpecials(let contract, let from, let to):
      try deleteSpecials(of: contract, from: from, to: to, ground, context)
    case .renumber(let contract): try renumber(contract, ground, context)
    case .agreement: correctAgreement(ground, context)
    case .deleteLimits(let from, let to): try deleteLimits(from: from, to: to, ground, context)
    case .renumberAgreement: renumberAgreement(ground, context)
    case .deleteAgreement: try deleteAgreement(ground, context)
    }
    guard state.counts.disclosures > made else { throw .nothingToCorrect }
  }

  /// What a close puts right by itself: months that later facts changed, an account told as closed
  /// that is owed on again, one whose payout failed after it was told.
  mutating func putRight(_ day: CivilDate, _ context: Context) {
    for contract in state.toldContracts where !state.isHeldBack(contract) {
      if state.isCancelled(contract) {
        deleteAccount(contract, .failedPayout, context)
      } else {
        putMonthsRight(contract, nil, context)
        putSpecialsRight(contract, context)
        putRecoveryRight(contract, context)
      }
    }
  }

  /// Rows that did not leave are made anew; for what the bureau was told, 212 H is made.
  ///
  /// - Parameter ground: found out from the facts when `nil`.
  private mutating func putMonthsRight(
    _ contract: Int64, _ ground: CorrectionGround?, _ context: Context
  ) {
    let owed = state.monthsOwed(of: contract)
    guard !owed.isEmpty else { return }
    let unsent = state.unsentRows(of: contract)
    // The bureau holds the account for closed until one of these reached it.
    let reopenings = Set(unsent.lazy.filter(\.reopens).map(\.on))
    if let first = unsent.first(where: { row in owed.contains { $0.told.on == row.on } }) {
      let redone = unsent.filter { $0.disclosure >= first.disclosure }
      for row in redone.reversed() { supersede(row, context) }
      for row in redone where row.record == .account { remake(row, context) }
    }
    var notice: Int64?
    for (told, figures) in state.monthsOwed(of: contract) {
      let account = state.classed(figures, as: told, of: contract, context.policy.repayment)
      var noticed: (notice: Int64, givenOn: CivilDate?)?
      if let known = told.notice, !told.isBetter(than: account) {
        // Nothing adverse is new in it: it waits for nothing but what was told.
        noticed = (known, told.noticeGivenOn ?? state.noticeGivenOn(known))
      } else if let notice, state.episode(of: contract) == nil {
        noticed = (notice, nil)
      }
      let isReopened = reopenings.contains(told.on) && account.closedOn == nil
      let found = isReopened ? .reopening : state.ground(of: told, account, contract)
      make(
        ReportRow(
          disclosure: 0, record: .accountCorrection, code: ReportSegment.month.rawValue,
          contract: contract, on: told.on, account: account, ground: ground ?? found),
        noticed: noticed, told.on, context)
      notice = state.rows.last?.notice ?? notice
    }
  }

  /// Tells a row that did not leave as things stand now; one that holds no more is not told.
  private mutating func remake(_ old: ReportRow, _ context: Context) {
    guard let row = state.remade(old, context) else { return }
    make(row, noticed: old.notice.map { ($0, old.noticeGivenOn) }, old.on, context)
  }

  /// The records of later days that did not leave are made again behind one that was made anew: the
  /// rows of an account leave in the order in which they were made.
  mutating func remakeLater(than row: ReportRow, _ context: Context) {
    let later = state.unsentRows(of: row.contract).filter {
      $0.record == .account && $0.on > row.on
    }
    for old in later.reversed() { supersede(old, context) }
    for old in later { remake(old, context) }
  }

  /// The bureau refused a record: what needs it has nothing to stand on and does not leave. It is
  /// made again once the refused one was told anew; whose account it is, is told of the newest
  /// record that is left.
  mutating func pullBack(from refused: ReportRow, _ context: Context) {
    let resting = state.rows.filter { row in
      row.needs(refused) && state.disclosure(row.disclosure)?.stage == .intended
    }
    for row in resting.reversed() { supersede(row, context) }
    for row in resting
    where row.record == .accountCorrection && row.code == ReportSegment.person.rawValue
      && refused.record == .account
    {
      correctPerson(of: row.contract, row.ground ?? .finding, context)
    }
    // The old code is still the account's: what was told by the new one is told by it.
    guard refused.changesCode else { return }
    for row in resting where row.record == .account { remake(row, context) }
  }

  /// The bureau took a record after which it can take some no more that it refused: they wait for
  /// nobody.
  mutating func dropOvertaken(by taken: ReportRow, _ context: Context) {
    for refused in state.refusedRows where taken.overtakes(refused.row) {
      add(
        .report(
          .rowCorrected(
            ReportRowCorrected(disclosure: refused.row.disclosure, on: context.businessDate))))
    }
  }

  mutating func supersede(_ row: ReportRow, _ context: Context) {
    guard let open = state.disclosure(row.disclosure) else { return }
    close(open, .cancelled, context)
    add(
      .report(
        .rowSuperseded(
          ReportRowSuperseded(disclosure: row.disclosure, on: context.businessDate))))
  }

  private mutating func correctTerms(
    of contract: Int64, _ ground: CorrectionGround, _ context: Context
  ) {
    guard let on = state.reported(contract)?.newestOn,
      let figures = state.figures(of: contract, on: on)
    else { return }
    make(
      ReportRow(
        disclosure: 0, record: .accountCorrection, code: ReportSegment.terms.rawValue,
        contract: contract, on: on, account: figures, ground: ground), on, context)
  }

  /// 212 B: its report day is that of the newest record (BMR019).
  mutating func correctPerson(
    of contract: Int64, _ ground: CorrectionGround, _ context: Context
  ) {
    guard let on = state.reported(contract)?.newestOn else { return }
    make(
      ReportRow(
        disclosure: 0, record: .accountCorrection, code: ReportSegment.person.rawValue,
        contract: contract, on: on, ground: ground), on, context)
  }

  /// 213 H. A closing month is not deleted: nothing could tell the end again.
  private mutating func deleteMonths(
    of contract: Int64, from: CivilDate, to: CivilDate, _ ground: CorrectionGround,
    _ context: Context
  ) throws(Refusal) {
    guard from <= to, let reported = state.reported(contract) else { throw .nothingToCorrect }
    let covered = reported.told.filter { from <= $0.on && $0.on <= to }
    guard let first = covered.first, let last = covered.last else { throw .nothingToCorrect }
    guard !covered.contains(where: \.isClosed) else { throw .rowOvertaken }
    make(
      ReportRow(
        disclosure: 0, record: .accountSegmentDeletion, code: ReportSegment.month.rawValue,
        contract: contract, on: first.on, through: last.on, ground: ground), first.on, context)
  }

  /// 214. An account whose opening never left is unknown to the bureau: the request ends at once.
  private mutating func deleteAccount(
    _ contract: Int64, _ ground: CorrectionGround, _ context: Context
  ) {
    let unsent = state.unsentRows(of: contract)
    let refused = state.refusedRows.map(\.row).filter {
      $0.record.isOfAccount && $0.contract == contract
    }
    let isUnknown = (unsent + refused).contains { $0.record == .account && $0.isOpening }
    for row in unsent.reversed() { supersede(row, context) }
    for row in refused {
      add(
        .report(
          .rowCorrected(
            ReportRowCorrected(disclosure: row.disclosure, on: context.businessDate))))
    }
    make(
      ReportRow(
        disclosure: 0, record: .accountDeletion, code: "", contract: contract,
        on: context.businessDate, ground: ground), context.businessDate, context)
    if isUnknown, let row = state.rows.last, row.record == .accountDeletion {
      supersede(row, context)
    }
  }

  private mutating func correctAgreement(_ ground: CorrectionGround, _ context: Context) {
    for part in state.livePartsTold {
      guard let told = state.toldAgreement(part) else { continue }
      make(
        ReportRow(
          disclosure: 0, record: .agreementCorrection, code: ReportSegment.limit.rawValue,
          contract: told.contract, on: told.on,
          limit: state.reportedLimit(of: part, on: told.on, context.policy.reporting),
          product: part, ground: ground),
        told.on, context)
    }
  }

  /// 224: after every account under it was deleted, and only of a contract that is over.
  private mutating func deleteAgreement(
    _ ground: CorrectionGround, _ context: Context
  ) throws(Refusal) {
    guard let agreement = state.agreement, agreement.reportedOn != nil else {
      throw .nothingToCorrect
    }
    guard agreement.closedOn != nil else { throw .alreadyHasLine }
    guard state.toldContracts.isEmpty else { throw .rowsOnTheWay }
    for part in state.agreementParts(context.policy.reporting)
    where state.toldAgreement(part) != nil {
      make(
        ReportRow(
          disclosure: 0, record: .agreementDeletion, code: "", contract: agreement.ordinal,
          on: context.businessDate, product: part, ground: ground), context.businessDate, context)
    }
  }
}

extension Borrower {
  /// The rows of an account that did not leave, in the order of their making.
  func unsentRows(of contract: Int64) -> [ReportRow] {
    rows.filter {
      $0.record.isOfAccount && $0.contract == contract
        && disclosure($0.disclosure)?.stage == .intended
    }
  }

  fileprivate func noticeGivenOn(_ notice: Int64) -> CivilDate? {
    rows.lazy.filter { $0.notice == notice }.compactMap(\.noticeGivenOn).first
  }

  /// Why a month is told again.
  fileprivate func ground(
    of told: ToldMonth, _ account: AccountFigures, _ contract: Int64
  ) -> CorrectionGround {
    if told.isClosed, account.closedOn == nil { return .reopening }
    let payments =
      purchaseLine?.ordinal == contract ? purchaseLine?.payments : fundedLoan(contract)?.payments
    let isReversed = payments?.contains { $0.reversal != nil && $0.on <= told.on } ?? false
    return isReversed ? .reversal : .backdating
  }

  /// The figures of a told month with the class of that day: the one that was told, or the one that
  /// the days overdue ask for, from its first day on and between the neighbours' days (BLR022).
  fileprivate func classed(
    _ figures: AccountFigures, as told: ToldMonth, of contract: Int64, _ terms: RepaymentTerms
  ) -> AccountFigures {
    var figures = figures
    let profile = terms.profile(of: product(of: contract))
    let position = worstPosition(of: contract, on: told.day)
    let late = figures.closedOn == nil ? position?.daysOverdue ?? 0 : 0
    let asked = LoanClass.of(daysOverdue: late, profile: profile)
    figures.loanClass = asked
    figures.classedOn = told.classedOn
    guard asked > told.loanClass, let since = position?.overdueSince else { return figures }
    let begins = since.adding(days: profile.firstDay(of: asked))
    figures.classedOn = neighbours(of: told.on, contract).bounding(
      begins, from: figures.openedOn, to: told.day)
    return figures
  }

  /// The figures of a row that is made late or anew with the class that the days overdue of its own
  /// day ask for: the account's is that of today.
  func classed(
    _ figures: AccountFigures, asOf row: ReportRow, _ terms: RepaymentTerms
  ) -> AccountFigures {
    var figures = figures
    let day = min(row.on, figures.month.lastDay)
    let profile = terms.profile(of: product(of: row.contract))
    let position = worstPosition(of: row.contract, on: day)
    let asked = LoanClass.of(
      daysOverdue: figures.closedOn == nil ? position?.daysOverdue ?? 0 : 0, profile: profile)
    guard asked != figures.loanClass else { return figures }
    let neighbours = neighbours(of: row.on, row.contract)
    let begins =
      asked == .normal
      ? neighbours.before.flatMap { $0.loanClass == asked ? $0.classedOn : nil }
      : position?.overdueSince?.adding(days: profile.firstDay(of: asked))
    figures.loanClass = asked
    figures.classedOn = neighbours.bounding(begins ?? day, from: figures.openedOn, to: day)
    return figures
  }

  /// What was told of an account before a day and after it.
  private func neighbours(of day: CivilDate, _ contract: Int64) -> ToldNeighbours {
    let months = reported(contract)?.told ?? []
    return ToldNeighbours(
      before: months.last { $0.on < day }, after: months.first { $0.on > day })
  }

  /// A row that was not told, with the figures as they are known now; `nil` when there is nothing
  /// to tell any more.
  func remade(_ old: ReportRow, _ context: Context) -> ReportRow? {
    var row = old
    (row.disclosure, row.notice, row.noticeGivenOn) = (0, nil, nil)
    switch old.record {
    case .creditAgreement, .agreementCorrection:
      if old.limit != nil {
        row.limit = reportedLimit(of: old.product, on: old.on, context.policy.reporting)
      }
    case .account: return remadeAccount(row, context.policy.repayment)
    case .accountCorrection where old.code == ReportSegment.person.rawValue:
      // Its report day is that of the newest record (BMR019).
      row.on = reported(old.contract)?.newestOn ?? old.on
    case .accountCorrection where old.code == ReportSegment.specials.rawValue:
      guard let owed = specialsOwed(of: old.contract).first(where: { $0.told.on == old.on }),
        !owed.facts.isEmpty
      else { return nil }
      row.account?.specials = owed.facts
    case .accountCorrection where old.code == ReportSegment.recovery.rawValue:
      guard let figures = recoveryFigures(of: old.contract, on: old.on) else { return nil }
      row.account = figures
    case .accountCorrection where old.account != nil:
      guard let told = reported(old.contract)?.told.first(where: { $0.on == old.on }),
        let account = figures(of: old.contract, on: told.day)
      else { return nil }
      row.account = classed(account, as: told, of: old.contract, context.policy.repayment)
    case .basicInformation, .accountCorrection, .accountSegmentDeletion, .accountDeletion,
      .accountCodeChange, .specialEvent, .agreementSegmentDeletion, .agreementCodeChange,
      .agreementDeletion:
      break
    }
    return row
  }

  private func remadeAccount(_ old: ReportRow, _ terms: RepaymentTerms) -> ReportRow? {
    guard old.account != nil else { return old }
    guard let account = figures(of: old.contract, on: old.on) else { return nil }
    var row = old
    row.account = classed(account, asOf: old, terms)
    let isClosed = account.closedOn != nil
    switch old.code {
    case "20" where !isClosed: return nil
    case "32" where !isClosed: row.code = "30"
    case "30" where isClosed: row.code = "32"
    case "40" where isClosed || account.isAdverse || account.lateness > 0: return nil
    case "40": row.account?.lastPaid = paid(on: old.on, of: old.contract)
    default: break
    }
    let specials = newSpecials(for: row)
    row.account?.specials = specials
    return row
  }
}

/// The months that were told next to a day.
private struct ToldNeighbours {
  var before: ToldMonth?
  var after: ToldMonth?

  /// The day since which a class holds, between those that were told before and after (BLR022).
  func bounding(_ begins: CivilDate, from first: CivilDate, to last: CivilDate) -> CivilDate {
    min(max(before?.classedOn ?? first, begins), after?.classedOn ?? last, last)
  }
}

extension LoanClass.Profile {
  /// How many days overdue a class begins with (N18, N19).
  fileprivate func firstDay(of loanClass: LoanClass) -> Int {
    (0...361).first { LoanClass.of(daysOverdue: $0, profile: self) >= loanClass } ?? 0
  }
}
