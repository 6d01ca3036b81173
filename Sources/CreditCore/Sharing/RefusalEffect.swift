/// What happens when the borrower refuses a scenario (R103, N43). Refusing never touches existing
/// debt, repayment, viewing or complaint (R86).
public enum RefusalEffect: String, Sendable, CaseIterable, Hashable {
  /// Nothing: credit goes on as before.
  case none
  /// The product is not opened.
  case productNotOpened = "product_not_opened"
  /// No new drawdown.
  case noNewDraw = "no_new_draw"
  /// Repayment by hand instead of direct debit.
  case payByHand = "pay_by_hand"
  /// No insurance.
  case noInsurance = "no_insurance"
  /// That page hides the information.
  case surfaceHidden = "surface_hidden"
  /// The third party's service only.
  case serviceOfOther = "service_of_other"
  /// It can't be refused: a legal duty or the contract stands behind it.
  case notRefusable = "not_refusable"
}
