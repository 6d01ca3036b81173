/// The outcome of an application with everything needed to replay it (R53, R54, N47).
public struct Decision: Hashable, Sendable {
  public var application: Int64
  public var outcome: DecisionOutcome
  public var inputs: DecisionInputs
  public var offer: Offer?
  /// Up to four reasons, the weightiest first.
  public var reasons: [DecisionReason]
  public var policyVersion: String
  public var decidedOn: CivilDate

  public init(
    application: Int64, outcome: DecisionOutcome, inputs: DecisionInputs, offer: Offer?,
    reasons: [DecisionReason], policyVersion: String, decidedOn: CivilDate
  ) {
    self.application = application
    self.outcome = outcome
    self.inputs = inputs
    self.offer = offer
    self.reasons = reasons
    self.policyVersion = policyVersion
    self.decidedOn = decidedOn
  }
}

/// What a decision can say.
public enum DecisionOutcome: String, Sendable, FieldValue {
  case approve
  case refuse
  /// A person decides.
  case refer
}

/// What was offered: the credit limit (授信额度) and its price.
public struct Offer: Hashable, Sendable {
  public var limit: Money
  public var cashLimit: Money
  public var purchaseLimit: Money
  public var dailyRate: Rate

  public init(limit: Money, cashLimit: Money, purchaseLimit: Money, dailyRate: Rate) {
    self.limit = limit
    self.cashLimit = cashLimit
    self.purchaseLimit = purchaseLimit
    self.dailyRate = dailyRate
  }
}

extension Offer {
  /// The part of one product; all of it for `nil`. The other product keeps what an open contract
  /// holds of it.
  func limited(to product: Product?, keeping held: Offer?) -> Offer {
    var part = self
    switch product {
    case .cash: part.purchaseLimit = held?.purchaseLimit ?? .zero
    case .purchase: part.cashLimit = held?.cashLimit ?? .zero
    case nil: return self
    }
    let whole = min(limit, part.cashLimit + part.purchaseLimit)
    part.limit = held.map { max($0.limit, whole) } ?? whole
    return part
  }
}

/// Everything a decision looked at, as integers.
public struct DecisionInputs: Hashable, Sendable {
  /// The probability of default in parts per million; `nil` when no score was computed.
  public var probabilityPPM: Int64?
  /// The version of the model that gave it.
  public var modelVersion: String?
  /// Reason codes of the model, unfavourable ones only, the weightiest first.
  public var modelReasons: [String]
  public var isBlankFile: Bool
  public var figures: [ReportFigure]
  public var monthlyIncome: Money
  /// 反欺诈: an outside signal; a hit refers, never approves.
  public var fraudSignal: Bool

  public init(
    probabilityPPM: Int64?, modelVersion: String?, modelReasons: [String], isBlankFile: Bool,
    figures: [ReportFigure], monthlyIncome: Money, fraudSignal: Bool
  ) {
    self.probabilityPPM = probabilityPPM
    self.modelVersion = modelVersion
    self.modelReasons = modelReasons
    self.isBlankFile = isBlankFile
    self.figures = figures
    self.monthlyIncome = monthlyIncome
    self.fraudSignal = fraudSignal
  }

  func figure(_ field: ReportFieldName) -> Int64? {
    figures.first { $0.name == field.rawValue }?.value
  }
}

/// Why, as a stable code: a policy rule's or the model's.
public struct DecisionReason: Hashable, Sendable {
  public var code: String
  /// The policy key or rule id it stands on; `nil` for reasons of the model.
  public var rule: String?

  public init(code: String, rule: String? = nil) {
    self.code = code
    self.rule = rule
  }
}

extension Decision: Coded {
  public init(_ f: inout Fields, _ v: Decision?) throws(CodecError) {
    self.init(
      application: try f("application", v?.application), outcome: try f("outcome", v?.outcome),
      inputs: try f("inputs", v?.inputs), offer: try f.optional("offer", v?.offer),
      reasons: try f.list("reasons", v?.reasons),
      policyVersion: try f("policyVersion", v?.policyVersion),
      decidedOn: try f("decidedOn", v?.decidedOn))
  }
}

extension Offer: Coded {
  public init(_ f: inout Fields, _ v: Offer?) throws(CodecError) {
    self.init(
      limit: try f("limit", v?.limit), cashLimit: try f("cashLimit", v?.cashLimit),
      purchaseLimit: try f("purchaseLimit", v?.purchaseLimit),
      dailyRate: try f("dailyRate", v?.dailyRate))
  }
}

extension DecisionInputs: Coded {
  public init(_ f: inout Fields, _ v: DecisionInputs?) throws(CodecError) {
    self.init(
      probabilityPPM: try f.optional("probabilityPPM", v?.probabilityPPM),
      modelVersion: try f.optional("modelVersion", v?.modelVersion),
      modelReasons: try f.list("modelReasons", v?.modelReasons),
      isBlankFile: try f("isBlankFile", v?.isBlankFile), figures: try f.list("figures", v?.figures),
      monthlyIncome: try f("monthlyIncome", v?.monthlyIncome),
      fraudSignal: try f("fraudSignal", v?.fraudSignal))
  }
}

extension DecisionReason: Coded {
  public init(_ f: inout Fields, _ v: DecisionReason?) throws(CodecError) {
    self.init(code: try f("code", v?.code), rule: try f.optional("rule", v?.rule))
  }
}
