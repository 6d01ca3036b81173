/// Terms of the cash loan product (J1–J7).
public struct CashTerms: Sendable, Hashable {
  /// The smallest drawdown (J7).
  public var minimum: Money
  /// The largest total of the product, before the cap of the lender type (J7).
  public var maximum: Money
  /// A drawdown is a multiple of this amount.
  public var step: Money
  /// The terms offered, in months (J4).
  public var terms: [Int64]
  /// The daily rate by probability of default (J1); cut by the cap where a contract is priced.
  public var rateLadder: [RateStep]
  /// Penalty interest (罚息) as a multiple of the contract rate (J6).
  public var penaltyMultiplier: Ratio
  /// How long a granted limit takes drawdowns, in months.
  public var validityMonths: Int64
  /// Days after the due day without penalty or overdue mark.
  public var graceDays: Int64
  /// The product's part of the total limit, per mille.
  public var sharePerMille: Int64
  /// The ways of repaying that are offered (J5).
  public var methods: [LoanMethod]
  /// 容差: so much of one instalment may stay unpaid without its being late.
  public var tolerance: Money
  /// 展期: how far and how often a loan can be extended.
  public var extensions: ExtensionTerms
  /// Days of the month to which due days can be moved.
  public var dueDays: [Int64]
  /// Days between two changes of the due day.
  public var dueDayPauseDays: Int64
  /// 利率调整: so many days after the borrower was told a higher rate counts.
  public var rateNoticeDays: Int64
  /// Who funds new loans with what share; empty for the lender alone (R106).
  public var funders: [FunderShare]

  /// Every value, as the policy of one day has it.
  public init(
    minimum: Money, maximum: Money, step: Money, terms: [Int64], rateLadder: [RateStep],
    penaltyMultiplier: Ratio, validityMonths: Int64, graceDays: Int64, sharePerMille: Int64,
    methods: [LoanMethod] = [.equalInstalment], tolerance: Money = .zero,
    extensions: ExtensionTerms = ExtensionTerms(months: 0, count: 0), dueDays: [Int64] = [],
    dueDayPauseDays: Int64 = 365, rateNoticeDays: Int64 = 30, funders: [FunderShare] = []
  ) {
    self.minimum = minimum
    self.maximum = maximum
    self.step = step
    self.terms = terms
    self.rateLadder = rateLadder
    self.penaltyMultiplier = penaltyMultiplier
    self.validityMonths = validityMonths
    self.graceDays = graceDays
    self.sharePerMille = sharePerMille
    self.methods = methods
    self.tolerance = tolerance
    self.extensions = extensions
    self.dueDays = dueDays
    self.dueDayPauseDays = dueDayPauseDays
    self.rateNoticeDays = rateNoticeDays
    self.funders = funders
  }

  /// What leaves an instalment unpaid without its being late; copied into each contract.
  public var leniency: Leniency { Leniency(graceDays: graceDays, tolerance: tolerance) }
}

extension CashTerms {
  init(_ policy: PolicyReader) throws(PolicyError) {
    self.init(
      minimum: try policy.money(.cashMinimum),
      maximum: try policy.money(.cashMaximum),
      step: try policy.money(.cashStep),
      terms: try policy.integers(.cashTerms),
      rateLadder: try policy.rateLadder(.cashRateLadder),
      penaltyMultiplier: try policy.ratio(.cashPenaltyMultiplier),
      validityMonths: try policy.integer(.cashValidityMonths),
      graceDays: try policy.integer(.cashGraceDays),
      sharePerMille: try policy.integer(.cashShare),
      methods: try policy.choices(.cashMethods),
      tolerance: try policy.money(.cashTolerance),
      extensions: ExtensionTerms(
        months: try policy.integer(.cashExtensionMonths),
        count: try policy.integer(.cashExtensionCount)),
      dueDays: try policy.integers(.cashDueDays),
      dueDayPauseDays: try policy.integer(.cashDueDayPauseDays),
      rateNoticeDays: try policy.integer(.cashRateNoticeDays),
      funders: try policy.funders(.cashFunders))
  }
}
