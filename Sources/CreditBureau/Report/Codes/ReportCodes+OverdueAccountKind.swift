public import CreditCore

extension ReportCodes {
  /// 账户类型 of the overdue summary (PC02DD01), other codes than `AccountType`.
  public enum OverdueAccountKind: String, ReportTable {
    case nonRevolving = "1"
    case drawdown = "2"
    case revolving = "3"
    case creditCard = "4"
    case quasiCreditCard = "5"

    public var words: BilingualText {
      switch self {
      case .nonRevolving: BilingualText(zh: "非循环贷账户", en: "one-off loans")
      case .drawdown: BilingualText(zh: "循环额度下分账户", en: "drawings under a limit")
      case .revolving: BilingualText(zh: "循环贷账户", en: "revolving loans")
      case .creditCard: BilingualText(zh: "贷记卡账户", en: "credit cards")
      case .quasiCreditCard: BilingualText(zh: "准贷记卡账户", en: "quasi-credit cards")
      }
    }
  }
}
