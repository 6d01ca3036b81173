/// The segments of record 210 by their letters (段标), in the order in which they are written.
public enum AccountSegment: String, BureauCode {
  /// 基础段.
  case base = "B"
  /// 基本信息段.
  case terms = "C"
  /// 相关还款责任人段.
  case responsibleParties = "D"
  /// 抵质押物信息段.
  case collateral = "E"
  /// 授信额度信息段.
  case agreement = "F"
  /// 初始债权说明段.
  case originalCreditor = "G"
  /// 月度表现信息段.
  case monthly = "H"
  /// 大额专项分期信息段.
  case instalmentLine = "I"
  /// 非月度表现信息段.
  case recovery = "J"
  /// 特殊交易说明段.
  case specialTransactions = "K"

  /// The segment's element.
  public var element: String {
    switch self {
    case .base: "AcctBsSgmt"
    case .terms: "AcctBsInfSgmt"
    case .responsibleParties: "RltRepymtInfSgmt"
    case .collateral: "MotgaCltalCtrctInfSgmt"
    case .agreement: "AcctCredSgmt"
    case .originalCreditor: "OrigCreditorInfSgmt"
    case .monthly: "AcctMthlyBlgInfSgmt"
    case .instalmentLine: "SpecPrdSgmt"
    case .recovery: "AcctDbtInfSgmt"
    case .specialTransactions: "AcctSpecTrstDspnSgmt"
    }
  }

  /// Whether accounts of this type can have the segment at all.
  public func fits(_ type: AccountType) -> Bool {
    switch self {
    case .collateral, .agreement, .monthly: type != .collection
    case .originalCreditor: type == .collection
    case .instalmentLine: type == .creditCard
    case .recovery: type != .semiCreditCard
    default: true
    }
  }

  /// Whether record 213 can delete it.
  public var isDeletable: Bool {
    switch self {
    case .terms, .monthly, .instalmentLine, .recovery, .specialTransactions: true
    default: false
    }
  }
}
