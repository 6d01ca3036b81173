/// 还款方式: how a cash loan is repaid (J5). The raw values are stored.
public enum LoanMethod: String, Sendable, CaseIterable, FieldValue {
  /// 等额本息: every instalment has the same total.
  case equalInstalment = "equal-instalment"
  /// 等额本金: every instalment has the same principal.
  case equalPrincipal = "equal-principal"
  /// 先息后本: interest each month, the principal with the last instalment.
  case interestFirst = "interest-first"
  /// Interest alone for the first half of the instalments, then equal ones.
  case interestThenEqual = "interest-then-equal"
  /// 一次还本付息: everything at the end.
  case bullet

  /// How the schedule spreads principal and interest.
  var spread: RepaymentMethod {
    switch self {
    case .equalInstalment, .interestThenEqual: .equalInstalment
    case .equalPrincipal: .equalPrincipal
    case .interestFirst: .interestFirst
    case .bullet: .bullet
    }
  }

  /// How many of `instalments` repay no principal before the others begin.
  func principalGrace(of instalments: Int) -> Int {
    self == .interestThenEqual ? instalments / 2 : 0
  }
}
