public import CreditCore

extension ReportCodes {
  /// 执业资格证书的等级 (PF07AD01).
  public enum LicenceLevel: String, ReportTable {
    case national = "1"
    case provincial = "2"
    case municipal = "3"
    case association = "4"
    case other = "5"

    public var words: BilingualText {
      switch self {
      case .national: BilingualText(zh: "国家级机构或行业协会颁发", en: "national")
      case .provincial: BilingualText(zh: "省市级机构或行业协会颁发", en: "provincial")
      case .municipal: BilingualText(zh: "地市级机构或行业协会颁发", en: "municipal")
      case .association: BilingualText(zh: "独立行业协会或制订标准的企业颁发", en: "association or enterprise")
      case .other: BilingualText(zh: "其他机构颁发", en: "other")
      }
    }
  }
}
