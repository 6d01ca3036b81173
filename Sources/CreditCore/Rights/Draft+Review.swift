extension Draft {
  /// A person decides what a machine refused, when the borrower asked for it, or referred (N47).
  /// An approval is an offer by the same limit and price rules from the figures the decision
  /// stored, so that no person can go beyond a cap (R54).
  mutating func review(
    _ application: Int64, _ outcome: ReviewOutcome, by role: ReviewerRole, _ context: Context
  ) throws(Refusal) {
    guard role != .system else { throw .personNeeded }
    let request = state.openRequest(.humanReview)
    guard application == state.reviewableApplication, var decision = state.decision,
      decision.outcome == .refer || request?.application == application
    else { throw .nothingToReview }
    decision.policyVersion = context.policy.version
    decision.decidedOn = context.businessDate
    switch outcome {
    case .approve:
      guard state.restrictedOn == nil else { throw .restricted }
      guard state.identity == .passed else { throw .identityNotPassed }
      let offer = LimitRules(policy: context.policy).offer(for: decision.inputs)
      guard case .success(let offer) = offer else { throw .noOffer }
      decision.outcome = .approve
      let only = state.applications.first { $0.ordinal == application }?.only
      decision.offer = offer.limited(to: only, keeping: state.openAgreement?.offer)
      decision.reasons = []
    case .refuse(let reason):
      decision.outcome = .refuse
      decision.offer = nil
      decision.reasons = [DecisionReason(code: reason.rawValue)]
    }
    add(.applicationReviewed(ApplicationReviewed(decision: decision, role: role)))
    if decision.outcome == .refuse { endAfterRefusal(context) }
    if let request, request.application == application { answer(request, .done, context) }
  }
}
