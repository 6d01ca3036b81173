extension Draft {
  /// Closes the credit contract at no debt (R88, R89, R124). Its authorisations end with it; the
  /// reporting item alone lives until the bureau has the final records, or ends now when nothing
  /// was ever reported (requirements 8, no. 2).
  mutating func closeCredit(_ context: Context) throws(Refusal) {
    guard let agreement = state.agreement else { throw .noLine }
    guard agreement.closedOn == nil else { throw .lineClosed }
    guard state.openItems(on: context.businessDate).isEmpty else { throw .debtOpen }
    let booked = state.purchaseLine?.servicing.bookedOn ?? context.businessDate
    let day = max(context.businessDate, booked)
    add(.limit(.creditClosed(CreditClosed(agreement: agreement.ordinal, on: day))))
    let end = ConsentEnd(on: context.businessDate, reason: .closed)
    endSharing(end)
    let isOwed = state.owesFinalRows(context.policy)
    endConsents(ConsentItem.allCases.filter { $0 != .bureauReporting || !isOwed }, end)
    // What was to be kept while the contract ran has a day of its own from now on (N57).
    answerDeletionAnew(context)
  }

  /// Ends the reporting item once the bureau has everything about a closed contract.
  mutating func endReportingWhenTold(_ context: Context) {
    guard state.agreement?.closedOn != nil, state.reportingConsent != nil,
      !state.owesFinalRows(context.policy)
    else { return }
    endConsents([.bureauReporting], ConsentEnd(on: context.businessDate, reason: .closed))
  }
}

extension Borrower {
  /// The contract under which credit can be used.
  public var openAgreement: CreditAgreement? {
    agreement.flatMap { $0.closedOn == nil ? $0 : nil }
  }

  /// Whether nothing is left of an earlier contract that keeps a new one from being asked for.
  var mayApplyAnew: Bool {
    guard let agreement else { return true }
    return agreement.closedOn != nil && rows.isEmpty && refusedRows.isEmpty
      && (reporting.beganOn == nil || reportingConsent == nil)
  }

  /// Whether it is not known yet what became of a debit or a payout of the purchase line: a new
  /// contract opens another line, and this one could not take it in any more.
  var hasLineMoneyOnItsWay: Bool {
    guard let line = purchaseLine else { return false }
    return disclosures.contains {
      ($0.kind == .debit || $0.kind == .creditPayout) && $0.subject == line.ordinal
        && $0.stage != .intended
    }
  }

  /// The live reporting item as far as it covers the contract: one that was given after the
  /// closing is for the next.
  var reportingConsent: Consent? {
    guard let consent = liveConsent(.bureauReporting) else { return nil }
    guard let closedOn = agreement?.closedOn else { return consent }
    return consent.givenOn <= closedOn ? consent : nil
  }

  /// Whether the last records of a closed contract are still made under the authorisation that was
  /// given for it: a new one in its place would cover the next contract alone.
  var stillNeedsReportingConsent: Bool {
    agreement?.closedOn != nil && reportingConsent != nil && !mayApplyAnew
  }

  /// Whether the end of the contract (220, code 20) is still to be told.
  var owesAgreementEnd: Bool {
    agreement.map { $0.closedOn != nil && $0.endReportedOn == nil } ?? false
  }

  /// Whether that of any agreement that was told can be told now.
  var mayTellAgreementEnd: Bool { livePartsTold.contains { mayTellEnd(of: $0) } }

  /// Whether the bureau lacks anything about a contract that was closed. One that was closed
  /// before reporting began is not reported at all (R114).
  func owesFinalRows(_ policy: PolicyTerms) -> Bool {
    guard let agreement, reportingConsent != nil else { return false }
    guard reporting.beganOn != nil else {
      return cohort(policy, on: agreement.signedOn) != nil
    }
    return !rows.isEmpty || !refusedRows.isEmpty || !reportableAccounts.isEmpty
      || !reporting.isPersonReported || owesAgreementEnd || !openDisputes.isEmpty
  }
}
