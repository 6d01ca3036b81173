/// How an application is decided (授信审批).
public struct DecisionTerms: Sendable, Hashable {
  /// Probabilities of default below this, in parts per million, are approved.
  public var approveBelowPPM: Int64
  /// Probabilities from this on are refused; between the two a person decides.
  public var refuseFromPPM: Int64
  /// The limit by probability of default (R54).
  public var limitLadder: [LimitStep]
  /// The most the limit may be of the declared monthly income, per mille.
  public var incomeMultiplePerMille: Int64
  /// The most that all monthly instalments may take of the monthly income, per mille.
  public var burdenShareOfIncomePerMille: Int64
  /// From this many other lenders on, a person decides (共债).
  public var lendersRefer: Int64
  /// The most a person without credit history gets (白户, R136).
  public var blankFileMaximum: Money
  /// What happens with a blank bureau file (R136).
  public var blankFileAction: BlankFileAction
  /// From this much overdue elsewhere today on, the application is refused; in yuan.
  public var currentOverdueRefuseYuan: Int64
  /// Whether a bad debt (呆账) in the report refuses.
  public var badDebtRefuses: Bool
  /// From this worst status on, in months late during the last two years, it is refused.
  public var worstMonthsLateRefuse: Int64
  /// From this many approval inquiries in the last month on, a person decides.
  public var inquiriesLastMonthRefer: Int64
  /// From this many months late in the last two years on, each account's for themselves, a person
  /// decides.
  public var lateMonthsRefer: Int64
  /// The least age in whole years (N37).
  public var minimumAge: Int64
  /// What happens with a student at this kind of lender (N37).
  public var studentRule: StudentRule

  /// Every value, as the policy of one day has it.
  public init(
    approveBelowPPM: Int64, refuseFromPPM: Int64, limitLadder: [LimitStep],
    incomeMultiplePerMille: Int64, burdenShareOfIncomePerMille: Int64, lendersRefer: Int64,
    blankFileMaximum: Money, blankFileAction: BlankFileAction, currentOverdueRefuseYuan: Int64,
    badDebtRefuses: Bool, worstMonthsLateRefuse: Int64, inquiriesLastMonthRefer: Int64,
    minimumAge: Int64, studentRule: StudentRule, lateMonthsRefer: Int64 = 6
  ) {
    self.approveBelowPPM = approveBelowPPM
    self.refuseFromPPM = refuseFromPPM
    self.limitLadder = limitLadder
    self.incomeMultiplePerMille = incomeMultiplePerMille
    self.burdenShareOfIncomePerMille = burdenShareOfIncomePerMille
    self.lendersRefer = lendersRefer
    self.blankFileMaximum = blankFileMaximum
    self.blankFileAction = blankFileAction
    self.currentOverdueRefuseYuan = currentOverdueRefuseYuan
    self.badDebtRefuses = badDebtRefuses
    self.worstMonthsLateRefuse = worstMonthsLateRefuse
    self.inquiriesLastMonthRefer = inquiriesLastMonthRefer
    self.minimumAge = minimumAge
    self.studentRule = studentRule
    self.lateMonthsRefer = lateMonthsRefer
  }
}

extension DecisionTerms {
  init(_ policy: PolicyReader) throws(PolicyError) {
    self.init(
      approveBelowPPM: try policy.integer(.decisionApproveBelowPpm),
      refuseFromPPM: try policy.integer(.decisionRefuseFromPpm),
      limitLadder: try policy.limitLadder(.decisionLimitLadder),
      incomeMultiplePerMille: try policy.integer(.decisionIncomeMultiple),
      burdenShareOfIncomePerMille: try policy.integer(.decisionBurdenShareOfIncome),
      lendersRefer: try policy.integer(.decisionLendersRefer),
      blankFileMaximum: try policy.money(.decisionBlankFileMaximum),
      blankFileAction: try policy.choice(.decisionBlankFileAction),
      currentOverdueRefuseYuan: try policy.integer(.decisionCurrentOverdueRefuseYuan),
      badDebtRefuses: try policy.flag(.decisionBadDebtRefuses),
      worstMonthsLateRefuse: try policy.integer(.decisionWorstMonthsLateRefuse),
      inquiriesLastMonthRefer: try policy.integer(.decisionInquiriesLastMonthRefer),
      minimumAge: try policy.integer(.decisionMinimumAge),
      studentRule: try policy.choice(.decisionStudentRule),
      lateMonthsRefer: try policy.integer(.decisionLateMonthsRefer))
  }
}
