/// The kind of guarantee account (个人担保账户类型, `AcctType` of 230).
public enum GuaranteeAccountType: String, BureauCode {
  /// 融资担保账户.
  case financing = "G1"
  /// 非融资担保账户.
  case nonFinancing = "G2"
}

/// When a guarantee record is made (`RptDateCode` of 230).
public enum GuaranteeReportTime: String, BureauCode {
  /// 新开户/首次上报.
  case opened = "10"
  /// 账户关闭.
  case closed = "20"
  /// 在保责任变化.
  case liabilityChanged = "30"
  /// 五级分类调整.
  case reclassified = "40"
  /// 其他信息变化.
  case otherChange = "50"
}

/// The line of a guarantee business (个人担保交易业务大类, `BusiLines` of 230).
public enum GuaranteeLine: String, BureauCode {
  case financing = "1"
  case nonFinancing = "2"
  /// 再担保.
  case reinsured = "3"
  /// 保证保险.
  case insurance = "4"
}

/// The kind of a guarantee business (业务种类细分, `BusiDtilLines` of 230, spelt so).
public enum GuaranteeBusiness: String, BureauCode {
  case loan = "01"
  case billAcceptance = "02"
  case tradeFinance = "03"
  case projectFinance = "04"
  case letterOfCredit = "05"
  case otherFinancing = "06"
  case litigation = "07"
  case performance = "08"
  case otherNonFinancing = "09"
  case bondIssue = "10"
  case reinsured = "11"
  /// 贷款保证保险.
  case loanInsurance = "12"
  /// 个人消费信用保证保险.
  case consumerCreditInsurance = "13"
}

/// When a collateral record is made (`RptDateCode` of 510).
public enum CollateralReportTime: String, BureauCode {
  /// 合同生效.
  case inForce = "10"
  /// 合同到期/失效.
  case ended = "20"
  /// 抵（质）押物变更.
  case changed = "30"
}

/// What is mortgaged (抵押物种类, `PleType`).
public enum MortgageKind: String, BureauCode {
  case building = "11"
  case land = "12"
  case vehicle = "13"
  case machine = "14"
  case other = "99"
}

/// What is pledged (质物种类, `ImpType`).
public enum PledgeKind: String, BureauCode {
  case cash = "11"
  case bill = "12"
  case policy = "13"
  case bond = "14"
  case equity = "15"
  case fund = "21"
  case preciousMetal = "22"
  case receivable = "23"
  case currentAssets = "24"
  case intangibleAssets = "25"
  case agricultural = "26"
  case other = "90"
}

/// The segments of record 230 by their letters (段标).
public enum GuaranteeSegment: String, BureauCode {
  /// 基础段.
  case base = "B"
  /// 基本信息段.
  case terms = "C"
  /// 在保责任信息段.
  case liability = "D"
  /// 相关还款责任人段.
  case responsibleParties = "E"
  /// 抵质押物信息段.
  case collateral = "F"

  /// The segment's element.
  public var element: String {
    switch self {
    case .base: "GuarAcctBsSgmt"
    case .terms: "GuarAcctBsInfSgmt"
    case .liability: "GuarRltRepymtInfSgmt"
    case .responsibleParties: "RltRepymtInfSgmt"
    case .collateral: "GuarMotgaCltalCtrctInfSgmt"
    }
  }
}
