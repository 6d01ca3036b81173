/// The account types in a credit report (账户类型).
public enum ReportAccountType: String, BureauCode {
  /// 催收账户.
  case collection = "C1"
  case nonRevolving = "D1"
  case revolving = "R1"
  /// 贷记卡账户.
  case creditCard = "R2"
  /// 准贷记卡账户.
  case quasiCreditCard = "R3"
  case drawdown = "R4"
}

/// The state of an account in a credit report, one meaning for the codes of all account types.
public enum ReportAccountStatus: String, BureauCode {
  case normal
  case overdue
  /// 结清, 销户 or, for a collection account, 结束.
  case closed
  /// 呆账.
  case badDebt
  case transferredOut
  case collateralShort
  case forcedClosing
  case judicialRecovery
  case frozen
  case stopped
  case inactive
  /// 催收.
  case inCollection
  /// No status, or a code that is not in the tables.
  case unknown

  /// The meaning of a code, which depends on the account's type.
  static func of(_ code: String?, type: ReportAccountType) -> ReportAccountStatus {
    switch (type, code) {
    case (.collection, "1"): .inCollection
    case (.collection, "2"): .closed
    case (.collection, _): .unknown
    case (_, "1"): .normal
    case (_, "8"): .judicialRecovery
    case (.creditCard, "2"), (.quasiCreditCard, "2"): .frozen
    case (.creditCard, "3"), (.quasiCreditCard, "3"): .stopped
    case (.creditCard, "31"), (.quasiCreditCard, "31"): .stopped
    case (.creditCard, "4"), (.quasiCreditCard, "4"): .closed
    case (.creditCard, "5"), (.quasiCreditCard, "5"): .badDebt
    case (.creditCard, "6"), (.quasiCreditCard, "6"): .inactive
    case (.creditCard, _), (.quasiCreditCard, _): .unknown
    case (_, "2"): .overdue
    case (_, "3"): .closed
    case (_, "4"): .badDebt
    case (.revolving, "5"): .stopped
    case (_, "5"): .transferredOut
    case (_, "6"): .collateralShort
    case (_, "7"): .forcedClosing
    default: .unknown
    }
  }
}
