public import CreditCore

extension ReportCodes {
  /// 授信额度用途 (PD02AD02).
  public enum CreditUse: String, ReportTable {
    case revolvingLoan = "10"
    case nonRevolvingLoan = "20"
    case sharedCard = "30"
    case singleCard = "31"

    public var words: BilingualText {
      switch self {
      case .revolvingLoan: BilingualText(zh: "循环贷款额度", en: "revolving loan")
      case .nonRevolvingLoan: BilingualText(zh: "非循环贷款额度", en: "one-off loan")
      case .sharedCard: BilingualText(zh: "信用卡共享额度", en: "cards together")
      case .singleCard: BilingualText(zh: "信用卡独立额度", en: "one card")
      }
    }
  }
}
