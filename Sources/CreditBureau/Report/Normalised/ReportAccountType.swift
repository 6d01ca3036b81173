/// The account types of a normalised report (账户类型).
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
  /// A type that is in no table.
  case other
}
