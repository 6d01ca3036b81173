import CreditCore

extension AccountRecord {
  /// What the bureau would refuse: contents by report time (R2100101 to R2100117) and the value
  /// rules of the segments.
  public var problems: [RecordProblem] {
    var list = ProblemList()
    person.check(&list)
    list.requireText(accountCode, 60, "AcctCode")
    if let agreementCode { list.requireText(agreementCode, 60, "Mcc") }
    checkContents(&list)
    terms?.check(&list, type: accountType, reportedOn: reportedOn)
    ResponsibleParty.check(responsibleParties, of: person, &list)
    CollateralReferences.check(collateralCodes, &list)
    originalCreditor?.check(&list)
    monthly?.check(&list, type: accountType, reportedOn: reportedOn)
    instalmentLine?.check(&list, reportedOn: reportedOn)
    recovery?.check(&list, type: accountType, reportedOn: reportedOn)
    collection?.check(&list, reportedOn: reportedOn)
    SpecialTransaction.check(
      specialTransactions, type: accountType, reportedOn: reportedOn, &list)
    checkOpening(&list)
    checkClosing(&list)
    return list.problems
  }

  /// Whether the record has the segment.
  public func has(_ segment: AccountSegment) -> Bool {
    switch segment {
    case .base: true
    case .terms: terms != nil
    case .responsibleParties: !responsibleParties.isEmpty
    case .collateral: !collateralCodes.isEmpty
    case .agreement: agreementCode != nil
    case .originalCreditor: originalCreditor != nil
    case .monthly: monthly != nil
    case .instalmentLine: instalmentLine != nil
    case .recovery: recovery != nil || collection != nil
    case .specialTransactions: !specialTransactions.isEmpty
    }
  }

  /// Which segments the report time needs and forbids.
  private func checkContents(_ list: inout ProblemList) {
    // Segment J has one form for C1 and one for the others.
    list.require(recovery == nil || accountType != .collection, "ABR000", "AcctDbtInfSgmt")
    list.require(collection == nil || accountType == .collection, "ABR000", "AcctDbtInfSgmt")
    guard reportTime.fits(accountType) else {
      list.require(false, "ABE001", "RptDateCode")
      return
    }
    let rules = contentRules(at: reportTime)
    let codes = contentCodes
    for segment in AccountSegment.allCases {
      if rules.must.contains(segment) { list.require(has(segment), codes.missing, segment.element) }
      if rules.mustNot.contains(segment) {
        list.require(!has(segment), codes.notAllowed, segment.element)
      }
    }
    if reportTime == .opened || reportTime == .firstMonthEnd {
      let needsParty = terms.map {
        $0.guarantee == .guarantor || $0.guarantee == .combinedWithGuarantor
      }
      list.require(
        needsParty != true || has(.responsibleParties), "BLR014",
        AccountSegment.responsibleParties.element)
    }
  }

  /// The feedback codes for a segment that is missing and for one that is not allowed.
  private var contentCodes: (missing: String, notAllowed: String) {
    switch reportTime {
    case .opened: ("BLR000", "BLR000")
    case .firstMonthEnd: ("BLR002", "BLR003")
    case .monthEnd: ("BLR006", "BLR007")
    case .overdueRecovered: ("BLR008", "BLR009")
    case .closed: ("BLR010", "BLR011")
    case .monthEndClosed: ("BLR012", "BLR013")
    }
  }

  /// Which segments a record of this account needs and forbids at a report time.
  func contentRules(
    at time: AccountReportTime
  ) -> (must: Set<AccountSegment>, mustNot: Set<AccountSegment>) {
    if accountType == .collection { return Self.collectionRules(at: time) }
    var must: Set<AccountSegment> = [.monthly]
    var mustNot: Set<AccountSegment> = [.originalCreditor, .recovery]
    if accountType != .creditCard { mustNot.insert(.instalmentLine) }
    switch time {
    case .overdueRecovered:
      mustNot = [
        .monthly, .instalmentLine, .collateral, .agreement, .originalCreditor,
        .specialTransactions, .terms, .responsibleParties,
      ]
      // R3 is never reported at this time: with segment J or without, it breaks a rule.
      if accountType == .semiCreditCard { mustNot.insert(.recovery) }
      return ([.recovery], mustNot)
    case .opened:
      must.insert(.terms)
      mustNot.insert(.specialTransactions)
    case .firstMonthEnd: must.insert(.terms)
    case .monthEnd, .closed, .monthEndClosed: break
    }
    switch needsAgreement {
    case true where must.contains(.terms): must.insert(.agreement)
    case false: mustNot.insert(.agreement)
    default: break
    }
    return (must, mustNot)
  }

  private static func collectionRules(
    at time: AccountReportTime
  ) -> (must: Set<AccountSegment>, mustNot: Set<AccountSegment>) {
    (
      time == .opened ? [.terms, .originalCreditor, .recovery] : [.recovery],
      [.monthly, .instalmentLine, .collateral, .agreement]
    )
  }

  /// R1, R3 and R4 always stand under an agreement, R2 unless the card is for large instalments
  /// only, D1 when it is paid out in parts; `nil` when the record does not tell.
  private var needsAgreement: Bool? {
    switch accountType {
    case .revolving, .semiCreditCard, .drawdown: true
    case .creditCard: terms.map { $0.purpose != .instalmentCard }
    case .nonRevolving: terms.map { $0.drawdownFlag != .atOnce }
    case .collection: false
    }
  }

  /// The rules that join the opening day with other dates (I2100A09, I2100A11).
  private func checkOpening(_ list: inout ProblemList) {
    guard let terms else { return }
    if reportTime == .opened {
      list.require(terms.openedOn.days(to: reportedOn) < 30, "BLE008", "RptDate")
    }
    var others = (monthly?.businessDates ?? []).map(\.date) + specialTransactions.map(\.date)
    others += (collection?.businessDates ?? []).map(\.date)
    if let instalmentLine { others += [instalmentLine.effectiveOn, instalmentLine.expiresOn] }
    list.require(others.allSatisfy { terms.openedOn <= $0 }, "BLE005", "OpenDate")
  }

  /// The rules that join the closing day with other dates (I2100A08, A10, A12).
  private func checkClosing(_ list: inout ProblemList) {
    let status = monthly?.status ?? collection?.status
    if let status, reportTime == .closed || reportTime == .monthEndClosed {
      list.require(status == .closed, "BLE037", "AcctStatus")
    }
    guard let closedOn = monthly?.closedOn ?? collection?.closedOn else { return }
    if reportTime == .closed {
      list.require(closedOn.days(to: reportedOn) < 30, "BLE010", "RptDate")
    }
    for transaction in specialTransactions {
      list.require(transaction.date <= closedOn, "BLE006", "TranDate")
    }
    if let instalmentLine {
      list.require(instalmentLine.effectiveOn <= closedOn, "BLE006", "SpecEfctDate")
    }
  }
}
