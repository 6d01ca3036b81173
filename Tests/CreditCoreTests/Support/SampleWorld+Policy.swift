import CreditCore
import Testing

extension SampleWorld {
  /// The fictional lender's policy; bills on the 1st, due on the 10th (H1).
  static func policy(_ type: LenderType) throws -> PolicyTerms {
    PolicyTerms(
      version: "policy-1", day: try day("2026-01-05"), lender: type,
      cost: CostTerms(
        allInCap: try percent("24"), averageNewCap: nil,
        annualisations: [.nominal, .effective, .xirr365], forcedReadSeconds: 10, dayCount: 365),
      limits: LimitTerms(
        consumerMax: Money(yuan: 200_000), selectedCustomerMax: nil, bulletMonths: 12,
        offerDays: 30, offerPauseDays: 180, temporaryDays: 30, measureDays: 90, reviewDays: 10,
        renewalDays: 30),
      joint: JointTerms(
        partnerMinPerMille: 300, singlePartnerPerMille: 250, totalPerMille: 500),
      cash: try cash(), purchase: try purchase(), decision: decision(type),
      inquiry: InquiryTerms(
        triggers: [.firstApplication, .limitIncrease], noneOn: ["view", "trial"],
        authorisationDays: 365, reportFields: ReportFieldName.allCases.map(\.rawValue),
        traceYears: 2),
      reporting: ReportingTerms(
        rounding: .halfUp, adverseLeadDays: 5, beginsOn: try day("2025-01-01"),
        waves: [ReportingWave(from: try day("2025-01-01"), perMille: 1000)],
        purchaseFrequency: .monthly, cashFrequency: .nextDay, disputeDays: 20),
      rollout: RolloutTerms(seed: 7, graceDays: 30, requiresReporting: [.purchase]),
      repayment: RepaymentTerms(
        allocationOrder: ["penalty", "interest", "principal"],
        overdueLadder: [
          RestrictionStep(fromDaysOverdue: 1, restriction: .noLimitIncrease),
          RestrictionStep(fromDaysOverdue: 8, restriction: .noNewDraw),
          RestrictionStep(fromDaysOverdue: 31, restriction: .lineFrozen),
        ], cashProfile: "loan", purchaseProfile: "loan"),
      monitoring: MonitoringTerms(
        reminderDays: [1, 3], noticeRepeat: .episode, frozenDays: 90,
        standingFromDays: [1, 8, 31], standingPoints: [5, 20, 80], standingMonths: 24),
      purposes: PurposeTerms(
        allowedPurposes: ["travel"], forbiddenPurposes: ["shares", "cash-out"]),
      screening: ScreeningTerms(listVersion: "screen-1", blockList: []),
      retention: RetentionTerms(
        assessmentYears: 3, shareRecordYears: 3, kycYears: 10, adverseYears: 5, auditMonths: 24),
      compliance: ComplianceTerms(
        internalAuditDays: 30, auditSampleSize: 20, reviewMonths: 12, trainingMonths: 12,
        warnDays: 30, containHours: 24, authorityHours: 4, personsHours: 72),
      conduct: ConductTerms(
        bannedWords: [], loanAsPaymentOption: false, complaintDays: 15, listNoticeDays: 30),
      rights: RightsTerms(
        accessDays: 15, exportDays: 15, correctionDays: 15, deletionDays: 15, restrictionDays: 15,
        explanationDays: 15, humanReviewDays: 10, objectionDays: 15,
        limitAppealDays: 15),
      collection: try collection(), currency: CurrencyTerms(ntDollarToYuanPPM: 220_000))
  }

  private static func collection() throws -> CollectionTerms {
    var terms = CollectionTerms.usual
    terms.agencies = [
      CollectionAgency(
        id: "agency", from: try day("2025-01-01"), trainedOn: try day("2025-12-01"))
    ]
    return terms
  }

  private static func cash() throws -> CashTerms {
    CashTerms(
      minimum: Money(yuan: 500), maximum: Money(yuan: 200_000), step: Money(yuan: 100),
      terms: [3, 6, 12],
      rateLadder: [
        RateStep(maxProbabilityPPM: 50_000, dailyRate: try percent("0.02")),
        RateStep(maxProbabilityPPM: 150_000, dailyRate: try percent("0.05")),
        RateStep(maxProbabilityPPM: 1_000_000, dailyRate: try percent("0.1")),
      ], penaltyMultiplier: try #require(Ratio(3, over: 2)), validityMonths: 12, graceDays: 0,
      sharePerMille: 800, methods: LoanMethod.allCases,
      extensions: ExtensionTerms(months: 6, count: 2), dueDays: [5, 10, 15, 20, 25])
  }

  private static func purchase() throws -> PurchaseTerms {
    PurchaseTerms(
      billDay: 1, dueDay: 10, minimumRate: try percent("10"), revolveDaily: try percent("0.05"),
      overdueDaily: try percent("0.05"), sharePerMille: 500,
      instalments: InstalmentTerms(
        counts: [3, 6, 9, 12], feesPPM: [25_000, 45_000, 65_000, 88_000], above: Money(yuan: 10)),
      dueDays: DueDayTerms(
        options: [
          DueDayTerms.Option(billDay: 1, dueDay: 10), DueDayTerms.Option(billDay: 5, dueDay: 15),
          DueDayTerms.Option(billDay: 10, dueDay: 20),
        ], pauseDays: 365),
      orders: OrderTerms(
        holdDays: 30, posting: .captured, receiptDays: 15, merchantFee: try percent("0.8")))
  }

  private static func decision(_ type: LenderType) -> DecisionTerms {
    DecisionTerms(
      approveBelowPPM: 200_000, refuseFromPPM: 400_000,
      limitLadder: [
        LimitStep(maxProbabilityPPM: 20_000, limit: Money(yuan: 300_000)),
        LimitStep(maxProbabilityPPM: 150_000, limit: Money(yuan: 40_000)),
        LimitStep(maxProbabilityPPM: 400_000, limit: Money(yuan: 6_000)),
        LimitStep(maxProbabilityPPM: 1_000_000, limit: .zero),
      ], incomeMultiplePerMille: 6_000, burdenShareOfIncomePerMille: 500, lendersRefer: 8,
      blankFileMaximum: Money(yuan: 5_000), blankFileAction: .approveWithCap,
      currentOverdueRefuseYuan: 1_000, badDebtRefuses: true, worstMonthsLateRefuse: 3,
      inquiriesLastMonthRefer: 6, minimumAge: 18,
      studentRule: type == .smallLoan ? .refuse : .refer)
  }
}
