public import CreditCore

extension ReportCodes {
  /// 就业状况 (PB01AD04, PB040D01).
  public enum Employment: String, ReportTable {
    case civilServant = "11"
    case professional = "13"
    case officeWorker = "17"
    case manager = "21"
    case worker = "24"
    case farmer = "27"
    case student = "31"
    case military = "37"
    case freelance = "51"
    case selfEmployed = "54"
    case unemployed = "70"
    case retired = "80"
    case other = "90"
    case employed = "91"
    case unknown = "99"

    public var words: BilingualText {
      switch self {
      case .civilServant: BilingualText(zh: "国家公务员", en: "civil servant")
      case .professional: BilingualText(zh: "专业技术人员", en: "professional or technician")
      case .officeWorker: BilingualText(zh: "职员", en: "office worker")
      case .manager: BilingualText(zh: "企业管理人员", en: "manager")
      case .worker: BilingualText(zh: "工人", en: "worker")
      case .farmer: BilingualText(zh: "农民", en: "farmer")
      case .student: BilingualText(zh: "学生", en: "student")
      case .military: BilingualText(zh: "现役军人", en: "in military service")
      case .freelance: BilingualText(zh: "自由职业者", en: "freelance")
      case .selfEmployed: BilingualText(zh: "个体经营者", en: "self-employed")
      case .unemployed: BilingualText(zh: "无业人员", en: "without work")
      case .retired: BilingualText(zh: "退（离）休人员", en: "retired")
      case .other: BilingualText(zh: "其他", en: "other")
      case .employed: BilingualText(zh: "在职", en: "employed")
      case .unknown: BilingualText(zh: "未知", en: "unknown")
      }
    }
  }
}
