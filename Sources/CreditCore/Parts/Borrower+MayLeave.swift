/// What is at its end, so that no command but one that looks for it asks for it again.
extension Borrower {
  /// A loan that is owed no more, of which nothing waits, and whose end the bureau knows, or of
  /// which it will never hear.
  func mayLeave(_ loan: Loan) -> Bool {
    let servicing = loan.servicing
    switch loan.stage {
    case .awaitingPayout, .active: return false
    case .cancelled: guard servicing.reported.openedOn == nil else { return false }
    case .settled(let since, let on):
      guard isToldToEnd(servicing.reported, from: since), on <= closedDay, isFed(on) else {
        return false
      }
    }
    // A joint loan stays: its funders' accounts are told each by itself.
    return loan.parts.isEmpty && servicing.booked.owed.isZero && servicing.booked.credit.isZero
      && servicing.episode == nil && servicing.suspension == nil && loan.badDebt == nil
      && loan.proposal == nil && !loan.refunds.contains(where: \.isOpen)
      && loan.payments.lastFactOn.map { $0 <= closedDay } ?? true && !isNamed(loan.ordinal)
      && !owesBureau(loan.ordinal)
  }

  /// A paper in whose place there is a newer one, and on which no live consent rests.
  func mayLeave(_ paper: SignedPaper) -> Bool {
    self.paper(paper.kind)?.ordinal != paper.ordinal
      && !consents.contains { $0.isLive && $0.paper == paper.ordinal }
  }

  /// A consent that ended, in whose place there is a newer one, and on which nothing rests.
  func mayLeave(_ consent: Consent) -> Bool {
    !consent.isLive && consents.last { $0.item == consent.item }?.ordinal != consent.ordinal
      && inquiries.source.map { consent.ordinal < $0.consent } ?? true
      && !disclosures.contains { $0.consent == consent.ordinal }
  }

  /// A reminder that went its way, but for the newest.
  func mayLeave(_ notice: BorrowerNotice) -> Bool {
    notice.template == .paymentReminder && monitoring.reminder?.notice != notice.ordinal
      && disclosure(notice.disclosure) == nil
  }

  /// Whether the bureau took the end of an account that is told by itself, or hears nothing of it.
  private func isToldToEnd(_ reported: ReportedAccount, from start: CivilDate) -> Bool {
    guard reported.head == nil, reported.missing.isEmpty,
      reported.type.map({ $0 == .drawdown }) ?? true
    else { return false }
    guard reported.openedOn == nil else { return reported.closedOn != nil }
    return reported.deletedOn != nil || reporting.beganOn.map { start < $0 } ?? true
  }

  /// Whether something is to be told of a contract that was not.
  func owesBureau(_ contract: Int64) -> Bool {
    !monthsOwed(of: contract).isEmpty || owesSpecials(contract) || owesRecovery(contract)
  }

  /// Whether a send, a row or a dispute is about a contract.
  private func isNamed(_ contract: Int64) -> Bool {
    disclosures.contains { $0.subject == contract }
      || (rows + refusedRows.map(\.row)).contains {
        $0.contract == contract || $0.joined.contains(contract)
      }
      || !openDisputes.isEmpty
  }
}
