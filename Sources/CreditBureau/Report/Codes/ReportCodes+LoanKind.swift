public import CreditCore

extension ReportCodes {
  /// 业务种类 (PD01AD03, PD03AD02).
  public enum LoanKind: String, ReportTable {
    case housing = "11"
    case commercialProperty = "12"
    case housingFund = "13"
    case car = "21"
    case education = "31"
    case nationalStudentLoan = "32"
    case commercialStudentLoan = "33"
    case personalBusiness = "41"
    case startUp = "42"
    case farmer = "51"
    case farmerBusiness = "52"
    case farmerConsumption = "53"
    case repurchase = "61"
    case stockPledge = "62"
    case marginTrading = "63"
    case otherSecurities = "64"
    case quasiCreditCard = "71"
    case creditCard = "81"
    case instalmentCard = "82"
    case consumption = "91"
    case leasing = "92"
    case other = "99"
    case assetDisposal = "A1"
    case advance = "B1"

    public var words: BilingualText {
      switch self {
      case .housing: BilingualText(zh: "个人住房商业贷款", en: "housing loan")
      case .commercialProperty: BilingualText(zh: "个人商用房（含商住两用）贷款", en: "commercial property loan")
      case .housingFund: BilingualText(zh: "个人住房公积金贷款", en: "housing fund loan")
      case .car: BilingualText(zh: "个人汽车消费贷款", en: "car loan")
      case .education: BilingualText(zh: "个人助学贷款", en: "student loan")
      case .nationalStudentLoan: BilingualText(zh: "国家助学贷款", en: "national student loan")
      case .commercialStudentLoan: BilingualText(zh: "商业助学贷款", en: "commercial student loan")
      case .personalBusiness: BilingualText(zh: "个人经营性贷款", en: "business loan to a person")
      case .startUp: BilingualText(zh: "个人创业担保贷款", en: "start-up loan")
      case .farmer: BilingualText(zh: "农户贷款", en: "farmer's loan")
      case .farmerBusiness: BilingualText(zh: "经营性农户贷款", en: "farmer's business loan")
      case .farmerConsumption: BilingualText(zh: "消费性农户贷款", en: "farmer's consumer loan")
      case .repurchase: BilingualText(zh: "约定购回式证券交易", en: "securities repurchase")
      case .stockPledge: BilingualText(zh: "股票质押式回购交易", en: "stock pledge")
      case .marginTrading: BilingualText(zh: "融资融券业务", en: "margin trading")
      case .otherSecurities: BilingualText(zh: "其他证券类融资", en: "other securities financing")
      case .quasiCreditCard: BilingualText(zh: "准贷记卡", en: "quasi-credit card")
      case .creditCard: BilingualText(zh: "贷记卡", en: "credit card")
      case .instalmentCard: BilingualText(zh: "大额专项分期卡", en: "card for a large instalment plan")
      case .consumption: BilingualText(zh: "其他个人消费贷款", en: "consumer loan")
      case .leasing: BilingualText(zh: "融资租赁业务", en: "leasing")
      case .other: BilingualText(zh: "其他贷款", en: "other loan")
      case .assetDisposal: BilingualText(zh: "资产处置", en: "debt taken over")
      case .advance: BilingualText(zh: "代偿债务", en: "debt paid by another")
      }
    }
  }
}
