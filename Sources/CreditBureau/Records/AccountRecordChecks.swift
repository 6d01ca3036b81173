import CreditCore

extension AccountRecord {
  /// What the bureau would refuse: contents by report time (R2100101 to R2100115) and the value
  /// rules of D1, R1 and R4 accounts.
  public var problems: [RecordProblem] {
    var list = ProblemList()
    person.check(&list)
    list.requireText(accountCode, 60, "AcctCode")
    if let agreementCode { list.requireText(agreementCode, 60, "Mcc") }
    checkContents(&list)
    terms?.check(&list, type: accountType, reportedOn: reportedOn)
    monthly?.check(&list, type: accountType, reportedOn: reportedOn)
    recovery?.check(&list, type: accountType, reportedOn: reportedOn)
    checkSpecialTransactions(&list)
    checkTiming(&list)
    return list.problems
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

  /// Which segments the report time needs and forbids.
  private func checkContents(_ list: inout ProblemList) {
    let (missing, notAllowed) = contentCodes
    if reportTime == .overdueRecovered {
      list.require(recovery != nil, missing, "AcctDbtInfSgmt")
      list.require(terms == nil, notAllowed, "AcctBsInfSgmt")
      list.require(agreementCode == nil, notAllowed, "AcctCredSgmt")
      list.require(monthly == nil, notAllowed, "AcctMthlyBlgInfSgmt")
      list.require(specialTransactions.isEmpty, notAllowed, "AcctSpecTrstDspnSgmt")
      return
    }
    list.require(monthly != nil, missing, "AcctMthlyBlgInfSgmt")
    list.require(recovery == nil, notAllowed, "AcctDbtInfSgmt")
    if reportTime == .opened || reportTime == .firstMonthEnd {
      list.require(terms != nil, missing, "AcctBsInfSgmt")
      list.require(agreementCode != nil || !needsAgreement, missing, "AcctCredSgmt")
      // Guarantors go in segment D, which these products never have (R2100115).
      let hasGuarantor = terms.map {
        $0.guarantee == .guarantor || $0.guarantee == .combinedWithGuarantor
      }
      list.require(hasGuarantor != true, "BLR014", "RltRepymtInfSgmt")
    }
    if terms != nil {
      list.require(agreementCode == nil || needsAgreement, notAllowed, "AcctCredSgmt")
    }
    if reportTime == .opened {
      list.require(specialTransactions.isEmpty, notAllowed, "AcctSpecTrstDspnSgmt")
    }
  }

  /// R1 and R4 always stand under an agreement; D1 does when it is paid out in parts.
  private var needsAgreement: Bool {
    accountType != .nonRevolving || (terms.map { $0.drawdownFlag != .atOnce } ?? false)
  }

  private func checkSpecialTransactions(_ list: inout ProblemList) {
    var seen: Set<String> = []
    for transaction in specialTransactions {
      transaction.check(&list, type: accountType, reportedOn: reportedOn)
      let isNew = seen.insert("\(transaction.type) \(transaction.date)").inserted
      list.require(isNew, "ABE011", "CagOfTrdInf")
      if let closedOn = monthly?.closedOn {
        list.require(transaction.date <= closedOn, "BLE006", "TranDate")
      }
    }
  }

  /// The rules that join dates of several segments (I2100A08 to A12).
  private func checkTiming(_ list: inout ProblemList) {
    if let terms {
      if reportTime == .opened {
        list.require(terms.openedOn.days(to: reportedOn) < 30, "BLE008", "RptDate")
      }
      let others = (monthly?.businessDates ?? []).map(\.date) + specialTransactions.map(\.date)
      list.require(others.allSatisfy { terms.openedOn <= $0 }, "BLE005", "OpenDate")
    }
    guard let monthly else { return }
    if reportTime == .closed || reportTime == .monthEndClosed {
      list.require(monthly.status == .closed, "BLE037", "AcctStatus")
    }
    if reportTime == .closed, let closedOn = monthly.closedOn {
      list.require(closedOn.days(to: reportedOn) < 30, "BLE010", "RptDate")
    }
  }
}
