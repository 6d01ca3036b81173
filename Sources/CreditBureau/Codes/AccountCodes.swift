/// The kinds of loan account (账户类型, `AcctType`). An account's type never changes. This platform's
/// products are D1, R1 and R4; the others are formats with their rules.
public enum AccountType: String, BureauCode {
  /// 非循环贷账户: a single loan.
  case nonRevolving = "D1"
  /// 循环贷账户: all use of a line, summed (R130).
  case revolving = "R1"
  /// 贷记卡账户.
  case creditCard = "R2"
  /// 准贷记卡账户: a card whose balance is an overdraft.
  case semiCreditCard = "R3"
  /// 循环额度下分账户: one drawdown under a revolving line.
  case drawdown = "R4"
  /// 催收账户: a debt taken over to be collected.
  case collection = "C1"

  /// Whether it is one of the two card accounts.
  public var isCard: Bool { self == .creditCard || self == .semiCreditCard }
  /// Whether it is a loan in the narrow sense: D1, R1 or R4.
  public var isLoan: Bool { !isCard && self != .collection }
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

  /// Whether accounts of this type are reported at this time: C1 knows no month's end.
  public func fits(_ type: AccountType) -> Bool {
    type != .collection || self == .opened || self == .closed || self == .overdueRecovered
  }
}

/// Loan classification (五级分类, `FiveCate`).
public enum LoanClassCode: String, StatedCode {
  case normal = "1"
  case specialMention = "2"
  case substandard = "3"
  case doubtful = "4"
  case loss = "5"
  case unclassified = "9"

  /// Whether the loan was classified.
  public var isStated: Bool { self != .unclassified }
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

/// A transaction out of the ordinary (特殊交易类型, `ChanTranType`).
public enum SpecialTransactionType: String, BureauCode {
  case extended = "1"
  case debtReduction = "11"
  case assetSplitOff = "12"
  case assetTransfer = "13"
  /// 信用卡个性化分期.
  case cardInstalments = "14"
  case writeOff = "15"
  case extendedByBank = "16"
  /// 强制平仓.
  case forcedLiquidation = "17"
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
