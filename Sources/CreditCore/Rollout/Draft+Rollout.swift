extension Draft {
  /// Takes the borrower in when their wave has come, shows the upgrade once, and lets the effect
  /// begin when its time has passed (R79, R87, R109). What was decided once stays.
  mutating func rollOut(on day: CivilDate, _ context: Context) {
    let policy = context.policy
    guard let agreement = state.agreement, agreement.signedOn <= day else { return }
    if state.rollout.joined == nil {
      // Who closed the credit before their wave is not taken in any more.
      let last = agreement.closedOn == nil ? day : agreement.signedOn
      guard let wave = state.cohort(policy, on: last) else { return }
      let basis = wave.rule.explain(state, seed: policy.rollout.seed).basis
      add(
        .rollout(
          .joined(
            CohortJoined(membership: CohortMembership(wave: wave.name, on: day, basis: basis)))))
    }
    guard agreement.closedOn == nil, state.rollout.lapsedOn == nil,
      let cause = state.upgradeCause(policy, list: context.register.list.version)
    else { return }
    if state.rollout.prompt == nil {
      let graceUntil = day.adding(days: Int(policy.rollout.graceDays))
      add(
        .rollout(
          .prompted(
            UpgradePrompted(
              prompt: UpgradePrompt(cause: cause, on: day, graceUntil: graceUntil)))))
    }
    guard let prompt = state.rollout.prompt, prompt.graceUntil <= day,
      !policy.rollout.requiresReporting.isEmpty
    else { return }
    // No silent cut-off (R87): without the notice there is no effect; the next close tries again.
    guard (try? notify(.upgradeDue, of: nil, context)) != nil else { return }
    add(.rollout(.lapsed(UpgradeLapsed(on: day, notice: state.counts.notices))))
  }
}
