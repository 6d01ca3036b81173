public import CreditCore

extension ReportCodes {
  /// 证件类型 (PA01BD01, PA01CD01, PB020D02).
  public enum IdentityDocument: String, ReportTable {
    case residentID = "10"
    case householdRegister = "1"
    case passport = "2"
    case military = "20"
    case hongKongMacauPermit = "5"
    case taiwanPermit = "6"
    case foreignResidencePermit = "8"
    case police = "9"
    case hongKongID = "A"
    case macauID = "B"
    case taiwanID = "C"
    case other = "X"

    public var words: BilingualText {
      switch self {
      case .residentID: BilingualText(zh: "居民身份证", en: "resident identity card")
      case .householdRegister: BilingualText(zh: "户口簿", en: "household register")
      case .passport: BilingualText(zh: "护照", en: "passport")
      case .military: BilingualText(zh: "军人身份证件", en: "military identity document")
      case .hongKongMacauPermit:
        BilingualText(
          zh: "港澳居民来往内地通行证",
          en: "Hong Kong or Macau mainland travel permit")
      case .taiwanPermit: BilingualText(zh: "台湾同胞来往内地通行证", en: "Taiwan mainland travel permit")
      case .foreignResidencePermit: BilingualText(zh: "外国人居留证", en: "foreigner's residence permit")
      case .police: BilingualText(zh: "警官证", en: "police officer's card")
      case .hongKongID: BilingualText(zh: "香港身份证", en: "Hong Kong identity card")
      case .macauID: BilingualText(zh: "澳门身份证", en: "Macau identity card")
      case .taiwanID: BilingualText(zh: "台湾身份证", en: "Taiwan identity card")
      case .other: BilingualText(zh: "其他证件", en: "other document")
      }
    }
  }
}
