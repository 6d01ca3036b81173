public import CreditCore

extension ReportCodes {
  /// 担保方式 (PD01AD07); the report has `9`, which reporting has not.
  public enum Security: String, ReportTable {
    case pledge = "1"
    case mortgage = "2"
    case guarantor = "3"
    case unsecured = "4"
    case combinedWithGuarantor = "5"
    case combinedWithoutGuarantor = "6"
    case farmersJointly = "7"
    case other = "9"

    public var words: BilingualText {
      switch self {
      case .pledge: BilingualText(zh: "质押", en: "pledge")
      case .mortgage: BilingualText(zh: "抵押", en: "mortgage")
      case .guarantor: BilingualText(zh: "保证", en: "guarantor")
      case .unsecured: BilingualText(zh: "信用/免担保", en: "none")
      case .combinedWithGuarantor: BilingualText(zh: "组合（含保证）", en: "combined, with a guarantor")
      case .combinedWithoutGuarantor:
        BilingualText(
          zh: "组合（不含保证）",
          en: "combined, without a guarantor")
      case .farmersJointly: BilingualText(zh: "农户联保", en: "farmers jointly")
      case .other: BilingualText(zh: "其他", en: "other")
      }
    }
  }
}
