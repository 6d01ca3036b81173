public import CreditCore

/// The state of an account in a credit report, one meaning for the codes of all account types.
public enum ReportAccountStatus: String, BureauCode {
  case normal
  case overdue
  /// 结清, 销户 or, for a collection account, 结束.
  case closed
  /// 呆账.
  case badDebt
  case transferredOut
  case collateralShort
  case forcedClosing
  case judicialRecovery
  case frozen
  case stopped
  case inactive
  /// 催收.
  case inCollection
  /// No status, or a code that is not in the tables.
  case unknown

  /// Whether nothing can become due on the account any more.
  public var isClosed: Bool { self == .closed || self == .transferredOut }

  /// The meaning of a code in the table of an account type.
  static func of(_ code: String, type: ReportCodes.AccountType?) -> ReportAccountStatus {
    let table: [String: ReportAccountStatus] =
      switch type {
      case .collection: collection
      case .nonRevolving: nonRevolving
      case .revolving: revolving
      case .drawdown: drawdown
      case .creditCard, .quasiCreditCard: cards
      case nil: [:]
      }
    return table[code] ?? .unknown
  }

  private static let collection: [String: ReportAccountStatus] = ["1": .inCollection, "2": .closed]
  private static let drawdown: [String: ReportAccountStatus] = [
    "1": .normal, "2": .overdue, "3": .closed, "4": .badDebt, "6": .collateralShort,
    "8": .judicialRecovery,
  ]
  private static let nonRevolving = drawdown.merging(
    ["5": .transferredOut, "7": .forcedClosing], uniquingKeysWith: { $1 })
  private static let revolving = drawdown.merging(["5": .stopped], uniquingKeysWith: { $1 })
  private static let cards: [String: ReportAccountStatus] = [
    "1": .normal, "2": .frozen, "3": .stopped, "31": .stopped, "4": .closed, "5": .badDebt,
    "6": .inactive, "8": .judicialRecovery,
  ]

  /// What the state is called.
  public var words: BilingualText {
    switch self {
    case .normal: BilingualText(zh: "正常", en: "normal")
    case .overdue: BilingualText(zh: "逾期", en: "overdue")
    case .closed: BilingualText(zh: "已结清", en: "settled or closed")
    case .badDebt: BilingualText(zh: "呆账", en: "bad debt")
    case .transferredOut: BilingualText(zh: "转出", en: "transferred out")
    case .collateralShort: BilingualText(zh: "担保物不足", en: "too little security")
    case .forcedClosing: BilingualText(zh: "强制平仓", en: "closed by force")
    case .judicialRecovery: BilingualText(zh: "司法追偿", en: "recovered through court")
    case .frozen: BilingualText(zh: "冻结", en: "frozen")
    case .stopped: BilingualText(zh: "止付", en: "stopped")
    case .inactive: BilingualText(zh: "未激活", en: "not activated")
    case .inCollection: BilingualText(zh: "催收", en: "being collected")
    case .unknown: BilingualText(zh: "未知", en: "unknown")
    }
  }
}
