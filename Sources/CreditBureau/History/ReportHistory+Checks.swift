import CreditCore

/// The rules about what is stored (R1101201, R2101204 to R2101215, R2151201, R2201201).
extension ReportHistory {
  func check(_ record: BasicInformationRecord, _ list: inout ProblemList) {
    guard let before = persons[record.identityKey] else {
      // A person's first record has all six segments, whatever its report time says.
      var first = record
      first.reportTime = .first
      for problem in first.problems where problem.fbCode == "BBR000" {
        list.require(false, "BBR001", problem.element)
      }
      return
    }
    for (element, day) in record.updateDays.sorted(by: { $0.key < $1.key }) {
      list.require(before[element].map { $0 <= day } ?? true, "BBR002", element)
    }
  }

  func check(_ record: AccountRecord, _ list: inout ProblemList) {
    guard retired[record.accountCode] == nil else {
      return list.require(false, "ABE012", "AcctCode")
    }
    list.require(known.contains(record.person.key), "110", "IDNum")
    if let code = record.agreementCode { list.require(agreements[code] != nil, "220", "Mcc") }
    for code in record.collateralCodes { list.require(contracts.contains(code), "510", "Ccc") }
    guard let account = accounts[record.accountCode] else {
      return checkFirst(record, &list)
    }
    list.require(account.type == record.accountType, "BLR019", "AcctType")
    list.require(!account.reportDays.contains(record.reportedOn), "ABR004", "RptDate")
    let isOver = account.closedOn != nil || account.transferredOutIn != nil
    list.require(!isOver, "BLR020", "RptDate")
    let closes = record.reportTime == .closed || record.reportTime == .monthEndClosed
    if closes, let newest = account.newestReport {
      list.require(newest <= record.reportedOn, "BLR021", "RptDate")
    }
    if let before = account.classifiedOn,
      let now = record.monthly?.classifiedOn ?? record.recovery?.classifiedOn
    {
      list.require(before <= now, "BLR022", "FiveCateAdjDate")
    }
    for transaction in record.specialTransactions {
      list.require(!account.has(transaction), "BLR023", "ChanTranType")
    }
    if let month = record.monthly?.month, let stored = account.months[month] {
      list.require(stored < record.reportedOn, "BLR027", "Month")
    }
  }

  /// An account's first record has what an opening has, whatever its report time says.
  private func checkFirst(_ record: AccountRecord, _ list: inout ProblemList) {
    guard record.reportTime != .opened, record.reportTime != .firstMonthEnd else { return }
    let rules = record.contentRules(
      at: record.accountType == .collection ? .opened : .firstMonthEnd)
    for segment in AccountSegment.allCases {
      if rules.must.contains(segment) {
        list.require(record.has(segment), "BLR004", segment.element)
      }
      if rules.mustNot.contains(segment) {
        list.require(!record.has(segment), "BLR005", segment.element)
      }
    }
  }

  func check(_ record: SpecialEventRecord, _ list: inout ProblemList) {
    list.require(retired[record.accountCode] == nil, "ABE012", "AcctCode")
    guard let account = accounts[record.accountCode] else {
      return list.require(false, "BQR001", "AcctCode")
    }
    guard record.isEffective else {
      return list.require(account.events[record.month] == record.type, "BQR006", "Flag")
    }
    if record.type == .transferredOut {
      list.require(account.newestMonth?.adding(months: 1) == record.month, "BQR004", "Month")
    }
  }

  func check(_ record: CreditAgreementRecord, _ list: inout ProblemList) {
    list.require(retired[record.agreementCode] == nil, "ABE012", "ContractCode")
    list.require(known.contains(record.person.key), "110", "IDNum")
    guard let before = agreements[record.agreementCode] else { return }
    list.require(before.status == .inForce, "BCR001", "ContractCode")
    list.require(before.reportedOn < record.reportedOn, "ABR004", "RptDate")
  }
}

/// The rules about corrections and deletions (bureau.md 2.5).
extension ReportHistory {
  func check(_ record: CodeChangeRecord, _ list: inout ProblemList) {
    guard record.subject != .guarantee else { return }
    list.require(isInUse(record.oldCode, record.subject), "BIE001", "OdBnesCode")
    let wasItsOwn = accounts[record.oldCode]?.formerCodes.contains(record.newCode) ?? false
    let isFree =
      !isInUse(record.newCode, record.subject) && (retired[record.newCode] == nil || wasItsOwn)
    list.require(isFree, "BIE002", "NwBnesCode")
  }

  private func isInUse(_ code: String, _ subject: CodeChangeRecord.Subject) -> Bool {
    switch subject {
    case .account: accounts[code] != nil
    case .agreement: agreements[code] != nil
    case .collateral: contracts.contains(code)
    case .guarantee: false
    }
  }

  func check(_ record: SegmentCorrectionRecord, _ list: inout ProblemList) {
    list.require(retired[record.accountCode] == nil, "ABE012", "ModRecCode")
    guard let account = accounts[record.accountCode], let newest = account.newestReport else {
      return list.require(false, "BMR007", "ModRecCode")
    }
    list.require(account.type == record.accountType, "BMR012", "AcctType")
    let day = record.reportedOn
    switch record.segment.kind {
    case .monthly: checkMonth(record, account, &list)
    case .terms, .recovery, .instalmentLine, .specialTransactions:
      list.require(newest < day || account.reportDays.contains(day), "BMR021", "RptDate")
    case .base: list.require(newest == day, "BMR019", "RptDate")
    case .responsibleParties, .collateral, .agreement, .originalCreditor:
      list.require(newest <= day, "BMR009", "RptDate")
    }
    if let closed = account.closedOn {
      list.require(day <= closed || day <= newest, "BMR016", "RptDate")
    }
  }

  private func checkMonth(
    _ record: SegmentCorrectionRecord, _ account: ReportedAccount, _ list: inout ProblemList
  ) {
    guard case .monthly(let monthly) = record.segment else { return }
    list.require(account.months[monthly.month] == record.reportedOn, "BMR008", "Month")
    if monthly.status == .closed, let newest = account.newestMonth {
      list.require(newest <= monthly.month, "BMR010", "AcctStatus")
    }
  }

  func check(_ record: AgreementCorrectionRecord, _ list: inout ProblemList) {
    guard let agreement = agreements[record.agreementCode] else {
      return list.require(false, "BMR007", "ModRecCode")
    }
    list.require(agreement.reportedOn <= record.reportedOn, "BMR009", "RptDate")
  }

  func check(_ record: SegmentDeletionRecord, _ list: inout ProblemList) {
    guard case .account = record.target else { return }
    guard let account = accounts[record.code] else {
      return list.require(false, "BTE000", "DelRecCode")
    }
    let months = record.range.lowerBound.dayNumber == .min ? nil : record.range.lowerBound.month
    let last = record.range.upperBound.dayNumber == .max ? nil : record.range.upperBound.month
    for (month, event) in account.events.sorted(by: { $0.key < $1.key }) {
      let isInside = (months.map { $0 <= month } ?? true) && (last.map { month <= $0 } ?? true)
      guard isInside else { continue }
      list.require(false, event == .cardRestarted ? "BSR001" : "BSR002", "DelStartDate")
    }
  }

  func check(_ record: EntireDeletionRecord, _ list: inout ProblemList) {
    let isKnown =
      switch record {
      case .account(let code): accounts[code] != nil
      case .agreement(let code): agreements[code] != nil
      case .basicInformation: persons[record.identityKey] != nil
      case .collateral(let code): contracts.contains(code)
      case .guarantee, .documentValidity: true
      }
    list.require(
      isKnown, "BTE000",
      record.recordType == .basicInformationDeletion
        ? "IDNum" : "DelRecCode")
  }
}
