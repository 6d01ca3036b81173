/// The state of an account (账户状态, `AcctStatus`). The same state has another code in another
/// account type, and some types don't know some states.
public enum AccountStatus: Hashable, Sendable, CaseIterable {
  /// For C1: 催收, being collected.
  case normal
  /// D1, R1 and R4.
  case overdue
  /// 关闭, 销户 or 结束.
  case closed
  /// 呆账, waiting for the write-off.
  case badDebtPending
  /// 呆账, written off.
  case badDebtWrittenOff
  /// 银行止付; R1 and cards.
  case stopped
  /// 担保物不足; D1, R1 and R4.
  case collateralShort
  /// 未激活; cards.
  case notActivated
  /// 司法追偿; all but C1.
  case judicialRecovery

  /// The state with this code on loan accounts (D1, R1 and R4).
  public init?(rawValue: String) {
    self.init(code: rawValue, of: .revolving)
  }

  /// The state with this code on accounts of this type.
  public init?(code: String, of type: AccountType) {
    guard let status = Self.allCases.first(where: { $0.code(of: type) == code }) else {
      return nil
    }
    self = status
  }

  /// The state's code on accounts of this type; `nil` where they don't know it.
  public func code(of type: AccountType) -> String? {
    switch type {
    case .nonRevolving, .drawdown: self == .stopped ? nil : loanCode
    case .revolving: loanCode
    case .creditCard, .semiCreditCard: cardCode
    case .collection: self == .normal ? "1" : self == .closed ? "2" : nil
    }
  }

  private var loanCode: String? {
    switch self {
    case .normal: "1"
    case .overdue: "2"
    case .closed: "3"
    case .badDebtPending: "41"
    case .badDebtWrittenOff: "42"
    case .stopped: "5"
    case .collateralShort: "6"
    case .notActivated: nil
    case .judicialRecovery: "8"
    }
  }

  private var cardCode: String? {
    switch self {
    case .normal: "1"
    case .overdue, .collateralShort: nil
    case .closed: "4"
    case .badDebtPending: "51"
    case .badDebtWrittenOff: "52"
    case .stopped: "31"
    case .notActivated: "6"
    case .judicialRecovery: "8"
    }
  }

  /// Whether this is one of the two states of bad debt (呆账).
  public var isBadDebt: Bool { self == .badDebtPending || self == .badDebtWrittenOff }
}
