/// The line of business (借贷业务大类, `BusiLines`).
public enum BusinessLine: String, BureauCode {
  case loan = "1"
  case creditCard = "2"
  /// 证券类融资.
  case securities = "3"
  /// 融资租赁.
  case lease = "4"
  /// 资产处置.
  case assetDisposal = "5"
  /// 垫款.
  case advance = "6"

  /// Whether accounts of this type can belong to it (I2100A07).
  public func fits(_ type: AccountType) -> Bool {
    switch type {
    case .collection: self == .assetDisposal || self == .advance
    case .creditCard, .semiCreditCard: self == .creditCard
    case .nonRevolving, .revolving, .drawdown: true
    }
  }
}

/// What a loan is for (业务种类细分, `BusiDtlLines`); each kind belongs to one line of business.
public enum LoanPurpose: String, BureauCode {
  /// 个人住房商业贷款: comes with the loan contract's number (I2100C07).
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
  /// 约定购回式证券交易.
  case securitiesRepurchase = "61"
  /// 股票质押式回购交易.
  case sharePledge = "62"
  /// 融资融券业务.
  case marginTrading = "63"
  case otherSecurities = "64"
  case semiCreditCard = "71"
  case creditCard = "81"
  /// 大额专项分期卡: a card for large instalments only; it stands under no agreement.
  case instalmentCard = "82"
  /// 其他个人消费贷款.
  case consumption = "91"
  case lease = "92"
  case other = "99"
  /// 由资产处置机构处置的债务.
  case disposedDebt = "A1"
  /// 因代偿继承债权的债务.
  case subrogatedDebt = "B1"

  /// The line of business it belongs to (I2100C04).
  public var businessLine: BusinessLine {
    switch self {
    case .semiCreditCard, .creditCard, .instalmentCard: .creditCard
    case .securitiesRepurchase, .sharePledge, .marginTrading, .otherSecurities: .securities
    case .lease: .lease
    case .disposedDebt: .assetDisposal
    case .subrogatedDebt: .advance
    default: .loan
    }
  }
}

/// Whether a housing loan is for the first home (是否为首套住房贷款, `FirstHouLoanFlag`).
public enum FirstHome: String, BureauCode {
  case yes = "01"
  case no = "02"
  case unknown = "03"
  /// 未发布差别化住房贷款信贷政策.
  case noPolicy = "04"
}

/// What kind of debt was taken over (原债务种类, `OrigDbtCate`).
public enum OriginalDebt: String, BureauCode {
  case loan = "1"
  case creditCard = "2"
  case securities = "3"
  case lease = "4"
  case other = "9"
}

/// How late a debt was when it was taken over (债权转移时的还款状态, `InitRpySts`).
public enum TransferredStatus: String, BureauCode {
  /// 债务人违约时自动垫款.
  case paidInAdvance = "0"
  case overdue1To30 = "1"
  case overdue31To60 = "2"
  case overdue61To90 = "3"
  case overdue91To120 = "4"
  case overdue121To150 = "5"
  case overdue151To180 = "6"
  case overdueOver180 = "7"
}

/// What happened to an account (特殊事件类型, `OpetnType` of 215).
public enum SpecialEventType: String, BureauCode {
  /// 信用卡因调整账单日本月不出单.
  case noBill = "11"
  /// 已注销信用卡账户重启.
  case cardRestarted = "12"
  /// 转出: nothing more is reported for the account.
  case transferredOut = "21"

  /// Whether it can happen to accounts of this type.
  public func fits(_ type: AccountType) -> Bool {
    self == .transferredOut ? type == .nonRevolving : type == .creditCard
  }
}
