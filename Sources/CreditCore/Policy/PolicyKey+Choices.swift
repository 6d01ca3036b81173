extension PolicyKey {
  /// The names the key accepts; `nil` when any name will do.
  public var choices: [String]? {
    switch self {
    case .costAnnualisation: Annualisation.allCases.map(\.rawValue)
    case .decisionBlankFileAction: BlankFileAction.allCases.map(\.rawValue)
    case .decisionStudentRule: StudentRule.allCases.map(\.rawValue)
    case .cashMethods: LoanMethod.allCases.map(\.rawValue)
    case .purchasePosting: PostingRule.allCases.map(\.rawValue)
    case .inquiryTriggers: InquiryTrigger.allCases.map(\.rawValue)
    case .inquiryReportFields: ReportFieldName.allCases.map(\.rawValue)
    case .inquiryReasonFirstApplication, .inquiryReasonLimitIncrease, .inquiryReasonDraw:
      InquiryReason.approvals.map(\.rawValue)
    case .inquiryReasonPostLoan: [InquiryReason.postLoanManagement.rawValue]
    case .adverseNoticeRepeat: NoticeRepeat.allCases.map(\.rawValue)
    case .reportFrequencyPurchase, .reportFrequencyCash:
      ReportingFrequency.allCases.map(\.rawValue)
    case .reportTypeCash: ReportedType.allCases.map(\.rawValue)
    case .rolloutRequiresReporting: Product.allCases.map(\.rawValue)
    case .collectionPauses: CollectionPause.allCases.map(\.rawValue)
    case .bureauRounding: ["half-up", "half-even", "down", "up"]
    case .classProfileCash, .classProfilePurchase: ["loan", "card"]
    case .payoutAccount: PayoutAccount.allCases.map(\.rawValue)
    case .repaymentAllocationOrder:
      ["enforcement-cost", "penalty", "interest", "fee", "principal"]
    default: nil
    }
  }
}
