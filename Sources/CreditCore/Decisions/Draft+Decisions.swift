extension Draft {
  /// Decides an application whose report is here: the same inputs, model and policy give the same
  /// decision (R53, R54).
  mutating func decide(_ figures: DecideApplication, _ context: Context) throws(Refusal) {
    guard
      let application = state.applications.first(where: { $0.ordinal == figures.application }),
      application.stage == .deciding
    else { throw .applicationUnknown }
    let inputs = inputs(of: figures)
    let rules = DecisionRules(
      policy: context.policy, isStudent: state.isStudent,
      isIdentityUnclear: state.identity == .unclear)
    let verdict = rules.verdict(on: inputs)
    conclude(
      Decision(
        application: application.ordinal, outcome: verdict.outcome, inputs: inputs,
        offer: verdict.offer?.limited(
          to: application.only, keeping: state.openAgreement?.offer),
        reasons: verdict.reasons, policyVersion: context.policy.version,
        decidedOn: context.businessDate), context)
  }
}
