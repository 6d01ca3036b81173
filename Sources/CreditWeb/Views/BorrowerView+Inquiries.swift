import CreditCore
import CreditPlatform

extension BorrowerView {
  /// Every question to the credit bureau about this person, the newest first.
  var inquiries: [DisclosureLine] {
    disclosures.filter { $0.kind == DisclosureKind.bureauInquiry.rawValue }
  }

  /// How many of them left in the last months.
  func inquiryCount(months: Int) -> Int {
    let first = today.adding(months: -months)
    return inquiries.count { $0.intendedOn > first && $0.wasSent }
  }

  /// Loans and bills here that are not paid off.
  var openAccounts: Int {
    accounts.count { $0.status == .active || $0.status == .awaitingPayout }
  }
}
