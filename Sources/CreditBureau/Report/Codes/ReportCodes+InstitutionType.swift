public import CreditCore

extension ReportCodes {
  /// 机构类型.
  public enum InstitutionType: String, ReportTable {
    case commercialBank = "11"
    case villageBank = "12"
    case housingSavingsBank = "14"
    case foreignBank = "15"
    case groupFinance = "16"
    case trust = "21"
    case leasing = "22"
    case carFinance = "23"
    case consumerFinance = "24"
    case loanCompany = "25"
    case assetManager = "26"
    case securities = "31"
    case insurance = "41"
    case microLoan = "51"
    case housingFund = "52"
    case guarantee = "53"
    case factoring = "54"
    case other = "99"

    public var words: BilingualText {
      switch self {
      case .commercialBank: BilingualText(zh: "商业银行", en: "commercial bank")
      case .villageBank: BilingualText(zh: "村镇银行", en: "village bank")
      case .housingSavingsBank: BilingualText(zh: "住房储蓄银行", en: "housing savings bank")
      case .foreignBank: BilingualText(zh: "外资银行", en: "foreign bank")
      case .groupFinance: BilingualText(zh: "财务公司", en: "group finance company")
      case .trust: BilingualText(zh: "信托公司", en: "trust company")
      case .leasing: BilingualText(zh: "融资租赁公司", en: "leasing company")
      case .carFinance: BilingualText(zh: "汽车金融公司", en: "car finance company")
      case .consumerFinance: BilingualText(zh: "消费金融公司", en: "consumer finance company")
      case .loanCompany: BilingualText(zh: "贷款公司", en: "loan company")
      case .assetManager: BilingualText(zh: "金融资产管理公司", en: "asset management company")
      case .securities: BilingualText(zh: "证券公司", en: "securities company")
      case .insurance: BilingualText(zh: "保险公司", en: "insurance company")
      case .microLoan: BilingualText(zh: "小额贷款公司", en: "micro-loan company")
      case .housingFund: BilingualText(zh: "公积金管理中心", en: "housing fund centre")
      case .guarantee: BilingualText(zh: "融资担保公司", en: "guarantee company")
      case .factoring: BilingualText(zh: "保理公司", en: "factoring company")
      case .other: BilingualText(zh: "其他机构", en: "other institution")
      }
    }
  }
}
