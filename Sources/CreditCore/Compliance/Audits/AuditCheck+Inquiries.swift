extension AuditWorld {
  /// Whether an inquiry may go without the authorisation's item: post-loan management alone, and
  /// only where the policy of the day says so (N31).
  func waivesConsent(for disclosure: Disclosure, on day: CivilDate) -> Bool {
    guard disclosure.inquiry?.trigger == .postLoan, disclosure.consent == nil,
      case .flag(let isNeeded) = policy.item(.inquiryPostLoanConsent, on: day, lender: lender)?
        .value
    else { return false }
    return !isNeeded
  }
}

extension BorrowerEvent {
  /// Whether an inquiry may rest on this event: the application, the draw, or for post-loan
  /// management any use of credit (R61, R56).
  func isGround(of disclosure: Disclosure) -> Bool {
    switch (disclosure.inquiry?.trigger, self) {
    case (.postLoan, .payoutConfirmed), (.postLoan, .purchaseMade): true
    case (.draw, .loanDrawn(let drawn)): drawn.loan.ordinal == disclosure.subject
    case (.postLoan, _), (.draw, _): false
    case (_, .applicationSubmitted(let submitted)):
      submitted.application.ordinal == disclosure.subject
    default: false
    }
  }
}
