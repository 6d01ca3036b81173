public import CreditCore

/// How an account stood in one month (月度表现信息段, segment H of 210, `AcctMthlyBlgInfSgmt`).
/// Amounts are whole yuan.
public struct MonthlyPerformance: Hashable, Sendable {
  /// Unpaid principal by how long it is overdue (逾期31-60 … 180天以上未归还本金).
  public struct OverduePrincipal: Hashable, Sendable {
    /// All overdue principal (当前逾期本金).
    public var total: Int64
    /// Overdue for 31–60 days.
    public var days31To60: Int64
    /// Overdue for 61–90 days.
    public var days61To90: Int64
    /// Overdue for 91–180 days.
    public var days91To180: Int64
    /// Overdue for over 180 days.
    public var over180Days: Int64

    /// Overdue principal in whole yuan; nothing unless stated.
    public init(
      total: Int64 = 0, days31To60: Int64 = 0, days61To90: Int64 = 0, days91To180: Int64 = 0,
      over180Days: Int64 = 0
    ) {
      self.total = total
      self.days31To60 = days31To60
      self.days61To90 = days61To90
      self.days91To180 = days91To180
      self.over180Days = over180Days
    }
  }

  /// What a credit card's month says beside the rest: R2 only.
  public struct CardFigures: Hashable, Sendable {
    /// 本期账单余额.
    public var billed: Int64
    /// 已使用额度.
    public var used: Int64
    /// 未出单的大额专项分期余额.
    public var unbilledInstalments: Int64
    /// 实际还款百分比; `nil` when the card was not used (I2100H01).
    public var repaidPercent: Int?

    /// A card's figures in whole yuan.
    public init(
      billed: Int64, used: Int64, unbilledInstalments: Int64 = 0, repaidPercent: Int? = nil
    ) {
      self.billed = billed
      self.used = used
      self.unbilledInstalments = unbilledInstalments
      self.repaidPercent = repaidPercent
    }
  }

  /// 月份; that of the report day or one beside it (I2100A13).
  public var month: YearMonth
  /// 结算/应还款日: a day of the month.
  public var settlementDate: CivilDate
  /// 账户状态.
  public var status: AccountStatus
  /// 余额.
  public var balance: Int64
  /// 剩余还款期数; like what is overdue and due, not written for R3.
  public var remainingPeriods: Int
  /// 五级分类.
  public var loanClass: LoanClassCode
  /// 五级分类认定日期.
  public var classifiedOn: CivilDate
  /// 当前还款状态.
  public var repaymentStatus: RepaymentStatus
  /// 当前逾期期数.
  public var overduePeriods: Int
  /// 当前逾期总额.
  public var overdueTotal: Int64
  /// What of the total is principal. Written for D1, R1 and R4.
  public var overduePrincipal: OverduePrincipal
  /// 本月应还款金额.
  public var due: Int64
  /// 本月实际还款金额.
  public var repaid: Int64
  /// 最近一次实际还款日期.
  public var lastRepaidOn: CivilDate?
  /// 账户关闭日期; there exactly on a closed account (I2100H14).
  public var closedOn: CivilDate?
  /// There exactly for R2.
  public var card: CardFigures?
  /// 透支180天以上未还余额; there exactly for R3.
  public var overdraftOver180Days: Int64?

  /// A month of an account.
  public init(
    month: YearMonth, settlementDate: CivilDate, status: AccountStatus = .normal, balance: Int64,
    remainingPeriods: Int = 0, loanClass: LoanClassCode = .normal, classifiedOn: CivilDate,
    repaymentStatus: RepaymentStatus, overduePeriods: Int = 0, overdueTotal: Int64 = 0,
    overduePrincipal: OverduePrincipal = OverduePrincipal(), due: Int64 = 0, repaid: Int64 = 0,
    lastRepaidOn: CivilDate? = nil, closedOn: CivilDate? = nil, card: CardFigures? = nil,
    overdraftOver180Days: Int64? = nil
  ) {
    self.month = month
    self.settlementDate = settlementDate
    self.status = status
    self.balance = balance
    self.remainingPeriods = remainingPeriods
    self.loanClass = loanClass
    self.classifiedOn = classifiedOn
    self.repaymentStatus = repaymentStatus
    self.overduePeriods = overduePeriods
    self.overdueTotal = overdueTotal
    self.overduePrincipal = overduePrincipal
    self.due = due
    self.repaid = repaid
    self.lastRepaidOn = lastRepaidOn
    self.closedOn = closedOn
    self.card = card
    self.overdraftOver180Days = overdraftOver180Days
  }
}

extension MonthlyPerformance {
  func write(to output: inout RecordOutput, type: AccountType) {
    let isOverdraft = type == .semiCreditCard
    output.segment(AccountSegment.monthly.element) {
      $0.item("Month", month)
      $0.item("SettDate", settlementDate)
      $0.item("AcctStatus", status.code(of: type) ?? "")
      $0.item("AcctBal", balance)
      if let card {
        $0.item("PridAcctBal", card.billed)
        $0.item("UsedAmt", card.used)
        $0.item("NotIsuBal", card.unbilledInstalments)
      }
      if !isOverdraft { $0.item("RemRepPrd", remainingPeriods) }
      $0.item("FiveCate", loanClass)
      $0.item("FiveCateAdjDate", classifiedOn)
      $0.item("RpyStatus", repaymentStatus)
      if let card { $0.optional("RpyPrct", card.repaidPercent) }
      if !isOverdraft {
        $0.item("OverdPrd", overduePeriods)
        $0.item("TotOverd", overdueTotal)
      }
      if type.isLoan { overduePrincipal.write(to: &$0) }
      if let overdraftOver180Days { $0.item("OvedrawBaOve180", overdraftOver180Days) }
      if !isOverdraft { $0.item("CurRpyAmt", due) }
      $0.item("ActRpyAmt", repaid)
      $0.optional("LatRpyDate", lastRepaidOn)
      if let closedOn { $0.item("CloseDate", closedOn) } else { $0.item("CloseDate", "") }
    }
  }
}

extension MonthlyPerformance.OverduePrincipal {
  func write(to output: inout RecordOutput) {
    output.item("OverdPrinc", total)
    output.item("Oved31_60Princ", days31To60)
    output.item("Oved61_90Princ", days61To90)
    output.item("Oved91_180Princ", days91To180)
    output.item("OvedPrinc180", over180Days)
  }
}
