/// Segments beside the months that later facts may change: special transactions (K) and overdue
/// debts that were paid (J).
extension Borrower {
  /// 特殊交易 of a contract up to a day, one of a kind and day (BLR023), of draws in sum too.
  func specials(of contract: Int64, through day: CivilDate) -> [SpecialTransactionFact] {
    var facts: [SpecialTransactionFact]
    if let line = purchaseLine, line.ordinal == contract {
      facts = line.specials(through: day)
    } else {
      let loans =
        isSummed(contract) ? summed(in: contract) : [fundedLoan(contract)].compactMap { $0 }
      facts = loans.flatMap { $0.specials(through: day) }.map { share($0, of: contract) }
    }
    var seen: Set<String> = []
    facts.removeAll { !seen.insert("\($0.kind) \($0.on)").inserted }
    return facts
  }

  /// The records of an account whose special transactions were told otherwise than they are known
  /// now, each with those that it should have told. Those of draws in sum are not looked at again:
  /// which of them had joined by then is not known.
  func specialsOwed(of contract: Int64) -> [(told: ToldMonth, facts: [SpecialTransactionFact])] {
    guard let reported = reported(contract), !isSummed(contract), reported.movedOutOn == nil
    else { return [] }
    let days = factDays(of: contract)
    // A record of an opening tells none.
    let records = reported.told.filter { $0.on != reported.openedOn }
    var owed: [(told: ToldMonth, facts: [SpecialTransactionFact])] = []
    let left = self.left(of: contract)
    var before = left.toldOn
    for told in records {
      let after = before
      before = told.day
      guard left.facts + Int64(days.prefix { $0 <= told.on }.count) != told.specialFacts,
        !refusedRows.contains(where: { $0.row.contract == contract && $0.row.on == told.on })
      else { continue }
      let known = specials(of: contract, through: told.day).filter { fact in
        after.map { $0 < fact.on } ?? true
      }
      if known != told.specials { owed.append((told, known)) }
    }
    return owed
  }

  func owesSpecials(_ contract: Int64) -> Bool { !specialsOwed(of: contract).isEmpty }

  /// What a record of code 40 says of a day, if there was something overdue before and nothing
  /// after.
  func recoveryFigures(of contract: Int64, on day: CivilDate) -> AccountFigures? {
    guard var figures = figures(of: contract, on: day) else { return nil }
    let before = worstPosition(of: contract, on: day.adding(days: -1))?.daysOverdue ?? 0
    let after = worstPosition(of: contract, on: day)?.daysOverdue ?? 1
    guard before > 0, after == 0, !figures.isAdverse else { return nil }
    figures.lastPaid = paid(on: day, of: contract)
    return figures
  }

  /// Whether a paid overdue debt that was told was not paid so.
  func owesRecovery(_ contract: Int64) -> Bool {
    guard let reported = reported(contract), let told = reported.recovery,
      reported.movedOutOn == nil,
      !refusedRows.contains(where: { $0.row.contract == contract && $0.row.on == told.on })
    else { return false }
    return recoveryFigures(of: contract, on: told.on)?.lastPaid != told.paid
  }

  /// The days of month-end rows of an account that the bureau lacks, as far as they can still be
  /// told.
  func missingDays(of contract: Int64) -> [CivilDate] {
    guard let reported = reported(contract), !isHeldBack(contract) else { return [] }
    return reported.missing.filter { day in
      guard let account = figures(of: contract, on: day),
        account.closedOn.map({ $0.month == day.month }) ?? true
      else { return false }
      let row = ReportRow(
        disclosure: 0, record: .account, code: "30", contract: contract, on: day, account: account,
        product: agreementPart(of: contract))
      return !hasOvertaken(row) && bureauCouldStore(row)
    }
  }

  /// How often an account was given another code (标识变更).
  public func codeChanges(of contract: Int64) -> Int64 { reported(contract)?.number ?? 0 }

  /// How often what a row is about was given another code, this row included.
  func number(of row: ReportRow) -> Int64 {
    switch row.record {
    case .accountCodeChange: (reported(row.contract)?.number ?? 0) + 1
    case .agreementCodeChange: (toldAgreement(row.product)?.number ?? 0) + 1
    case .basicInformation: 0
    default:
      row.record.isOfAccount
        ? reported(row.contract)?.number ?? 0 : toldAgreement(row.product)?.number ?? 0
    }
  }
}
