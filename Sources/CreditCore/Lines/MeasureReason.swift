/// Why the line was cut or frozen: what the borrower is told (R70). The raw values are stored.
public enum MeasureReason: String, Sendable, CaseIterable, FieldValue {
  /// Payments came late again and again.
  case paymentsLate = "payments-late"
  /// The risk by the score became higher (贷后评分).
  case riskRaised = "risk-raised"
  /// 共债: too much is owed elsewhere.
  case debtsElsewhere = "debts-elsewhere"
  /// The income no longer carries the limit.
  case incomeLower = "income-lower"
  /// A cap of the law or of the policy became lower.
  case capLowered = "cap-lowered"
  /// Money went into what it may not be used for.
  case purposeMisused = "purpose-misused"
  /// Somebody else may be using the account.
  case accountSecurity = "account-security"
  /// The identity data are out of date.
  case identityOutdated = "identity-outdated"
  /// The borrower asked for it.
  case ownWish = "own-wish"

  /// The rule or requirement on which it rests.
  public var rule: String {
    switch self {
    case .paymentsLate: "R128"
    case .riskRaised, .ownWish: "R70"
    case .debtsElsewhere, .purposeMisused: "N11"
    case .incomeLower, .capLowered: "R54"
    case .accountSecurity: "R69"
    case .identityOutdated: "N62"
    }
  }

  /// Whether a rule sees it in figures, so that no person has to judge it first.
  public var isSeenByRule: Bool {
    switch self {
    case .paymentsLate, .riskRaised, .debtsElsewhere, .capLowered, .accountSecurity: true
    case .incomeLower, .purposeMisused, .identityOutdated, .ownWish: false
    }
  }
}
