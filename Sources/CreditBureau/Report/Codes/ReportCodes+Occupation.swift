public import CreditCore

extension ReportCodes {
  /// 职业 (PB040D04).
  public enum Occupation: String, ReportTable {
    case head = "0"
    case professional = "1"
    case clerk = "3"
    case commerceAndService = "4"
    case agriculture = "5"
    case production = "6"
    case military = "X"
    case unclassified = "Y"
    case unknown = "Z"

    public var words: BilingualText {
      switch self {
      case .head: BilingualText(zh: "国家机关、党群组织、企业、事业单位负责人", en: "head of an organisation")
      case .professional: BilingualText(zh: "专业技术人员", en: "professional or technician")
      case .clerk: BilingualText(zh: "办事人员和有关人员", en: "clerk")
      case .commerceAndService: BilingualText(zh: "商业、服务业人员", en: "commerce or services")
      case .agriculture: BilingualText(zh: "农、林、牧、渔、水利业生产人员", en: "agriculture")
      case .production: BilingualText(zh: "生产、运输设备操作人员及有关人员", en: "production or transport")
      case .military: BilingualText(zh: "军人", en: "military")
      case .unclassified: BilingualText(zh: "不便分类的其他从业人员", en: "not classified")
      case .unknown: BilingualText(zh: "未知", en: "unknown")
      }
    }
  }
}
