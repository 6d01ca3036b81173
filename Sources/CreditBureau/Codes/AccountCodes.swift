/// The account types that this reporter makes (账户类型, `AcctType`). An account's type never
/// changes.
public enum AccountType: String, BureauCode {
  /// 非循环贷账户: a single loan.
  case nonRevolving = "D1"
  /// 循环贷账户: all use of a line, summed (R130).
  case revolving = "R1"
  /// 循环额度下分账户: one drawdown under a revolving line.
  case drawdown = "R4"
}

/// When an account record is made (报告时点说明代码, `RptDateCode` of 210).
public enum AccountReportTime: String, BureauCode {
  /// 新开户.
  case opened = "10"
  /// 账户关闭.
  case closed = "20"
  /// 月度结算.
  case monthEnd = "30"
  /// 月结日首次上报存量账户.
  case firstMonthEnd = "31"
  /// 月结日账户关闭.
  case monthEndClosed = "32"
  /// 收回逾期款项.
  case overdueRecovered = "40"
}

/// The state of a D1, R1 or R4 account (账户状态, `AcctStatus`).
public enum AccountStatus: String, BureauCode {
  case normal = "1"
  case overdue = "2"
  case closed = "3"
  /// 呆账, waiting for the write-off.
  case badDebtPending = "41"
  /// 呆账, written off.
  case badDebtWrittenOff = "42"
  /// 银行止付; R1 only.
  case stopped = "5"
  case collateralShort = "6"
  /// 司法追偿.
  case judicialRecovery = "8"

  /// Whether this is one of the two states of bad debt (呆账).
  public var isBadDebt: Bool { self == .badDebtPending || self == .badDebtWrittenOff }
}

/// Loan classification (五级分类, `FiveCate`).
public enum LoanClassCode: String, BureauCode {
  case normal = "1"
  case specialMention = "2"
  case substandard = "3"
  case doubtful = "4"
  case loss = "5"
  case unclassified = "9"
}

/// Who lends, and how (业务经营类型, `FundSou`).
public enum FundingSource: String, BureauCode {
  case own = "1"
  case entrusted = "2"
  case entrustedByGovernment = "21"
  case entrustedByEnterprise = "22"
  case entrustedByPerson = "23"
  case entrustedByHousingFund = "24"
  case trust = "4"
  /// 联合: each funder of a joint loan reports its own share.
  case joint = "8"
}

/// How a loan came to be (贷款发放形式, `LoanForm`).
public enum LoanForm: String, BureauCode {
  case new = "1"
  case transferredIn = "5"
  case other = "9"
}

/// How a D1 loan is paid out (分次放款标志, `Flag`).
public enum DrawdownFlag: String, BureauCode {
  case atOnce = "0"
  /// In parts, each part an account of its own.
  case separateAccounts = "1"
  /// In parts, all summed in this account.
  case oneAccount = "2"
}

/// What a loan is for (业务种类细分, `BusiDtlLines`): the kinds of business line 1 (贷款) that the
/// platform can serve. Housing loans (11) need contract fields of their own and are not among them.
public enum LoanPurpose: String, BureauCode {
  case car = "21"
  case education = "31"
  case nationalStudentLoan = "32"
  case commercialStudentLoan = "33"
  case personalBusiness = "41"
  case startUp = "42"
  case farmer = "51"
  case farmerBusiness = "52"
  case farmerConsumption = "53"
  /// 其他个人消费贷款.
  case consumption = "91"
  case other = "99"
}

/// A transaction out of the ordinary (特殊交易类型, `ChanTranType`).
public enum SpecialTransactionType: String, BureauCode {
  case extended = "1"
  case debtReduction = "11"
  case assetSplitOff = "12"
  case assetTransfer = "13"
  case writeOff = "15"
  case extendedByBank = "16"
  case paidByThirdParty = "2"
  case assetForDebt = "3"
  case earlyRepayment = "4"
  case earlySettlement = "5"
  case judicialRecovery = "8"

  /// Whether accounts of this type can report it: R1 knows no extension and no early repayment.
  public func fits(_ type: AccountType) -> Bool {
    type != .revolving || (self != .extended && self != .earlyRepayment)
  }
}
