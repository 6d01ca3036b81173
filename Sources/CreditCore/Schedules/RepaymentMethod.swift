/// How principal and interest are spread over the instalments (还款方式); the raw values are the
/// interface's words (J5, H11).
public enum RepaymentMethod: String, Sendable, CaseIterable {
  /// Every instalment has the same total, 等额本息.
  case equalInstalment = "equal-instalment"
  /// Every instalment has the same principal, 等额本金.
  case equalPrincipal = "equal-principal"
  /// Interest each period, the principal with the last instalment, 先息后本.
  case interestFirst = "interest-first"
  /// Principal and interest with the last instalment, 一次还本付息. Earlier instalments are zero.
  case bullet
  /// Interest on the original principal each period, whatever was repaid.
  case flat
  /// Equal principal and a fee that is a share of the principal, 分期手续费.
  case feeInstalment = "fee-instalment"
}
