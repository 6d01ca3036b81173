public import CreditCore

extension ReportCodes {
  /// 五级分类 (PD01BD03, PD01CD02, PD03AD05).
  public enum LoanClass: String, ReportTable {
    case normal = "1"
    case specialMention = "2"
    case substandard = "3"
    case doubtful = "4"
    case loss = "5"
    case defaulted = "6"
    case unclassified = "9"

    public var words: BilingualText {
      switch self {
      case .normal: BilingualText(zh: "正常", en: "normal")
      case .specialMention: BilingualText(zh: "关注", en: "special mention")
      case .substandard: BilingualText(zh: "次级", en: "substandard")
      case .doubtful: BilingualText(zh: "可疑", en: "doubtful")
      case .loss: BilingualText(zh: "损失", en: "loss")
      case .defaulted: BilingualText(zh: "违约", en: "default")
      case .unclassified: BilingualText(zh: "未分类", en: "not classified")
      }
    }
  }
}
