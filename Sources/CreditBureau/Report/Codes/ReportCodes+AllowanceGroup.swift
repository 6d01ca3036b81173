public import CreditCore

extension ReportCodes {
  /// 低保人员类别 (PF06AD01).
  public enum AllowanceGroup: String, ReportTable {
    case employed = "1"
    case leftPost = "2"
    case unemployed = "3"
    case retired = "4"
    case withoutSupport = "5"
    case resident = "6"
    case student = "7"

    public var words: BilingualText {
      switch self {
      case .employed: BilingualText(zh: "在职职工", en: "employed")
      case .leftPost: BilingualText(zh: "离岗", en: "has left the post")
      case .unemployed: BilingualText(zh: "失业", en: "unemployed")
      case .retired: BilingualText(zh: "离退休人员", en: "retired")
      case .withoutSupport: BilingualText(zh: "三无人员", en: "without means or kin")
      case .resident: BilingualText(zh: "居民", en: "resident")
      case .student: BilingualText(zh: "学生", en: "student")
      }
    }
  }
}
