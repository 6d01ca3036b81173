public import CreditCore

extension ReportCodes {
  /// 分数说明 (PC010D01).
  public enum ScoreReason: String, ReportTable {
    case none = "00"
    case overdue = "01"
    case extended = "02"
    case muchDebt = "03"
    case manyCardDebts = "04"
    case manyDebts = "05"
    case highCardUse = "06"
    case shortHistory = "07"
    case shortCardHistory = "08"
    case manyNewDebts = "09"
    case manyHardInquiries = "10"
    case noActivity = "11"
    case oneSidedActivity = "12"
    case littleCardInformation = "13"
    case littleLoanInformation = "14"
    case littleInformation = "15"
    case fewDebtKinds = "16"
    case noRecord = "91"
    case historyUnderThreeMonths = "92"
    case nothingForTwoYears = "93"
    case other = "99"

    public var words: BilingualText {
      switch self {
      case .none: BilingualText(zh: "无影响因素", en: "nothing lowers it")
      case .overdue: BilingualText(zh: "存在逾期还款记录", en: "late repayments")
      case .extended: BilingualText(zh: "存在展期记录", en: "an extended loan")
      case .muchDebt: BilingualText(zh: "当前债务相对较多", en: "much debt now")
      case .manyCardDebts: BilingualText(zh: "当前信用卡债务笔数相对较多", en: "many card debts")
      case .manyDebts: BilingualText(zh: "当前债务笔数相对较多", en: "many debts")
      case .highCardUse:
        BilingualText(
          zh: "当前信用卡额度使用率相对较高",
          en: "cards used close to their limits")
      case .shortHistory: BilingualText(zh: "信用历史较短", en: "a short credit history")
      case .shortCardHistory: BilingualText(zh: "信用卡历史较短", en: "a short card history")
      case .manyNewDebts: BilingualText(zh: "近期新增债务笔数较多", en: "many new debts")
      case .manyHardInquiries: BilingualText(zh: "近期硬查询次数较多", en: "many applications for credit")
      case .noActivity: BilingualText(zh: "近期没有信用活动", en: "no credit used of late")
      case .oneSidedActivity: BilingualText(zh: "信用活动相对较为单一", en: "one kind of credit only")
      case .littleCardInformation: BilingualText(zh: "近期信用卡信息相对不足", en: "little about cards")
      case .littleLoanInformation: BilingualText(zh: "近期贷款信息相对不足", en: "little about loans")
      case .littleInformation: BilingualText(zh: "近期信用信息相对不足", en: "little about credit")
      case .fewDebtKinds: BilingualText(zh: "债务种类相对不够丰富", en: "few kinds of debt")
      case .noRecord: BilingualText(zh: "无信贷记录", en: "no credit record")
      case .historyUnderThreeMonths: BilingualText(zh: "信用历史小于3个月", en: "a history under 3 months")
      case .nothingForTwoYears:
        BilingualText(
          zh: "缺少近两年的信贷信息",
          en: "nothing from the last two years")
      case .other: BilingualText(zh: "其他", en: "other")
      }
    }
  }
}
