public import CreditCore

extension ReportCodes {
  /// 行业 (PB040D03).
  public enum Industry: String, ReportTable {
    case unknown = "9"
    case agriculture = "A"
    case mining = "B"
    case manufacturing = "C"
    case utilities = "D"
    case construction = "E"
    case trade = "F"
    case transport = "G"
    case hospitality = "H"
    case informationTechnology = "I"
    case finance = "J"
    case realEstate = "K"
    case businessServices = "L"
    case research = "M"
    case environment = "N"
    case residentServices = "O"
    case education = "P"
    case health = "Q"
    case culture = "R"
    case publicAdministration = "S"
    case internationalOrganisation = "T"

    public var words: BilingualText {
      switch self {
      case .unknown: BilingualText(zh: "未知", en: "unknown")
      case .agriculture: BilingualText(zh: "农、林、牧、渔业", en: "agriculture, forestry and fishing")
      case .mining: BilingualText(zh: "采矿业", en: "mining")
      case .manufacturing: BilingualText(zh: "制造业", en: "manufacturing")
      case .utilities: BilingualText(zh: "电力、热力、燃气及水生产和供应业", en: "power, heat, gas and water")
      case .construction: BilingualText(zh: "建筑业", en: "construction")
      case .trade: BilingualText(zh: "批发和零售业", en: "trade")
      case .transport: BilingualText(zh: "交通运输、仓储和邮储业", en: "transport, storage and post")
      case .hospitality: BilingualText(zh: "住宿和餐饮业", en: "lodging and catering")
      case .informationTechnology:
        BilingualText(
          zh: "信息传输、软件和信息技术服务业",
          en: "information technology")
      case .finance: BilingualText(zh: "金融业", en: "finance")
      case .realEstate: BilingualText(zh: "房地产业", en: "real estate")
      case .businessServices: BilingualText(zh: "租赁和商务服务业", en: "leasing and business services")
      case .research: BilingualText(zh: "科学研究和技术服务业", en: "research and technical services")
      case .environment:
        BilingualText(
          zh: "水利、环境和公共设施管理业",
          en: "water, environment and public facilities")
      case .residentServices:
        BilingualText(
          zh: "居民服务、修理和其他服务业",
          en: "services for residents, repair")
      case .education: BilingualText(zh: "教育", en: "education")
      case .health: BilingualText(zh: "卫生和社会工作", en: "health and social work")
      case .culture: BilingualText(zh: "文化、体育和娱乐业", en: "culture, sport and entertainment")
      case .publicAdministration: BilingualText(zh: "公共管理、社会保障和社会组织", en: "public administration")
      case .internationalOrganisation: BilingualText(zh: "国际组织", en: "international organisations")
      }
    }
  }
}
