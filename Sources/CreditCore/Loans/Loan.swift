/// One cash loan (借款): what its contract fixed and the facts since.
public struct Loan: Hashable, Sendable {
  /// Counts contracts of the borrower; the purchase line and the loans share the count.
  public var ordinal: Int64
  public var terms: LoanTerms
  public var purpose: String
  public var drawnOn: CivilDate
  public var stage: LoanStage
  /// Sorted by (effective day, ordinal).
  public var payments: [Payment]
  /// In the order of their recording.
  public var refunds: [CreditRefund]
  /// Sorted by (day, ordinal).
  public var changes: [LoanChange]
  public var badDebt: BadDebt?
  /// What waits for a second person.
  public var proposal: LoanProposal?
  public var servicing: Servicing
  /// Who funds it with what share, the lender first; empty where the lender does alone (R106).
  public var parts: [FundedPart]

  public init(
    ordinal: Int64, terms: LoanTerms, purpose: String, drawnOn: CivilDate, stage: LoanStage,
    payments: [Payment] = [], refunds: [CreditRefund] = [], changes: [LoanChange] = [],
    badDebt: BadDebt? = nil, proposal: LoanProposal? = nil, servicing: Servicing,
    parts: [FundedPart] = []
  ) {
    self.ordinal = ordinal
    self.terms = terms
    self.purpose = purpose
    self.drawnOn = drawnOn
    self.stage = stage
    self.payments = payments
    self.refunds = refunds
    self.changes = changes
    self.badDebt = badDebt
    self.proposal = proposal
    self.servicing = servicing
    self.parts = parts
  }

  /// The day the money arrived and interest began; `nil` before that.
  public var startedOn: CivilDate? {
    switch stage {
    case .awaitingPayout, .cancelled: nil
    case .active(let start), .settled(let start, _): start
    }
  }

  public var isActive: Bool {
    if case .active = stage { true } else { false }
  }

  /// The hold on the limit while the payout is not confirmed (design 5, limit).
  public var hold: Money { stage == .awaitingPayout ? terms.principal : .zero }
}

/// Where a loan is in its life.
public enum LoanStage: Hashable, Sendable {
  /// Signed; the channel has not confirmed the payout.
  case awaitingPayout
  /// 放款失败: the payout definitely failed; nothing is owed.
  case cancelled
  case active(since: CivilDate)
  /// 结清: paid in full.
  case settled(since: CivilDate, on: CivilDate)
}

extension LoanStage: Coded {
  public init(_ f: inout Fields, _ v: LoanStage?) throws(CodecError) {
    let parts: (Int64, CivilDate?, CivilDate?)? =
      switch v {
      case nil: nil
      case .awaitingPayout: (0, nil, nil)
      case .cancelled: (1, nil, nil)
      case .active(let since): (2, since, nil)
      case .settled(let since, let on): (3, since, on)
      }
    let code = try f("code", parts?.0)
    let since = try f.optional("since", parts?.1)
    let on = try f.optional("on", parts?.2)
    switch (code, since, on) {
    case (0, _, _): self = .awaitingPayout
    case (1, _, _): self = .cancelled
    case (2, let since?, _): self = .active(since: since)
    case (3, let since?, let on?): self = .settled(since: since, on: on)
    default: throw .wrongType("stage")
    }
  }
}

extension Loan: Coded {
  public init(_ f: inout Fields, _ v: Loan?) throws(CodecError) {
    self.init(
      ordinal: try f("ordinal", v?.ordinal), terms: try f("terms", v?.terms),
      purpose: try f("purpose", v?.purpose), drawnOn: try f("drawnOn", v?.drawnOn),
      stage: try f("stage", v?.stage), payments: try f.list("payments", v?.payments),
      refunds: try f.listIfAny("refunds", v?.refunds),
      changes: try f.listIfAny("changes", v?.changes),
      badDebt: try f.optional("badDebt", v?.badDebt),
      proposal: try f.optional("proposal", v?.proposal),
      servicing: try f("servicing", v?.servicing),
      parts: try f.listIfAny("parts", v?.parts))
  }
}
