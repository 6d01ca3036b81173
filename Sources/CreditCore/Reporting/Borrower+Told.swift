extension Borrower {
  /// What the bureau was told of a contract, closed or not.
  func reported(_ contract: Int64) -> ReportedAccount? {
    if let line = purchaseLine, line.ordinal == contract { return line.servicing.reported }
    return loan(contract)?.servicing.reported
  }

  /// As what a contract is told: as it was told first.
  func reportedType(of contract: Int64) -> ReportedType {
    reported(contract)?.type ?? product(of: contract).reportedType
  }

  /// The contracts of which the bureau was told something that it still holds.
  var toldContracts: [Int64] {
    let line = purchaseLine.map { [($0.ordinal, $0.servicing.reported)] } ?? []
    return (line + loans.map { ($0.ordinal, $0.servicing.reported) }).compactMap { contract, told in
      told.openedOn == nil ? nil : contract
    }
  }

  /// The days of the facts that the figures of a contract rest on, sorted; one that was taken back
  /// or changed counts once more.
  func factDays(of contract: Int64) -> [CivilDate] {
    if let line = purchaseLine, line.ordinal == contract {
      let refunds = line.purchases.flatMap { purchase in purchase.refunds.map { _ in purchase.on } }
      return (line.purchases.map(\.on) + refunds + factDays(of: line.payments)).sorted()
    }
    if isSummed(contract) { return summed(in: contract).flatMap { factDays(of: $0) }.sorted() }
    return loan(contract).map { factDays(of: $0).sorted() } ?? []
  }

  private func factDays(of loan: Loan) -> [CivilDate] {
    let badDebt = [loan.badDebt?.recognisedOn, loan.badDebt?.writtenOffOn].compactMap { $0 }
    return factDays(of: loan.payments) + loan.changes.map(\.on) + badDebt
  }

  private func factDays(of payments: [Payment]) -> [CivilDate] {
    payments.flatMap { $0.reversal == nil ? [$0.on] : [$0.on, $0.on] }
  }

  func factCount(of contract: Int64, through day: CivilDate) -> Int64 {
    Int64(factDays(of: contract).prefix { $0 <= day }.count)
  }

  /// The months of an account that were told otherwise than they stand by what is known now. Only
  /// the newest record of a month can be put right (BMR008); somebody looks at what the bureau
  /// refused; that an account closed since is told by its closing record.
  func monthsOwed(of contract: Int64) -> [(told: ToldMonth, figures: AccountFigures)] {
    guard let reported = reported(contract), !reported.told.isEmpty else { return [] }
    let days = factDays(of: contract)
    var facts = 0
    var owed: [(told: ToldMonth, figures: AccountFigures)] = []
    for (place, told) in reported.told.enumerated() {
      while facts < days.count, days[facts] <= told.on { facts += 1 }
      guard Int64(facts) != told.facts,
        !reported.told[(place + 1)...].contains(where: { $0.month == told.month }),
        !refusedRows.contains(where: { $0.row.contract == contract && $0.row.on == told.on }),
        let figures = figures(of: contract, on: told.day), figures.mark != told.mark,
        figures.closedOn == nil || told.isClosed
      else { continue }
      owed.append((told, figures))
    }
    return owed
  }

  /// Whether something that the bureau was told is to be put right at the next close.
  var owesCorrections: Bool {
    guard reporting.beganOn != nil else { return false }
    return toldContracts.contains { contract in
      !isHeldBack(contract) && (isCancelled(contract) || !monthsOwed(of: contract).isEmpty)
    }
  }

  /// Whether the payout of an account failed after it was told.
  func isCancelled(_ contract: Int64) -> Bool { loan(contract)?.stage == .cancelled }

  /// Whether a row may be made or leave now. Reporting of an account with debt goes on after a
  /// withdrawal until the debt is settled and its end is told; what was told wrong is put right
  /// whatever became of the authorisation (requirements 8, no. 2).
  func maySend(_ row: ReportRow) -> Bool {
    liveConsent(.bureauReporting) != nil || row.ground != nil || hasUnreportedDebt
      || hasOpenRowsOfDebt
  }

  /// The limit of the agreement as record 220 tells it on a day.
  func reportedLimit(on day: CivilDate, _ terms: ReportingTerms) -> ReportedLimit? {
    agreement.map { agreement in
      var amount = agreement.granted(nil, on: day)
      if terms.tellsTemporaryLimit, let temporary = agreement.limits.liveTemporary(on: day) {
        amount += temporary.amount
      }
      return ReportedLimit(
        amount: amount, from: agreement.signedOn, until: agreement.validUntil)
    }
  }

  /// Whether the agreement's limit or validity is told otherwise than it stands on a day.
  func hasChangedLimit(on day: CivilDate, _ terms: ReportingTerms) -> Bool {
    guard let agreement, agreement.reportedOn != nil, agreement.closedOn == nil,
      agreement.endReportedOn == nil, let now = reportedLimit(on: day, terms)
    else { return false }
    let told =
      reporting.agreement.flatMap { $0.contract == agreement.ordinal ? $0.limit : nil }
      // Told before limits were kept: as the contract was signed.
      ?? ReportedLimit(
        amount: agreement.offer.limit, from: agreement.signedOn, until: agreement.validUntil)
    return told.amount != now.amount || told.until != now.until
  }

  /// The day on which an overdue debt that the bureau knows of was paid, not told yet (code 40).
  func recovery(of contract: Int64) -> CivilDate? {
    guard !isHeldBack(contract), let reported = reported(contract), reported.closedOn == nil,
      reported.recoveredOn == nil, let told = reported.told.last, told.lateness > 0,
      let loan = loan(contract), loan.isActive, !isSummed(contract),
      let paidOn = loan.payments.standing.last?.on, paidOn > told.on
    else { return nil }
    let before = (try? loan.position(on: paidOn.adding(days: -1)))?.daysOverdue ?? 0
    let after = (try? loan.position(on: paidOn))?.daysOverdue ?? 1
    return before > 0 && after == 0 ? paidOn : nil
  }
}

extension Borrower {
  mutating func tellAgreement(_ row: ReportRow) {
    if row.isEnd {
      agreement?.endReportedOn = row.on
      return
    }
    if row.record == .creditAgreement, row.isOpening || agreement?.reportedOn == nil {
      agreement?.reportedOn = row.on
    }
    guard let limit = row.limit else { return }
    reporting.agreement = ReportedAgreement(contract: row.contract, on: row.on, limit: limit)
  }

  /// A row never left: what it would have told is open again.
  mutating func forgetTold(_ row: ReportRow) {
    switch row.record {
    case .basicInformation:
      reporting.isPersonReported = false
      if row.code == "10" { reporting.isPersonKnown = false }
    case .creditAgreement where row.isEnd: agreement?.endReportedOn = nil
    case .creditAgreement where row.isOpening:
      agreement?.reportedOn = nil
      reporting.agreement = nil
    case .creditAgreement:
      // Told again at the next close, since it differs from nothing that was told.
      reporting.agreement?.limit.amount = .zero
    case .account where row.isOpening:
      updateServicing(of: row.contract) { $0.reported = ReportedAccount() }
      for loan in row.joined { updateLoan(loan) { $0.servicing.reported.head = nil } }
    case .account, .accountCorrection:
      updateServicing(of: row.contract) { $0.reported.forget(row) }
    case .accountSegmentDeletion, .accountDeletion, .agreementCorrection, .agreementDeletion: break
    }
  }

  /// The bureau does not hold what it refused.
  mutating func noteRefusal(of row: ReportRow) {
    guard row.record.isOfAccount else { return }
    updateServicing(of: row.contract) {
      if row.record == .account {
        $0.reported.told.removeAll { $0.on == row.on }
      } else {
        $0.reported.doubt(row.on)
      }
    }
  }

  /// Keeps the notice of an adverse month, for what puts it right later.
  mutating func noteNotice(of row: ReportRow) {
    guard row.isAdverse else { return }
    updateServicing(of: row.contract) { servicing in
      guard let place = servicing.reported.told.firstIndex(where: { $0.on == row.on }) else {
        return
      }
      servicing.reported.told[place].notice = row.notice
      servicing.reported.told[place].noticeGivenOn = row.noticeGivenOn
    }
  }
}
