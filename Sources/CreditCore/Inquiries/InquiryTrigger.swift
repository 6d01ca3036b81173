/// What may lead to a question to the credit bureau (征信查询; R51, R61). The raw values are those of
/// policy files and are stored.
public enum InquiryTrigger: String, Sendable, CaseIterable, Hashable, FieldValue {
  /// The borrower's first application (R64).
  case firstApplication = "first_application"
  /// A limit increase (提额) that the borrower asks for (R65).
  case limitIncrease = "limit_increase"
  /// Post-loan management (贷后管理) while a loan lives (R56).
  case postLoan = "post_loan"
  /// Each drawdown (支用): off unless the policy names it.
  case draw
}
