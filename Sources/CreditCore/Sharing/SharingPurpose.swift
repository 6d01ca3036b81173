/// What a share is for; each share names one (R8).
public enum SharingPurpose: String, Sendable, CaseIterable, Hashable {
  /// Checking the identity together (R9).
  case identityCheck = "identity_check"
  /// Assessing credit risk together (R10).
  case riskAssessment = "risk_assessment"
  /// Managing the credit.
  case creditManagement = "credit_management"
  /// Showing the limit: limit fields only (R11).
  case limitDisplay = "limit_display"
  /// Answering the borrower.
  case customerService = "customer_service"
  /// Services linked to credit (R12).
  case peripheralService = "peripheral_service"
  /// Reporting how the contract is performed (R19).
  case reportPerformance = "report_performance"
  /// Direct debit (R26).
  case debit
  /// Performing the contract.
  case contractPerformance = "contract_performance"
  /// Handling a complaint (R28).
  case complaint
  /// A lawsuit or arbitration (R31).
  case litigation
  /// Taking out insurance: only with consent.
  case insurance
  /// An insurance claim.
  case claim
  /// Assigning or securitising claims (R29).
  case assetTransfer = "asset_transfer"
  /// Operations or marketing activity (R27).
  case marketing
  /// Collecting an overdue debt.
  case collection
  /// Showing credit information on a page (R33).
  case display
  /// What the borrower granted to the recipient (R37).
  case ownGrant = "own_grant"
  /// A statutory audit (R39).
  case audit
  /// Checking accounts (R39).
  case accountCheck = "account_check"
  /// A report to the government (R39).
  case governmentReport = "government_report"
  /// Filing for a subsidy (R39).
  case subsidy
  /// Managing risk (R39).
  case riskManagement = "risk_management"
  /// A supervisor's inspection (R42).
  case inspection
  /// An administrative or judicial demand (R42).
  case judicial
  /// A processor's task (N45).
  case entrusted
}
