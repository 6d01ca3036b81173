/// The credit decision as a pure function of inputs and policy: hard refusals first, then what a
/// person must look at, then limit and price.
public struct DecisionRules: Sendable {
  public var policy: PolicyTerms
  public var isStudent: Bool
  public var isIdentityUnclear: Bool

  public init(policy: PolicyTerms, isStudent: Bool, isIdentityUnclear: Bool) {
    self.policy = policy
    self.isStudent = isStudent
    self.isIdentityUnclear = isIdentityUnclear
  }

  /// What the rules say.
  public struct Verdict: Hashable, Sendable {
    public var outcome: DecisionOutcome
    public var offer: Offer?
    /// At most four, the weightiest first.
    public var reasons: [DecisionReason]
  }

  public func verdict(on inputs: DecisionInputs) -> Verdict {
    let refusals = refusals(inputs)
    guard refusals.isEmpty else { return Verdict(.refuse, nil, refusals, inputs) }
    let referrals = referrals(inputs)
    guard referrals.isEmpty else { return Verdict(.refer, nil, referrals, inputs) }
    switch LimitRules(policy: policy).offer(for: inputs) {
    case .success(let offer): return Verdict(.approve, offer, [], inputs)
    case .failure(let reason): return Verdict(.refuse, nil, [reason], inputs)
    }
  }

  /// What refuses by itself.
  func refusals(_ inputs: DecisionInputs) -> [DecisionReason] {
    let rules = policy.decision
    var reasons: [DecisionReason] = []
    if rules.badDebtRefuses, (inputs.figure(.badDebtAccounts) ?? 0) > 0 {
      reasons.append(DecisionReason(code: "bad-debt", rule: "decision.bad_debt_refuses"))
    }
    if (inputs.figure(.currentOverdue) ?? 0) >= max(1, rules.currentOverdueRefuseYuan) {
      reasons.append(
        DecisionReason(code: "overdue-elsewhere", rule: "decision.current_overdue_refuse_yuan"))
    }
    if (inputs.figure(.worstMonthsLate24) ?? 0) >= rules.worstMonthsLateRefuse {
      reasons.append(
        DecisionReason(code: "long-overdue", rule: "decision.worst_months_late_refuse"))
    }
    if let probability = inputs.probabilityPPM, probability >= rules.refuseFromPPM {
      reasons.append(DecisionReason(code: "high-risk", rule: "decision.refuse_from_ppm"))
    }
    if inputs.isBlankFile, rules.blankFileAction == .refuse {
      reasons.append(DecisionReason(code: "blank-file", rule: "decision.blank_file_action"))
    }
    return reasons
  }

  private func referrals(_ inputs: DecisionInputs) -> [DecisionReason] {
    let rules = policy.decision
    var reasons: [DecisionReason] = []
    if inputs.fraudSignal { reasons.append(DecisionReason(code: "fraud-signal")) }
    if isIdentityUnclear {
      reasons.append(DecisionReason(code: "identity-unclear", rule: "N62"))
    }
    if isStudent, rules.studentRule == .refer {
      reasons.append(DecisionReason(code: "student", rule: "N37"))
    }
    guard let probability = inputs.probabilityPPM else {
      return reasons + [DecisionReason(code: "no-score")]
    }
    // A model says little of a person without a file: the policy's own case decides (R136).
    let isCapped = inputs.isBlankFile && rules.blankFileAction == .approveWithCap
    if probability >= rules.approveBelowPPM, !isCapped {
      reasons.append(DecisionReason(code: "medium-risk", rule: "decision.approve_below_ppm"))
    }
    if (inputs.figure(.lendersWithBalance) ?? 0) >= rules.lendersRefer {
      reasons.append(DecisionReason(code: "debts-elsewhere", rule: "decision.lenders_refer"))
    }
    if (inputs.figure(.inquiriesLastMonth) ?? 0) >= rules.inquiriesLastMonthRefer {
      reasons.append(
        DecisionReason(code: "many-inquiries", rule: "decision.inquiries_last_month_refer"))
    }
    if (inputs.figure(.lateMonths24) ?? 0) >= rules.lateMonthsRefer {
      reasons.append(DecisionReason(code: "late-often", rule: "decision.late_months_refer"))
    }
    if inputs.isBlankFile, rules.blankFileAction == .refer {
      reasons.append(DecisionReason(code: "blank-file", rule: "decision.blank_file_action"))
    }
    return reasons
  }
}

extension DecisionRules.Verdict {
  /// Fills up to four reasons with the model's own.
  fileprivate init(
    _ outcome: DecisionOutcome, _ offer: Offer?, _ rules: [DecisionReason],
    _ inputs: DecisionInputs
  ) {
    self.outcome = outcome
    self.offer = offer
    let model = outcome == .approve ? [] : inputs.modelReasons.map { DecisionReason(code: $0) }
    reasons = Array((rules + model).prefix(4))
  }
}
