public import CreditCore

/// What a guarantee account was opened with (基本信息段, segment C of 230), in CNY.
public struct GuaranteeTerms: Hashable, Sendable {
  /// `BusiLines`.
  public var line: GuaranteeLine
  /// `BusiDtilLines`.
  public var business: GuaranteeBusiness
  /// 开户日期.
  public var openedOn: CivilDate
  /// 担保金额 in whole yuan.
  public var amount: Int64
  /// 到期日期.
  public var dueOn: CivilDate
  /// 反担保方式.
  public var counterGuarantee: GuaranteeMode
  /// 其他还款保证方式.
  public var otherGuarantee: OtherGuarantee
  /// 保证金百分比, 0–100.
  public var depositPercent: Int?
  /// 担保合同文本编号, at most 60 characters.
  public var contractCode: String?

  /// A guarantee's terms.
  public init(
    line: GuaranteeLine, business: GuaranteeBusiness, openedOn: CivilDate, amount: Int64,
    dueOn: CivilDate, counterGuarantee: GuaranteeMode = .unsecured,
    otherGuarantee: OtherGuarantee = .none, depositPercent: Int? = nil,
    contractCode: String? = nil
  ) {
    self.line = line
    self.business = business
    self.openedOn = openedOn
    self.amount = amount
    self.dueOn = dueOn
    self.counterGuarantee = counterGuarantee
    self.otherGuarantee = otherGuarantee
    self.depositPercent = depositPercent
    self.contractCode = contractCode
  }

  func write(to output: inout RecordOutput) {
    output.segment(GuaranteeSegment.terms.element) {
      $0.item("BusiLines", line)
      $0.item("BusiDtilLines", business)
      $0.item("OpenDate", openedOn)
      $0.item("AcctCredLine", amount)
      $0.item("Cy", "CNY")
      $0.item("DueDate", dueOn)
      $0.item("GuarMode", counterGuarantee)
      $0.item("OthRepyGuarWay", otherGuarantee)
      $0.optional("SecDep", depositPercent)
      $0.optional("CtrctTxtCd", contractCode)
    }
  }

  func check(_ list: inout ProblemList, reportedOn: CivilDate) {
    list.requireAmount(amount, "AcctCredLine")
    list.require(openedOn <= reportedOn, "ABE007", "OpenDate")
    if let depositPercent {
      list.require((0...100).contains(depositPercent), "ABE001", "SecDep")
    }
    list.requireOptionalText(contractCode, 60, "CtrctTxtCd")
  }
}

/// What is guaranteed now (在保责任信息段, segment D of 230). Amounts are whole yuan.
public struct GuaranteeLiability: Hashable, Sendable {
  /// Whether the account is closed (`AcctStatus` 2) or not (1).
  public var isClosed: Bool
  /// 在保余额.
  public var balance: Int64
  /// 余额变化日期.
  public var changedOn: CivilDate
  /// 五级分类.
  public var loanClass: LoanClassCode
  /// 五级分类认定日期.
  public var classifiedOn: CivilDate
  /// 风险敞口.
  public var exposure: Int64
  /// 代偿标志: whether the guarantor paid.
  public var hasPaid: Bool
  /// 账户关闭日期; there on a closed account.
  public var closedOn: CivilDate?

  /// A guarantee as it stands.
  public init(
    isClosed: Bool = false, balance: Int64, changedOn: CivilDate, loanClass: LoanClassCode,
    classifiedOn: CivilDate, exposure: Int64, hasPaid: Bool = false, closedOn: CivilDate? = nil
  ) {
    self.isClosed = isClosed
    self.balance = balance
    self.changedOn = changedOn
    self.loanClass = loanClass
    self.classifiedOn = classifiedOn
    self.exposure = exposure
    self.hasPaid = hasPaid
    self.closedOn = closedOn
  }

  func write(to output: inout RecordOutput) {
    output.segment(GuaranteeSegment.liability.element) {
      $0.item("AcctStatus", isClosed ? "2" : "1")
      $0.item("LoanAmt", balance)
      $0.item("RepayPrd", changedOn)
      $0.item("FiveCate", loanClass)
      $0.item("FiveCateAdjDate", classifiedOn)
      $0.item("RiEx", exposure)
      $0.item("CompAdvFlag", hasPaid)
      $0.optional("CloseDate", closedOn)
    }
  }

  func check(_ list: inout ProblemList, reportedOn: CivilDate) {
    list.requireAmount(balance, "LoanAmt")
    list.requireAmount(exposure, "RiEx")
    list.require(changedOn <= reportedOn, "ABE007", "RepayPrd")
    list.require(classifiedOn <= reportedOn, "ABE007", "FiveCateAdjDate")
    list.require(isClosed == (closedOn != nil), "ABE000", "CloseDate")
    list.require(closedOn.map { $0 <= reportedOn } ?? true, "ABE007", "CloseDate")
  }
}
