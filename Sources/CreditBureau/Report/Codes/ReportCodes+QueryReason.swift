public import CreditCore

extension ReportCodes {
  /// 查询原因 (PA01BD02, PC05AQ01, PH010Q03): as its code or as its words.
  public enum QueryReason: String, ReportTable {
    case postLoanManagement = "01"
    case loanApproval = "02"
    case cardApproval = "03"
    case guarantorReview = "08"
    case judicialInvestigation = "09"
    case housingFundWithdrawal = "16"
    case indexFuturesAccount = "18"
    case merchantReview = "19"
    case insuranceReview = "20"
    case insuranceManagement = "21"
    case seniorStaffReview = "22"
    case customerAdmission = "23"
    case financingApproval = "24"
    case creditStandingReview = "25"
    case limitApproval = "26"
    case own = "本人查询"
    case dispute = "异议查询"

    public var words: BilingualText {
      switch self {
      case .postLoanManagement: BilingualText(zh: "贷后管理", en: "post-loan management")
      case .loanApproval: BilingualText(zh: "贷款审批", en: "loan approval")
      case .cardApproval: BilingualText(zh: "信用卡审批", en: "card approval")
      case .guarantorReview: BilingualText(zh: "担保资格审查", en: "review of a guarantor")
      case .judicialInvestigation: BilingualText(zh: "司法调查", en: "judicial investigation")
      case .housingFundWithdrawal: BilingualText(zh: "公积金提取复核查询", en: "housing fund withdrawal")
      case .indexFuturesAccount: BilingualText(zh: "股指期货开户", en: "index futures account")
      case .merchantReview: BilingualText(zh: "特约商户实名审查", en: "review of a merchant")
      case .insuranceReview: BilingualText(zh: "保前审查", en: "review before insuring")
      case .insuranceManagement: BilingualText(zh: "保后管理", en: "management after insuring")
      case .seniorStaffReview: BilingualText(zh: "法人代表、负责人、高管等资信审查", en: "review of an officer")
      case .customerAdmission: BilingualText(zh: "客户准入资格审查", en: "admission of a customer")
      case .financingApproval: BilingualText(zh: "融资审批", en: "financing approval")
      case .creditStandingReview: BilingualText(zh: "资信审查", en: "review of credit standing")
      case .limitApproval: BilingualText(zh: "额度审批", en: "limit approval")
      case .own: BilingualText(zh: "本人查询", en: "asked by the person")
      case .dispute: BilingualText(zh: "异议查询", en: "dispute")
      }
    }

    /// Whether somebody asked in order to lend, insure or accept a guarantor (硬查询).
    public var isHard: Bool {
      switch self {
      case .loanApproval, .cardApproval, .guarantorReview, .insuranceReview, .financingApproval,
        .creditStandingReview, .limitApproval:
        true
      default: false
      }
    }

    /// The reason of a code or of words; the person's own queries name the way in brackets.
    public static func matching(_ text: String) -> QueryReason? {
      if let reason = QueryReason(rawValue: text) { return reason }
      if text.hasPrefix(QueryReason.own.rawValue) { return .own }
      return allCases.first { $0.words.zh == text }
    }
  }
}
