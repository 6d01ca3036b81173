import CreditCore

/// The value rules of segment H (I2100H01 to H15 and I2100A01 to A13).
extension MonthlyPerformance {
  func check(_ list: inout ProblemList, type: AccountType, reportedOn: CivilDate) {
    list.require(status.code(of: type) != nil, "ABE001", "AcctStatus")
    list.require(repaymentStatus.fits(type), "ABE001", "RpyStatus")
    // A row that says nothing about repayment is not reported at all (R98).
    list.require(repaymentStatus != .unknown, "ABE000", "RpyStatus")
    checkPresence(&list, type: type)
    checkAmounts(&list)
    checkDates(&list, reportedOn: reportedOn)
    checkRepaymentStatus(&list)
    if status == .closed { checkClosed(&list) }
    if status.isBadDebt, type != .semiCreditCard {
      list.require(overdueTotal != 0, "BLE013", "TotOverd")
    }
    list.require(overduePrincipal.total <= overdueTotal, "BLE020", "OverdPrinc")
    if type.isCard { checkCard(&list) }
    if type == .semiCreditCard { checkOverdraft(&list) }
  }

  /// Figures that accounts of the type don't have are not dropped in silence (S2100101).
  private func checkPresence(_ list: inout ProblemList, type: AccountType) {
    list.require((card != nil) == (type == .creditCard), "BLD000", "PridAcctBal")
    list.require(
      (overdraftOver180Days != nil) == (type == .semiCreditCard), "BLD000", "OvedrawBaOve180")
    if type.isCard {
      list.require(overduePrincipal == OverduePrincipal(), "BLD000", "OverdPrinc")
    }
    guard type == .semiCreditCard else { return }
    list.require(remainingPeriods == 0, "BLD000", "RemRepPrd")
    list.require(overduePeriods == 0, "BLD000", "OverdPrd")
    list.require(overdueTotal == 0, "BLD000", "TotOverd")
    list.require(due == 0, "BLD000", "CurRpyAmt")
  }

  private func checkAmounts(_ list: inout ProblemList) {
    list.requireAmount(balance, "AcctBal")
    list.requireAmount(Int64(remainingPeriods), "RemRepPrd")
    list.requireAmount(Int64(overduePeriods), "OverdPrd")
    list.requireAmount(overdueTotal, "TotOverd")
    list.requireAmount(overduePrincipal.total, "OverdPrinc")
    list.requireAmount(overduePrincipal.days31To60, "Oved31_60Princ")
    list.requireAmount(overduePrincipal.days61To90, "Oved61_90Princ")
    list.requireAmount(overduePrincipal.days91To180, "Oved91_180Princ")
    list.requireAmount(overduePrincipal.over180Days, "OvedPrinc180")
    list.requireAmount(due, "CurRpyAmt")
    list.requireAmount(repaid, "ActRpyAmt")
  }

  private func checkDates(_ list: inout ProblemList, reportedOn: CivilDate) {
    list.require(abs(month.months(to: reportedOn.month)) <= 1, "BLE039", "Month")
    list.require(settlementDate.month == month, "BLE012", "SettDate")
    for (element, date) in businessDates {
      list.require(date <= reportedOn, "ABE007", element)
    }
  }

  private func checkRepaymentStatus(_ list: inout ProblemList) {
    let isLate = overduePeriods != 0 || overdueTotal != 0
    switch repaymentStatus {
    case .nothingDue:
      list.require(!isLate && due == 0 && (card?.billed ?? 0) == 0, "BLE015", "RpyStatus")
    case .normal, .paidLateInMonth: list.require(!isLate, "BLE017", "RpyStatus")
    case _ where repaymentStatus.monthsLate != nil && overdraftOver180Days == nil:
      list.require(overduePeriods > 0, "BLE019", "OverdPrd")
      list.require(overdueTotal > 0, "BLE019", "TotOverd")
    default: break
    }
  }

  private func checkClosed(_ list: inout ProblemList) {
    list.require(balance == 0, "BLE026", "AcctBal")
    list.require(
      repaymentStatus == .settled || repaymentStatus == .ended, "BLE030", "RpyStatus")
    list.require(overdueTotal == 0 && overduePeriods == 0, "BLE004", "TotOverd")
    guard let closedOn else { return list.require(false, "BLE001", "CloseDate") }
    let last = max(settlementDate, lastRepaidOn ?? settlementDate, classifiedOn)
    list.require(last <= closedOn, "BLE011", "CloseDate")
  }

  /// What a card's month must say beside the rest (I2100H01, I2100H04).
  private func checkCard(_ list: inout ProblemList) {
    if status == .notActivated {
      let isUntouched = balance == 0 && overduePeriods == 0 && overdueTotal == 0
      list.require(isUntouched && repaymentStatus == .nothingDue, "BLE014", "AcctStatus")
    }
    guard let card else { return }
    list.requireAmount(card.billed, "PridAcctBal")
    list.requireAmount(card.used, "UsedAmt")
    list.requireAmount(card.unbilledInstalments, "NotIsuBal")
    if let percent = card.repaidPercent {
      list.requireAmount(Int64(percent), "RpyPrct")
      list.require(repaymentStatus != .nothingDue, "BLE002", "RpyPrct")
    }
  }

  /// What an overdraft's month must say (I2100A01, A02, A04).
  private func checkOverdraft(_ list: inout ProblemList) {
    let old = overdraftOver180Days ?? 0
    list.requireAmount(old, "OvedrawBaOve180")
    list.require(old <= balance, "BLE022", "OvedrawBaOve180")
    if repaymentStatus == .nothingDue { list.require(balance == 0, "BLE023", "AcctBal") }
    if repaymentStatus.monthsLate != nil { list.require(balance > 0, "BLE025", "AcctBal") }
  }

  /// The dates of what has happened, with their elements.
  var businessDates: [(element: String, date: CivilDate)] {
    let dates: [(element: String, date: CivilDate?)] = [
      ("SettDate", settlementDate), ("FiveCateAdjDate", classifiedOn),
      ("LatRpyDate", lastRepaidOn), ("CloseDate", closedOn),
    ]
    return dates.compactMap { entry in entry.date.map { (entry.element, $0) } }
  }
}
