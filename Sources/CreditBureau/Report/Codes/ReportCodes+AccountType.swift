public import CreditCore

extension ReportCodes {
  /// 账户类型 (PD01AD01, PD03AD06).
  public enum AccountType: String, ReportTable {
    case collection = "C1"
    case nonRevolving = "D1"
    case revolving = "R1"
    case creditCard = "R2"
    case quasiCreditCard = "R3"
    case drawdown = "R4"

    public var words: BilingualText {
      switch self {
      case .collection: BilingualText(zh: "催收账户", en: "debt being collected")
      case .nonRevolving: BilingualText(zh: "非循环贷账户", en: "one-off loan")
      case .revolving: BilingualText(zh: "循环贷账户", en: "revolving loan")
      case .creditCard: BilingualText(zh: "贷记卡账户", en: "credit card")
      case .quasiCreditCard: BilingualText(zh: "准贷记卡账户", en: "quasi-credit card")
      case .drawdown: BilingualText(zh: "循环额度下分账户", en: "drawing under a limit")
      }
    }
  }
}
