extension BorrowerEvent {
  /// The lines this event makes in the books; they sum to zero (design 5, books).
  public var postings: [Posting] {
    switch self {
    case .payoutConfirmed(let event):
      Books.postings(of: event.change, contract: event.loan, advancedFrom: .channel)
    case .purchaseMade(let event):
      Books.postings(
        of: event.change, contract: event.contract, advancedFrom: .merchantPayable)
        + (event.purchase.trade?.postings(of: event.contract) ?? [])
    case .purchase(let event): event.postings
    case .billIssued(let event):
      Books.postings(
        of: event.change, contract: event.contract, advancedFrom: .merchantPayable)
    case .paymentReceived(let event):
      Books.postings(of: event.change, contract: event.contract, advancedFrom: .channel)
    case .purchaseRefunded(let event):
      Books.postings(
        of: event.change, contract: event.contract, advancedFrom: .merchantPayable)
    case .paymentReversed(let event):
      Books.postings(of: event.change, contract: event.contract, advancedFrom: .channel)
    case .credit(let event): event.postings
    case .chargesBooked(let event):
      Books.postings(of: event.change, contract: event.contract, advancedFrom: .channel)
    case .loan(let event): event.postings
    case .book(let event): event.postings
    case .registered, .paperAgreed, .signingCodeSent, .signingCodeUsed, .paperRefused,
      .consentsEnded, .complaintOpened,
      .sharingAllowed, .sharingStopped, .grantGiven, .grantEnded, .caseOpened, .caseClosed,
      .noticeOwed, .borrowerNotified, .shareReceipted,
      .disclosureIntended, .disclosureReleased, .disclosureUnknown, .disclosureRetried,
      .disclosureClosed, .identityDecided, .applicationSubmitted, .inquiryAnswered,
      .applicationDecided, .contractSigned, .loanDrawn, .payoutFailed, .accountOverdue,
      .noticeGiven, .accountCured, .classChanged, .loanSettled, .accountReopened, .report,
      .rollout,
      .limit, .monitoring, .dayClosed, .rightsRequested,
      .rightsAnswered,
      .profileCorrected,
      .restrictionBegan, .restrictionEnded, .complaintAnswered, .applicationReviewed,
      .personErased, .card, .inquiry, .dispute, .collection:
      []
    }
  }
}
