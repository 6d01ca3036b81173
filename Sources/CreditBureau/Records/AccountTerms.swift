public import CreditCore

/// What an account was opened with (基本信息段, segment C of 210, `AcctBsInfSgmt`). The currency is
/// always CNY. Which items are written depends on the account's type.
public struct AccountTerms: Hashable, Sendable {
  /// Which card an account belongs to (卡片标识号, `CreditID`).
  public enum CardID: Hashable, Sendable {
    /// No card was issued: `NULL`.
    case none
    /// Several cards: `MULT`.
    case several
    /// The card's last four digits.
    case digits(String)

    var code: String {
      switch self {
      case .none: "NULL"
      case .several: "MULT"
      case .digits(let digits): digits
      }
    }
  }

  /// What a housing loan says beside the rest (I2100C07).
  public struct HousingContract: Hashable, Sendable {
    /// 贷款合同编号, at most 60 characters.
    public var number: String
    /// 是否为首套住房贷款.
    public var isFirstHome: FirstHome

    /// A housing loan's contract.
    public init(number: String, isFirstHome: FirstHome) {
      self.number = number
      self.isFirstHome = isFirstHome
    }
  }

  /// `BusiDtlLines`; `BusiLines` follows from it.
  public var purpose: LoanPurpose
  /// 开户日期.
  public var openedOn: CivilDate
  /// Whole yuan: the credit line of an R1, R2 or R3 account, else the loan's amount.
  public var amount: Int64
  /// Written for D1 only.
  public var drawdownFlag: DrawdownFlag
  /// 到期日期. A line or card may have none; D1 and R4 must; C1 never does.
  public var dueOn: CivilDate?
  /// `RepayMode`; must fit the account type (I2100A05). Cards and C1 have none.
  public var repaymentMode: RepaymentMode?
  /// `RepayFreqcy`; month for merged reporting (I2100C02). Not written for cards and C1.
  public var repaymentFrequency: RepaymentFrequency
  /// The number of instalments; 0 where there are none. Written for D1 and R4.
  public var repaymentPeriods: Int
  /// Where the person applied: six digits of GB/T 2260. Like all that follow, not written for C1.
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
  /// There exactly for cards.
  public var cardID: CardID?
  /// There exactly for housing loans of type D1.
  public var housing: HousingContract?

  /// An account's terms; the defaults are those of an unsecured consumer loan of one's own funds.
  public init(
    purpose: LoanPurpose = .consumption, openedOn: CivilDate, amount: Int64,
    drawdownFlag: DrawdownFlag = .atOnce, dueOn: CivilDate?, repaymentMode: RepaymentMode?,
    repaymentFrequency: RepaymentFrequency = .month, repaymentPeriods: Int = 0,
    applicationArea: String, guarantee: GuaranteeMode = .unsecured,
    otherGuarantee: OtherGuarantee = .none, isTransferred: Bool = false,
    fundingSource: FundingSource = .own, form: LoanForm = .new, cardID: CardID? = nil,
    housing: HousingContract? = nil
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
    self.cardID = cardID
    self.housing = housing
  }

  /// The terms of a C1 account: a debt of `amount` yuan that was taken over.
  public static func collection(
    of purpose: LoanPurpose, openedOn: CivilDate, amount: Int64
  ) -> AccountTerms {
    AccountTerms(
      purpose: purpose, openedOn: openedOn, amount: amount, dueOn: nil, repaymentMode: nil,
      applicationArea: "")
  }
}

extension AccountTerms {
  func write(to output: inout RecordOutput, type: AccountType) {
    output.segment(AccountSegment.terms.element) {
      $0.item("BusiLines", purpose.businessLine)
      $0.item("BusiDtlLines", purpose)
      $0.item("OpenDate", openedOn)
      $0.item("Cy", "CNY")
      $0.item(Self.amountElement(of: type), amount)
      if type == .nonRevolving { $0.item("Flag", drawdownFlag) }
      guard type != .collection else { return }
      $0.optional("DueDate", dueOn)
      writeRepayment(to: &$0, type: type)
      $0.item("ApplyBusiDist", applicationArea)
      $0.item("GuarMode", guarantee)
      $0.item("OthRepyGuarWay", otherGuarantee)
      $0.item("AssetTrandFlag", isTransferred)
      $0.item("FundSou", fundingSource)
      $0.item("LoanForm", form)
      if let cardID { $0.item("CreditID", cardID.code) }
      if let housing {
        $0.item("LoanConCode", housing.number)
        $0.item("FirstHouLoanFlag", housing.isFirstHome)
      }
    }
  }

  private func writeRepayment(to output: inout RecordOutput, type: AccountType) {
    guard type.isLoan, let repaymentMode else { return }
    output.item("RepayMode", repaymentMode)
    output.item("RepayFreqcy", repaymentFrequency)
    if type != .revolving { output.item("RepayPrd", repaymentPeriods) }
  }

  private static func amountElement(of type: AccountType) -> String {
    type == .revolving || type.isCard ? "AcctCredLine" : "LoanAmt"
  }

  func check(_ list: inout ProblemList, type: AccountType, reportedOn: CivilDate) {
    list.requireAmount(amount, Self.amountElement(of: type))
    list.require(openedOn <= reportedOn, "ABE007", "OpenDate")
    list.require(purpose.businessLine.fits(type), "BLE035", "BusiLines")
    checkPresence(&list, type: type)
    checkRepayment(&list, type: type)
    guard type != .collection else { return }
    list.require(dueOn.map { openedOn <= $0 } ?? true, "BLE009", "DueDate")
    list.requireDigits(applicationArea, 6, "ApplyBusiDist")
    if case .digits(let digits) = cardID {
      let isNumber = digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
      list.require(isNumber && digits.utf8.count == 4, "BLE031", "CreditID")
    }
    if let housing { list.requireText(housing.number, 60, "LoanConCode") }
  }

  /// Which items the account's type has (S2100101), and which of them may be empty.
  private func checkPresence(_ list: inout ProblemList, type: AccountType) {
    list.require((repaymentMode != nil) == type.isLoan, "BLD000", "RepayMode")
    list.require((cardID != nil) == type.isCard, "BLD000", "CreditID")
    if type == .nonRevolving || type == .drawdown {
      list.require(dueOn != nil, "ABE000", "DueDate")
    }
    list.require(dueOn == nil || type != .collection, "BLD000", "DueDate")
    let isHousing = type == .nonRevolving && purpose == .housing
    list.require((housing != nil) == isHousing, "BLE050", "LoanConCode")
  }

  private func checkRepayment(_ list: inout ProblemList, type: AccountType) {
    guard type.isLoan, let repaymentMode else { return }
    list.require(repaymentMode.fits(type), "BLE029", "RepayMode")
    if repaymentMode == .merged {
      list.require(repaymentFrequency == .month, "BLE028", "RepayFreqcy")
    }
    guard type != .revolving else { return }
    list.requireAmount(Int64(repaymentPeriods), "RepayPrd")
    if repaymentMode.hasNoInstalments {
      list.require(repaymentPeriods == 0, "BLE038", "RepayPrd")
    }
  }
}
