public import CreditCore

extension ReportCodes {
  /// 特殊交易类型 (PD01FD01).
  public enum SpecialTransactionKind: String, ReportTable {
    case extended = "1"
    case paidByThirdParty = "2"
    case assetForDebt = "3"
    case earlyRepayment = "4"
    case earlySettlement = "5"
    case forcedClosingOpen = "6"
    case forcedClosingSettled = "7"
    case judicialRecovery = "8"
    case other = "9"
    case debtReduction = "11"
    case assetSplitOff = "12"
    case assetTransfer = "13"
    case personalInstalments = "14"
    case writeOff = "15"
    case extendedByBank = "16"
    case forcedClosing = "17"

    public var words: BilingualText {
      switch self {
      case .extended: BilingualText(zh: "展期", en: "extended")
      case .paidByThirdParty:
        BilingualText(
          zh: "担保人（第三方）代偿",
          en: "paid by a guarantor or third party")
      case .assetForDebt: BilingualText(zh: "以资抵债", en: "settled with an asset")
      case .earlyRepayment: BilingualText(zh: "提前还款", en: "paid early in part")
      case .earlySettlement: BilingualText(zh: "提前结清", en: "settled early")
      case .forcedClosingOpen: BilingualText(zh: "强制平仓，未结清", en: "closed by force, not settled")
      case .forcedClosingSettled: BilingualText(zh: "强制平仓，已结清", en: "closed by force, settled")
      case .judicialRecovery: BilingualText(zh: "司法追偿", en: "recovered through court")
      case .other: BilingualText(zh: "其他", en: "other")
      case .debtReduction: BilingualText(zh: "债务减免", en: "part of the debt forgiven")
      case .assetSplitOff: BilingualText(zh: "资产剥离", en: "asset split off")
      case .assetTransfer: BilingualText(zh: "资产转让", en: "claim sold")
      case .personalInstalments:
        BilingualText(
          zh: "信用卡个性化分期",
          en: "instalment plan for a card debt")
      case .writeOff: BilingualText(zh: "核销", en: "written off")
      case .extendedByBank: BilingualText(zh: "银行主动延期", en: "extended by the bank")
      case .forcedClosing: BilingualText(zh: "强制平仓", en: "closed by force")
      }
    }
  }
}
