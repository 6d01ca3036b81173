public import CreditCore

extension ReportCodes {
  /// 贷款发放形式 (PD01AD08).
  public enum LoanForm: String, ReportTable {
    case new = "1"
    case transferredIn = "5"
    case other = "9"

    public var words: BilingualText {
      switch self {
      case .new: BilingualText(zh: "新增", en: "new")
      case .transferredIn: BilingualText(zh: "其他机构转入", en: "taken over from another institution")
      case .other: BilingualText(zh: "其他", en: "other")
      }
    }
  }
}
