/// Every value the policy can hold. The raw values are the names used in the policy files.
public enum PolicyKey: String, Sendable, Hashable, CaseIterable {
  /// The most a year of credit may cost, all fees included, on the strictest enabled convention
  /// (N4, N5, N7, N8).
  case costCapAllIn = "cost.cap.all_in"
  /// The most the average of new loans may cost a year, where such a line is set (N8).
  case costCapAverageNew = "cost.cap.average_new"
  /// The conventions that are enabled; the cap is tested on the strictest (N1, N3).
  case costAnnualisation = "cost.annualisation"
  /// How long the cost table must stay open before it can be confirmed, in seconds (N2).
  case costDisclosureForcedReadSeconds = "cost.disclosure.forced_read_seconds"
  /// How long after its opening a cost table can still be signed with, in seconds (N2).
  case costDisclosureValidSeconds = "cost.disclosure.valid_seconds"
  /// Days of a year by which a daily rate is annualised; printed in the contract.
  case costDayCount = "cost.day_count"
  /// The most consumer credit per person at this kind of lender (N10–N16).
  case limitConsumerMax = "limit.consumer.max"
  /// The higher limit for a bank's selected customers, where the rule has one (N10).
  case limitConsumerMaxSelected = "limit.consumer.max_selected"
  /// The longest term of a loan repaid in one sum, in months (N11).
  case limitBulletMonths = "limit.bullet_months"
  /// Days for which an increase that the lender offers can be taken (R117).
  case limitOfferDays = "limit.offer_days"
  /// Days after a no in which no other increase is offered (N56).
  case limitOfferPauseDays = "limit.offer_pause_days"
  /// Days for which a temporary limit can be used (H20).
  case limitTemporaryDays = "limit.temporary_days"
  /// The most days until a cut or freeze ends or is looked at again (R70).
  case limitMeasureDays = "limit.measure_days"
  /// Days for a person's decision about a measure that is due (R70).
  case limitReviewDays = "limit.review_days"
  /// Days before and after its end in which the line can be renewed.
  case limitRenewalDays = "limit.renewal_days"
  /// The least share of each joint loan that the funding partner carries itself (N12).
  case jointPartnerMinShare = "joint.partner_min_share"
  /// The most that may be outstanding with one partner, of the bank's net tier-1 capital (N12).
  case jointSinglePartnerTier1Max = "joint.single_partner_tier1_max"
  /// The most that all joint internet loans may make up of all loans (N12).
  case jointTotalMax = "joint.total_max"
  /// The smallest drawdown (J7).
  case cashMinimum = "cash.minimum"
  /// The largest total of the product, before the cap of the lender type (J7).
  case cashMaximum = "cash.maximum"
  /// A drawdown is a multiple of this amount.
  case cashStep = "cash.step"
  /// The terms offered, in months (J4).
  case cashTerms = "cash.terms"
  /// The daily rate by probability of default (J1); cut by the cap where a contract is priced.
  case cashRateLadder = "cash.rate_ladder"
  /// Penalty interest (罚息) as a multiple of the contract rate (J6).
  case cashPenaltyMultiplier = "cash.penalty_multiplier"
  /// How long a granted limit takes drawdowns, in months.
  case cashValidityMonths = "cash.validity_months"
  /// How long a granted limit takes purchases, in months.
  case purchaseValidityMonths = "purchase.validity_months"
  /// Who funds new cash loans with what share (R106).
  case cashFunders = "cash.funders"
  /// Days after the due day without penalty or overdue mark.
  case cashGraceDays = "cash.grace_days"
  /// The product's part of the total limit, per mille.
  case cashShare = "cash.share"
  /// The ways of repaying that are offered (J5).
  case cashMethods = "cash.methods"
  /// So much of one instalment may stay unpaid without its being late (容差).
  case cashTolerance = "cash.tolerance"
  /// The most months by which a loan can be extended in all (展期).
  case cashExtensionMonths = "cash.extension_months"
  /// How often a loan can be extended.
  case cashExtensionCount = "cash.extension_count"
  /// Days of the month to which due days can be moved.
  case cashDueDays = "cash.due_days"
  /// Days between two changes of the due day.
  case cashDueDayPauseDays = "cash.due_day_pause_days"
  case cashRateNoticeDays = "cash.rate_notice_days"
  /// The day of the month on which the bill is issued (账单日, H1).
  case purchaseBillDay = "purchase.bill_day"
  /// The day of the month on which the bill is due (还款日, H1).
  case purchaseDueDay = "purchase.due_day"
  /// The part of new purchase principal in the minimum payment (H6).
  case purchaseMinimumRate = "purchase.minimum_rate"
  /// Interest a day on what the minimum payment leaves, from the day after the due day (H7).
  case purchaseRevolveDaily = "purchase.revolve_daily"
  /// Penalty a day on the overdue amount, from the day after the due day (H8).
  case purchaseOverdueDaily = "purchase.overdue_daily"
  /// The product's part of the total limit, per mille.
  case purchaseShare = "purchase.share"
  /// The numbers of instalments of a purchase or a bill (H10, H14).
  case purchaseInstalmentCounts = "purchase.instalment_counts"
  /// The whole fee of each of them, in parts per million of the principal (H10).
  case purchaseInstalmentFees = "purchase.instalment_fees_ppm"
  /// What is paid in instalments must be more than this (H12).
  case purchaseInstalmentAbove = "purchase.instalment_above"
  /// Days of the month to which the due day can be moved (H2).
  case purchaseDueDayOptions = "purchase.due_day_options"
  /// The bill day that goes with each of them (H2).
  case purchaseBillDayOptions = "purchase.bill_day_options"
  /// Days between two changes of the due day (H3).
  case purchaseDueDayPauseDays = "purchase.due_day_pause_days"
  /// Days for which a merchant's authorisation holds its amount of the limit.
  case purchaseHoldDays = "purchase.hold_days"
  /// What posts a merchant's order: its capture, or the confirmed receipt (H5).
  case purchasePosting = "purchase.posting"
  /// Days after a capture on whose last one the receipt counts as confirmed.
  case purchaseReceiptDays = "purchase.receipt_days"
  /// The merchant's fee, of what is captured (H18).
  case purchaseMerchantFee = "purchase.merchant_fee"
  /// Probabilities of default below this, in parts per million, are approved.
  case decisionApproveBelowPpm = "decision.approve_below_ppm"
  /// Probabilities from this on are refused; between the two a person decides.
  case decisionRefuseFromPpm = "decision.refuse_from_ppm"
  /// The limit by probability of default (R54).
  case decisionLimitLadder = "decision.limit_ladder"
  /// The most the limit may be of the declared monthly income, per mille.
  case decisionIncomeMultiple = "decision.income_multiple"
  /// The most that all monthly instalments may take of the monthly income, per mille.
  case decisionBurdenShareOfIncome = "decision.burden_share_of_income"
  /// From this many other lenders on, a person decides (共债).
  case decisionLendersRefer = "decision.lenders_refer"
  /// The most a person without credit history gets (白户, R136).
  case decisionBlankFileMaximum = "decision.blank_file_maximum"
  /// What happens with a blank bureau file (R136).
  case decisionBlankFileAction = "decision.blank_file_action"
  /// From this much overdue elsewhere today on, the application is refused; in yuan.
  case decisionCurrentOverdueRefuseYuan = "decision.current_overdue_refuse_yuan"
  /// Whether a bad debt (呆账) in the report refuses.
  case decisionBadDebtRefuses = "decision.bad_debt_refuses"
  /// From this worst status on, in months late during the last two years, it is refused.
  case decisionWorstMonthsLateRefuse = "decision.worst_months_late_refuse"
  /// From this many approval inquiries in the last month on, a person decides.
  case decisionInquiriesLastMonthRefer = "decision.inquiries_last_month_refer"
  /// Months late in the newest 24 of the report from which on a person decides.
  case decisionLateMonthsRefer = "decision.late_months_refer"
  /// The least age in whole years (N37).
  case decisionMinimumAge = "decision.minimum_age"
  /// What happens with a student at this kind of lender (N37).
  case decisionStudentRule = "decision.student_rule"
  /// The events that lead to an inquiry (R51, R61, R64–R66).
  case inquiryTriggers = "inquiry.triggers"
  /// Acts that never lead to an inquiry, whatever else is set (R66).
  case inquiryNoneOn = "inquiry.none_on"
  /// How long an inquiry authorisation lasts, in days (R72).
  case inquiryAuthorisationDays = "inquiry.authorisation_days"
  /// The only facts read from a report (最小必要, R62).
  case inquiryReportFields = "inquiry.report_fields"
  /// How long an inquiry shows in the report, in years (R52, N34).
  case inquiryTraceYears = "inquiry.trace_years"
  /// How many days old a report may be to be used again in place of an inquiry; 0 for never.
  case inquiryReuseDays = "inquiry.reuse_days"
  /// Days from the newest report to the next post-loan inquiry (R56).
  case inquiryPostLoanDays = "inquiry.post_loan_days"
  /// Whether a post-loan inquiry needs the authorisation's item (N31).
  case inquiryPostLoanConsent = "inquiry.post_loan_consent"
  /// From which hour in China the bureau is asked, and until which.
  case inquiryFromHour = "inquiry.from_hour"
  case inquiryUntilHour = "inquiry.until_hour"
  /// Days after which an application no longer waits to hear whether its inquiry arrived.
  case inquiryAnswerDays = "inquiry.answer_days"
  /// The reasons stated to the bureau (查询原因).
  case inquiryReasonFirstApplication = "inquiry.reason_first_application"
  case inquiryReasonLimitIncrease = "inquiry.reason_limit_increase"
  case inquiryReasonPostLoan = "inquiry.reason_post_loan"
  case inquiryReasonDraw = "inquiry.reason_draw"
  /// How amounts become the bureau's whole yuan (R20).
  case bureauRounding = "bureau.rounding"
  /// Days between telling the borrower and sending an adverse item (N22, R25).
  case adverseNoticeLeadDays = "adverse.notice.lead_days"
  /// No record is built for any day before this one (R111).
  case reportBeginsOn = "report.begins_on"
  /// The dated stages in which borrowers are included (R99, R109, R127).
  case reportWaves = "report.waves"
  /// From which each borrower's place in the roll-out is drawn; it never changes (R127).
  case rolloutSeed = "rollout.seed"
  /// Days between the upgrade prompt and its effect, during which nothing changes (R87).
  case rolloutGraceDays = "rollout.grace_days"
  /// Products whose new use needs the authorisation to report once the wave has come (R86).
  case rolloutRequiresReporting = "rollout.requires_reporting"
  /// Versions of the authorisation that have to be renewed (R79).
  case rolloutOutdatedPapers = "rollout.outdated_papers"
  /// Versions of the sharing list whose authorisations have to be renewed (R5).
  case rolloutOutdatedLists = "rollout.outdated_lists"
  /// How often the purchase line is reported (R95, R120).
  case reportFrequencyPurchase = "report.frequency.purchase"
  /// How often cash loans are reported (R95, R114).
  case reportFrequencyCash = "report.frequency.cash"
  /// 账户类型: as what new cash draws are told to the bureau (R95, R114).
  case reportTypeCash = "report.type.cash"
  /// Whether a temporary limit (临额) counts in the limit that record 220 tells.
  case reportTemporaryLimit = "report.temporary_limit"
  /// Whether each product has an agreement (220) of its own under the shared total (R92).
  case reportAgreementPerProduct = "report.agreement_per_product"
  /// Days within which a dispute (异议) is answered in writing (N28).
  case disputeDays = "dispute.days"
  /// Days left until the answer to a dispute is due at which the staff is alarmed (N28).
  case disputeAlarmDays = "dispute.alarm_days"
  /// The first day on which overdue may have arisen that the one-time repair covers (N36).
  case repairArisenFrom = "repair.arisen_from"
  /// The last such day (N36).
  case repairArisenUntil = "repair.arisen_until"
  /// The most that each overdue amount may be (N36).
  case repairMost = "repair.most"
  /// The last day by which it must have been repaid (N36).
  case repairRepaidBy = "repair.repaid_by"
  /// What was repaid by this day is repaired at once (N36).
  case repairEarlyBy = "repair.early_by"
  /// The day from which that is so (N36).
  case repairEarlyShownOn = "repair.early_shown_on"
  /// The kinds of debt in the order in which a payment settles them (A3).
  case repaymentAllocationOrder = "repayment.allocation_order"
  /// What is restricted from how many days overdue on (H9, R128).
  case repaymentOverdueLadder = "repayment.overdue_ladder"
  /// Days after which a credit balance is paid out by itself; 0 for never.
  case repaymentCreditPayoutDays = "repayment.credit_payout_days"
  /// The most bank cards from which a borrower's dues are debited (H22).
  case autodebitCards = "autodebit.cards"
  /// Where payouts to borrowers go (R113).
  case payoutAccount = "payout.account"
  /// Days for which the line stays frozen after the overdue amounts were paid (H9).
  case repaymentFrozenDays = "repayment.frozen_days"
  /// How many days before a due day the borrower is reminded (R132).
  case reminderDaysBefore = "reminder.days_before"
  /// How often the notice before an adverse report is given (R25).
  case adverseNoticeRepeat = "adverse.notice.repeat"
  /// From how many days overdue on each class of the internal standing begins (R122).
  case standingFromDays = "standing.from_days"
  /// The points that each of these classes takes away (R122).
  case standingPoints = "standing.points"
  /// Months after its end for which a late payment lowers the internal standing (R122).
  case standingMonths = "standing.months"
  /// Who submits the report files: `self`, or the id of an entrusted agent (R84).
  case reportSubmittingAgent = "report.submitting_agent"
  /// The bodies that are told beside the national database (R22, R23, R85).
  case reportFeeds = "report.feeds"
  /// The loan classification profile of cash loans (五级分类, N18).
  case classProfileCash = "class.profile.cash"
  /// The loan classification profile of the purchase line (N18, N19).
  case classProfilePurchase = "class.profile.purchase"
  /// Codes a borrower may choose from.
  case purposeAllowed = "purpose.allowed"
  /// Codes that are refused by rule.
  case purposeForbidden = "purpose.forbidden"
  /// The version of the sanctions list (N62).
  case screeningListVersion = "screening.list_version"
  /// Persons the lender does not serve, with reason, source and expiry (黑名单).
  case screeningBlockList = "screening.block_list"
  /// Impact assessments and processing records, in years (N52).
  case retentionAssessmentYears = "retention.assessment_years"
  /// Records of giving data to others, in years (N56).
  case retentionShareRecordYears = "retention.share_record_years"
  /// Identity and transaction records after the relation ends, in years (N57).
  case retentionKycYears = "retention.kyc_years"
  /// Adverse information after its end, in years (N23, R126).
  case retentionAdverseYears = "retention.adverse_years"
  /// Months between personal-information compliance audits (N58).
  case auditPiComplianceMonths = "audit.pi_compliance_months"
  /// Days between internal compliance audits by sample (R73).
  case auditInternalDays = "audit.internal_days"
  /// How many of each class an audit that runs by itself samples (R73).
  case auditSampleSize = "audit.sample_size"
  /// The longest time until an impact assessment is looked at again, in months (N52).
  case assessmentReviewMonths = "assessment.review_months"
  /// How long a training holds at most, in months (R75).
  case staffTrainingMonths = "staff.training_months"
  /// How many days ahead the desk shows what will be due.
  case complianceWarnDays = "compliance.warn_days"
  /// Hours from the detection of an incident to its containment (N53).
  case incidentContainHours = "incident.contain_hours"
  /// Hours from the detection of an incident to the notice to the authority (N53).
  case incidentAuthorityHours = "incident.authority_hours"
  /// Hours from the detection of an incident to the notice to the persons concerned (N53).
  case incidentPersonsHours = "incident.persons_hours"
  /// Words that may not stand in marketing (N9).
  case marketingBannedWords = "marketing.banned_words"
  /// Whether a checkout may list a loan among payment options (N9).
  case checkoutLoanAsPaymentOption = "checkout.loan_as_payment_option"
  /// Whether a one-time code is typed in before a paper is signed on a page (R118).
  case signingCodeRequired = "signing.code_required"
  /// No collection contact from this hour on (N80–N83).
  case collectionQuietFromHour = "collection.quiet_from_hour"
  /// No collection contact before this hour (N80–N83).
  case collectionQuietUntilHour = "collection.quiet_until_hour"
  /// The most connected collection calls a day.
  case collectionConnectedCallsPerDay = "collection.connected_calls_per_day"
  /// The most dial attempts a number and day.
  case collectionDialAttemptsPerNumberPerDay = "collection.dial_attempts_per_number_per_day"
  /// The most visits a day.
  case collectionVisitsPerDay = "collection.visits_per_day"
  /// From how many days overdue on there is a collection case.
  case collectionOpenDay = "collection.open_day"
  /// How many people make a visit at least (N82).
  case collectionVisitPeople = "collection.visit_people"
  /// After how many failed tries contact counts as lost (N83).
  case collectionLossTries = "collection.loss_tries"
  /// How long the training of an agency holds, in months (N85).
  case collectionAgencyTrainingMonths = "collection.agency_training_months"
  /// How long records of contacts are kept, in years (N86).
  case collectionRecordYears = "collection.record_years"
  /// What makes contacts about a debt pause.
  case collectionPauses = "collection.pauses"
  /// The white list of agencies (N85).
  case collectionAgencies = "collection.agencies"
  /// Days within which a complaint is answered.
  case complaintDays = "complaint.days"
  /// Days before a new version of the sharing list begins from which borrowers are told (R5).
  case sharingListNoticeDays = "sharing.list_notice_days"
  /// Days within which a look at the data and a copy is answered (N50).
  case rightsAccessDays = "rights.access_days"
  /// Days within which a copy that programs read is answered (N50).
  case rightsExportDays = "rights.export_days"
  /// Days within which a correction (R49) is answered (N50).
  case rightsCorrectionDays = "rights.correction_days"
  /// Days within which a deletion that no rule decides at once is answered (N50).
  case rightsDeletionDays = "rights.deletion_days"
  /// Days within which a restriction that no rule decides at once is answered (N50).
  case rightsRestrictionDays = "rights.restriction_days"
  /// Days within which an explanation is answered (N50).
  case rightsExplanationDays = "rights.explanation_days"
  /// Days within which a person's decision (N47) is answered (N50).
  case rightsHumanReviewDays = "rights.human_review_days"
  /// Days within which an objection to some use is answered (N50).
  case rightsObjectionDays = "rights.objection_days"
  /// Days within which an appeal against a cut or freeze is answered (R70).
  case rightsLimitAppealDays = "rights.limit_appeal_days"
  /// Yuan for one New Taiwan dollar in parts per million; used on research data only.
  case currencyNtDollarToYuanPpm = "currency.nt_dollar_to_yuan_ppm"
  /// From how many days overdue on interest counts as income only when it is paid (非应计).
  case booksNonAccrualDays = "books.non_accrual_days"
  /// The rate of the value-added tax that interest holds.
  case booksInterestTax = "books.interest_tax"
  /// The share of principal that is provided for, by class (N18).
  case booksAllowanceNormal = "books.allowance.normal"
  case booksAllowanceSpecialMention = "books.allowance.special_mention"
  case booksAllowanceSubstandard = "books.allowance.substandard"
  case booksAllowanceDoubtful = "books.allowance.doubtful"
  case booksAllowanceLoss = "books.allowance.loss"
  /// The one-year loan prime rate (LPR) of a month; a month without one refuses (N7).
  case marketLpr1y = "market.lpr_1y"
}

extension PolicyKey {
  /// What kind of value the key takes.
  public var kind: PolicyValue.Kind {
    switch self {
    case .costCapAllIn:
      .cap
    case .costCapAverageNew, .purchaseMinimumRate, .purchaseRevolveDaily,
      .purchaseOverdueDaily, .purchaseMerchantFee, .marketLpr1y, .booksInterestTax,
      .booksAllowanceNormal,
      .booksAllowanceSpecialMention, .booksAllowanceSubstandard, .booksAllowanceDoubtful,
      .booksAllowanceLoss:
      .rate
    case .costAnnualisation, .inquiryTriggers, .inquiryNoneOn, .inquiryReportFields,
      .repaymentAllocationOrder, .cashMethods, .purposeAllowed, .purposeForbidden,
      .marketingBannedWords,
      .rolloutRequiresReporting, .rolloutOutdatedPapers, .rolloutOutdatedLists:
      .names
    case .limitConsumerMax, .limitConsumerMaxSelected, .cashTolerance, .cashMinimum, .cashMaximum,
      .cashStep,
      .decisionBlankFileMaximum, .repairMost, .purchaseInstalmentAbove:
      .money
    case .cashTerms, .cashDueDays, .disputeAlarmDays, .purchaseInstalmentCounts,
      .purchaseInstalmentFees, .purchaseDueDayOptions, .purchaseBillDayOptions:
      .integers
    case .cashRateLadder:
      .rateLadder
    case .cashPenaltyMultiplier:
      .ratio
    case .decisionLimitLadder:
      .limitLadder
    case .decisionBlankFileAction, .decisionStudentRule, .bureauRounding,
      .inquiryReasonFirstApplication, .inquiryReasonLimitIncrease, .inquiryReasonPostLoan,
      .inquiryReasonDraw, .reportFrequencyPurchase, .reportFrequencyCash, .reportTypeCash,
      .classProfileCash, .classProfilePurchase,
      .screeningListVersion, .purchasePosting:
      .name
    case .decisionBadDebtRefuses, .checkoutLoanAsPaymentOption, .signingCodeRequired,
      .reportTemporaryLimit, .reportAgreementPerProduct,
      .inquiryPostLoanConsent:
      .flag
    case .reportBeginsOn, .repairArisenFrom, .repairArisenUntil, .repairRepaidBy, .repairEarlyBy,
      .repairEarlyShownOn:
      .day
    case .reportWaves:
      .waves
    case .repaymentOverdueLadder:
      .restrictionLadder
    case .repaymentFrozenDays, .standingMonths:
      .integer
    case .reminderDaysBefore, .standingFromDays, .standingPoints:
      .integers
    case .adverseNoticeRepeat, .reportSubmittingAgent, .payoutAccount:
      .name
    case .reportFeeds:
      .feeds
    case .cashFunders:
      .funders
    case .collectionPauses:
      .names
    case .collectionAgencies:
      .agencies
    case .screeningBlockList:
      .blockList
    // Most of them are whole numbers.
    default:
      .integer
    }
  }

  /// The whole numbers the key accepts.
  public var range: ClosedRange<Int64> {
    switch self {
    case .costDisclosureForcedReadSeconds: 0...600
    case .costDisclosureValidSeconds: 600...86_400
    case .costDayCount: 360...366
    case .limitBulletMonths, .cashValidityMonths, .purchaseValidityMonths, .disputeDays,
      .auditPiComplianceMonths,
      .complaintDays, .rightsAccessDays, .rightsExportDays, .rightsCorrectionDays,
      .rightsDeletionDays, .rightsRestrictionDays, .rightsExplanationDays, .rightsHumanReviewDays,
      .rightsObjectionDays, .limitReviewDays, .rightsLimitAppealDays:
      1...60
    case .jointPartnerMinShare, .jointSinglePartnerTier1Max, .jointTotalMax, .cashShare,
      .purchaseShare, .decisionBurdenShareOfIncome:
      0...1_000
    case .cashGraceDays: 0...30
    case .cashExtensionMonths, .cashExtensionCount: 0...60
    case .cashDueDays: 1...28
    case .cashDueDayPauseDays: 0...3_660
    case .cashRateNoticeDays: 0...366
    case .purchaseBillDay, .purchaseDueDay, .purchaseDueDayOptions, .purchaseBillDayOptions:
      1...28
    case .purchaseInstalmentCounts, .purchaseReceiptDays: 1...60
    case .purchaseHoldDays: 1...366
    case .purchaseDueDayPauseDays: 0...3_660
    case .decisionApproveBelowPpm, .decisionRefuseFromPpm: 0...1_000_000
    case .decisionIncomeMultiple: 0...24_000
    case .decisionLendersRefer, .decisionInquiriesLastMonthRefer, .decisionLateMonthsRefer:
      1...1_000
    case .decisionCurrentOverdueRefuseYuan: 0...10_000_000
    case .decisionWorstMonthsLateRefuse: 1...7
    case .decisionMinimumAge: 18...100
    case .inquiryAuthorisationDays: 1...3_650
    case .inquiryTraceYears: 1...10
    case .inquiryReuseDays: 0...90
    case .inquiryPostLoanDays: 30...366
    case .inquiryFromHour, .inquiryUntilHour: 0...24
    case .inquiryAnswerDays: 1...30
    case .adverseNoticeLeadDays: 0...60
    case .repaymentFrozenDays: 0...1_825
    case .repaymentCreditPayoutDays: 0...366
    case .autodebitCards: 1...9
    case .reminderDaysBefore: 1...30
    case .standingFromDays: 1...3_650
    case .standingPoints: 1...1_000
    case .standingMonths: 1...60
    case .retentionAssessmentYears, .retentionShareRecordYears: 3...100
    case .retentionKycYears: 10...100
    case .retentionAdverseYears: 1...5
    case .auditInternalDays, .complianceWarnDays: 1...366
    case .auditSampleSize: 1...10_000
    case .assessmentReviewMonths: 1...36
    case .staffTrainingMonths: 1...24
    case .incidentContainHours, .incidentAuthorityHours, .incidentPersonsHours: 1...720
    case .collectionQuietFromHour, .collectionQuietUntilHour: 0...23
    case .collectionConnectedCallsPerDay, .collectionDialAttemptsPerNumberPerDay: 0...100
    case .collectionVisitsPerDay, .collectionVisitPeople, .collectionLossTries: 0...10
    case .collectionOpenDay: 1...366
    case .collectionAgencyTrainingMonths: 1...24
    case .collectionRecordYears: 1...30
    case .currencyNtDollarToYuanPpm: 1...1_000_000_000
    case .rolloutSeed: 0...Int64.max
    case .rolloutGraceDays, .limitOfferPauseDays, .limitRenewalDays, .sharingListNoticeDays: 0...366
    case .limitOfferDays, .limitTemporaryDays, .limitMeasureDays, .booksNonAccrualDays: 1...366
    default: 1...1_000_000
    }
  }
}
