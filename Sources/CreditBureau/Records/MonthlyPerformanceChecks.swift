import CreditCore

/// The value rules of segment H (I2100H02 to H15 and I2100A13).
extension MonthlyPerformance {
  func check(_ list: inout ProblemList, type: AccountType, reportedOn: CivilDate) {
    checkAmounts(&list)
    checkDates(&list, reportedOn: reportedOn)
    checkRepaymentStatus(&list)
    if status == .closed { checkClosed(&list) }
    if status.isBadDebt { list.require(overdueTotal != 0, "BLE013", "TotOverd") }
    list.require(status != .stopped || type == .revolving, "ABE001", "AcctStatus")
    list.require(overduePrincipal.total <= overdueTotal, "BLE020", "OverdPrinc")
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
    case .nothingDue: list.require(!isLate && due == 0, "BLE015", "RpyStatus")
    case .normal, .paidLateInMonth: list.require(!isLate, "BLE017", "RpyStatus")
    case _ where repaymentStatus.monthsLate != nil:
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

  /// The dates of what has happened, with their elements.
  var businessDates: [(element: String, date: CivilDate)] {
    let dates: [(element: String, date: CivilDate?)] = [
      ("SettDate", settlementDate), ("FiveCateAdjDate", classifiedOn),
      ("LatRpyDate", lastRepaidOn), ("CloseDate", closedOn),
    ]
    return dates.compactMap { entry in entry.date.map { (entry.element, $0) } }
  }
}
