/// The kind of licensed lender; it decides which caps apply (N4–N17).
public enum LenderType: String, Sendable, CaseIterable, Hashable {
  /// A commercial bank (商业银行).
  case bank
  /// A consumer finance company (消费金融公司).
  case consumerFinance = "consumer_finance"
  /// A small-loan company (小额贷款公司).
  case smallLoan = "small_loan"
}
