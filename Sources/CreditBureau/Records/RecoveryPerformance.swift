public import CreditCore

/// An account after an overdue debt was paid in full (非月度表现信息段, segment J of 210,
/// `AcctDbtInfSgmt`), sent at report time 40 for D1, R1, R2 and R4.
///
/// By the rules the payment's day is the report day (I2100A14), the repayment status `N`
/// (I2100J02), and so nothing is overdue (I2100J06), and the account is not closed: these have no
/// field. Amounts are whole yuan.
public struct RecoveryPerformance: Hashable, Sendable {
  /// `AcctStatus`; never closed (I2100A16).
  public var status: AccountStatus
  /// 余额.
  public var balance: Int64
  /// 五级分类.
  public var loanClass: LoanClassCode
  /// 五级分类认定日期.
  public var classifiedOn: CivilDate
  /// 剩余还款期数.
  public var remainingPeriods: Int
  /// 最近一次实际还款金额.
  public var repaid: Int64

  /// An account on the day its overdue debt was paid.
  public init(
    status: AccountStatus = .normal, balance: Int64, loanClass: LoanClassCode,
    classifiedOn: CivilDate, remainingPeriods: Int = 0, repaid: Int64
  ) {
    self.status = status
    self.balance = balance
    self.loanClass = loanClass
    self.classifiedOn = classifiedOn
    self.remainingPeriods = remainingPeriods
    self.repaid = repaid
  }

  func write(to output: inout RecordOutput, type: AccountType, reportedOn: CivilDate) {
    output.segment(AccountSegment.recovery.element) {
      $0.item("AcctStatus", status.code(of: type) ?? "")
      $0.item("AcctBal", balance)
      $0.item("FiveCate", loanClass)
      $0.item("FiveCateAdjDate", classifiedOn)
      $0.item("RpyStatus", RepaymentStatus.normal)
      $0.item("RemRepPrd", remainingPeriods)
      $0.item("OverdPrd", 0)
      $0.item("TotOverd", 0)
      $0.item("LatRpyAmt", repaid)
      $0.item("LatRpyDate", reportedOn)
      $0.item("CloseDate", "")
    }
  }

  func check(_ list: inout ProblemList, type: AccountType, reportedOn: CivilDate) {
    list.requireAmount(balance, "AcctBal")
    list.requireAmount(Int64(remainingPeriods), "RemRepPrd")
    list.requireAmount(repaid, "LatRpyAmt")
    list.require(status != .closed, "BLE016", "AcctStatus")
    list.require(status.code(of: type) != nil, "ABE001", "AcctStatus")
    list.require(classifiedOn <= reportedOn, "ABE007", "FiveCateAdjDate")
  }
}
