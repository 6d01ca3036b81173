public import CreditCore

/// What an account was opened with (基本信息段, segment C of 210, `AcctBsInfSgmt`). The business
/// line is always 1 (贷款) and the currency CNY.
public struct AccountTerms: Hashable, Sendable {
  /// `BusiDtlLines`.
  public var purpose: LoanPurpose
  /// 开户日期.
  public var openedOn: CivilDate
  /// Whole yuan: the credit line of an R1 account, the loan amount of a D1 or R4 account.
  public var amount: Int64
  /// Written for D1 only.
  public var drawdownFlag: DrawdownFlag
  /// 到期日期.
  public var dueOn: CivilDate
  /// `RepayMode`; must fit the account type (I2100A05).
  public var repaymentMode: RepaymentMode
  /// `RepayFreqcy`; month for merged reporting (I2100C02).
  public var repaymentFrequency: RepaymentFrequency
  /// The number of instalments; 0 where there are none. Not written for R1.
  public var repaymentPeriods: Int
  /// Where the person applied: six digits of GB/T 2260.
  public var applicationArea: String
  /// `GuarMode`.
  public var guarantee: GuaranteeMode
  /// `OthRepyGuarWay`.
  public var otherGuarantee: OtherGuarantee
  /// Whether the debt was sold (资产转让标志).
  public var isTransferred: Bool
  /// `FundSou`.
  public var fundingSource: FundingSource
  /// `LoanForm`.
  public var form: LoanForm

  /// An account's terms; the defaults are those of an unsecured consumer loan of one's own funds.
  public init(
    purpose: LoanPurpose = .consumption, openedOn: CivilDate, amount: Int64,
    drawdownFlag: DrawdownFlag = .atOnce, dueOn: CivilDate, repaymentMode: RepaymentMode,
    repaymentFrequency: RepaymentFrequency = .month, repaymentPeriods: Int = 0,
    applicationArea: String, guarantee: GuaranteeMode = .unsecured,
    otherGuarantee: OtherGuarantee = .none, isTransferred: Bool = false,
    fundingSource: FundingSource = .own, form: LoanForm = .new
  ) {
    self.purpose = purpose
    self.openedOn = openedOn
    self.amount = amount
    self.drawdownFlag = drawdownFlag
    self.dueOn = dueOn
    self.repaymentMode = repaymentMode
    self.repaymentFrequency = repaymentFrequency
    self.repaymentPeriods = repaymentPeriods
    self.applicationArea = applicationArea
    self.guarantee = guarantee
    self.otherGuarantee = otherGuarantee
    self.isTransferred = isTransferred
    self.fundingSource = fundingSource
    self.form = form
  }

  func write(to output: inout XMLOutput, type: AccountType) {
    output.element("AcctBsInfSgmt") {
      $0.item("BusiLines", "1")
      $0.item("BusiDtlLines", purpose)
      $0.item("OpenDate", openedOn)
      $0.item("Cy", "CNY")
      $0.item(type == .revolving ? "AcctCredLine" : "LoanAmt", amount)
      if type == .nonRevolving { $0.item("Flag", drawdownFlag) }
      $0.item("DueDate", dueOn)
      $0.item("RepayMode", repaymentMode)
      $0.item("RepayFreqcy", repaymentFrequency)
      if type != .revolving { $0.item("RepayPrd", repaymentPeriods) }
      $0.item("ApplyBusiDist", applicationArea)
      $0.item("GuarMode", guarantee)
      $0.item("OthRepyGuarWay", otherGuarantee)
      $0.item("AssetTrandFlag", isTransferred ? "1" : "0")
      $0.item("FundSou", fundingSource)
      $0.item("LoanForm", form)
    }
  }

  func check(_ list: inout ProblemList, type: AccountType, reportedOn: CivilDate) {
    list.requireAmount(amount, type == .revolving ? "AcctCredLine" : "LoanAmt")
    list.require(openedOn <= reportedOn, "ABE007", "OpenDate")
    list.require(openedOn <= dueOn, "BLE009", "DueDate")
    list.require(repaymentMode.fits(type), "BLE029", "RepayMode")
    if repaymentMode == .merged {
      list.require(repaymentFrequency == .month, "BLE028", "RepayFreqcy")
    }
    if type != .revolving {
      list.requireAmount(Int64(repaymentPeriods), "RepayPrd")
      if repaymentMode.hasNoInstalments {
        list.require(repaymentPeriods == 0, "BLE038", "RepayPrd")
      }
    }
    list.requireDigits(applicationArea, 6, "ApplyBusiDist")
  }
}
