extension Borrower {
  /// The first stage that takes this borrower in by `day`, from policy and state alone; `nil` when
  /// none does yet. A membership that was decided doesn't change with it.
  public func cohort(_ policy: PolicyTerms, on day: CivilDate) -> ReportingWave? {
    policy.reporting.waves.first {
      policy.reporting.firstDay(of: $0) <= day
        && $0.rule.explain(self, seed: policy.rollout.seed).isIn
    }
  }

  /// The day on which this borrower's wave came, or will come if nothing changes; consent is needed
  /// as well before anything is reported (R81, R111).
  public func cohortDay(_ policy: PolicyTerms) -> CivilDate? {
    if let joined = rollout.joined { return joined.on }
    let wave = policy.reporting.waves.first {
      $0.rule.explain(self, seed: policy.rollout.seed).isIn
    }
    return wave.map { policy.reporting.firstDay(of: $0) }
  }

  /// Why the authorisation to report has to be renewed now that the wave has come; `nil` when it
  /// doesn't, or when the borrower took it back since, which had its effect at once.
  ///
  /// - Parameter list: the version of the sharing list in force, where it is known.
  public func upgradeCause(_ policy: PolicyTerms, list: String? = nil) -> UpgradeCause? {
    guard let joined = rollout.joined else { return nil }
    guard let consent = liveConsent(.bureauReporting) else {
      if let withdrawn = reportingWithdrawnOn {
        return withdrawn < joined.on ? .declined : nil
      }
      return wasDeclinedUnasked ? .declined : .missing
    }
    let paper = papers.last { $0.ordinal == consent.paper }?.version
    if let paper, policy.rollout.outdatedPapers.contains(paper) {
      return wasDeclinedUnasked ? .declined : .olderPaper
    }
    if policy.rollout.outdatedLists.contains(consent.listVersion)
      || (list.map { $0 != consent.listVersion } ?? false)
    {
      return wasDeclinedUnasked ? .declined : .olderList
    }
    return nil
  }

  /// Whether the borrower is being asked: prompted, and without an answer.
  public var isAskedToUpgrade: Bool {
    rollout.refusal == nil && rollout.prompt.map { $0.cause != .declined } ?? false
  }

  /// A no that was given before any prompt.
  private var wasDeclinedUnasked: Bool { rollout.refusal != nil && rollout.prompt == nil }

  /// The day on which the borrower took the authorisation back, if that was its end.
  public var reportingWithdrawnOn: CivilDate? {
    guard let last = consents.last(where: { $0.item == .bureauReporting }), let end = last.end,
      end.reason == .withdrawn
    else { return nil }
    return end.on
  }

  /// What stops a new use of a product for want of the authorisation to report; `nil` when it may
  /// go on (R86, R87, R114). Nothing but new use is ever stopped.
  func missingAuthorisation(for product: Product, _ context: Context) -> Refusal? {
    let isLive = liveConsent(.bureauReporting) != nil
    if product == .cash, !isLive { return .reportingNotAuthorised }
    let policy = context.policy
    guard policy.rollout.requiresReporting.contains(product) else { return nil }
    if rollout.lapsedOn != nil, upgradeCause(policy, list: context.register.list.version) != nil {
      return isLive ? .upgradeNotAgreed : .reportingNotAuthorised
    }
    // Taking it back is the borrower's own act, and its effect was shown with it.
    guard !isLive, let withdrawn = reportingWithdrawnOn else { return nil }
    let cameOn =
      rollout.joined?.on
      ?? cohort(policy, on: context.businessDate).map { policy.reporting.firstDay(of: $0) }
    return cameOn.map { $0 <= withdrawn } ?? false ? .reportingNotAuthorised : nil
  }

  /// Whether a contract may be signed now only with the authorisation to report.
  func mustAuthoriseToSign(_ context: Context) -> Bool {
    !context.policy.rollout.requiresReporting.isEmpty
      && (rollout.joined != nil || cohort(context.policy, on: context.businessDate) != nil)
  }

  /// Days on which the roll-out has something to do here: the borrower's wave, the prompt, and the
  /// end of the time it leaves.
  func rolloutDays(_ policy: PolicyTerms, _ next: CivilDate) -> [CivilDate] {
    guard let agreement else { return [] }
    guard let joined = rollout.joined else {
      let comes =
        agreement.closedOn == nil
        ? cohortDay(policy) : cohort(policy, on: agreement.signedOn).map { _ in next }
      return comes.map { [max($0, next, agreement.signedOn)] } ?? []
    }
    guard agreement.closedOn == nil, rollout.lapsedOn == nil else { return [] }
    let isNeeded = upgradeCause(policy) != nil
    guard let prompt = rollout.prompt else { return isNeeded ? [max(joined.on, next)] : [] }
    guard !policy.rollout.requiresReporting.isEmpty else { return [] }
    return prompt.graceUntil >= next ? [prompt.graceUntil] : isNeeded ? [next] : []
  }
}
