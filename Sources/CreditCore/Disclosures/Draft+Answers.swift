extension Draft {
  /// Takes the outcome of a released disclosure and does what follows from it. An answer to a
  /// disclosure that is closed already is refused, so nothing counts twice.
  mutating func settle(
    _ ordinal: Int64, _ answer: DisclosureAnswer, _ context: Context
  ) throws(Refusal) {
    guard let disclosure = state.disclosure(ordinal) else { throw .disclosureUnknown }
    guard disclosure.stage != .intended else { throw .disclosureNotDue }
    switch answer {
    case .notSent:
      add(
        .disclosureRetried(
          DisclosureRetried(disclosure: ordinal, attempt: disclosure.attempts)))
    case .unknown:
      add(
        .disclosureUnknown(
          DisclosureUnknown(disclosure: ordinal, attempt: disclosure.attempts)))
    case .neverArrived:
      close(disclosure, .notSent, context)
      guard disclosure.kind != .reportRow else {
        return cancelRow(disclosure.ordinal, isLost: true, context)
      }
      try afterCancellation(of: disclosure, context)
    default: try settle(disclosure, answer, context)
    }
  }

  private mutating func settle(
    _ disclosure: Disclosure, _ answer: DisclosureAnswer, _ context: Context
  ) throws(Refusal) {
    switch (disclosure.kind, answer) {
    case (.identityCheck, .identity(let standing)):
      close(disclosure, .delivered, context)
      add(
        .identityDecided(
          IdentityDecided(
            standing: standing, listVersion: context.policy.screening.listVersion,
            on: context.businessDate)))
    case (.bureauInquiry, .report(let answer, let digest)):
      close(disclosure, .delivered, context)
      guard disclosure.isForApplication else {
        return answered(disclosure, answer, digest, context)
      }
      add(
        .inquiryAnswered(
          InquiryAnswered(answer: answer, digest: digest, on: context.businessDate)))
    case (.bureauInquiry, .inquiryFailed):
      close(disclosure, .rejected, context)
      withoutReport(disclosure, context)
    case (.payout, .payoutConfirmed(let day)):
      guard let loan = state.loan(disclosure.subject) else { throw .contractUnknown }
      guard day >= loan.drawnOn, day <= context.businessDate else { throw .paymentInFuture }
      close(disclosure, .delivered, context)
      let change = BookFigures(advanced: loan.terms.principal)
      add(.payoutConfirmed(PayoutConfirmed(loan: loan.ordinal, on: day, change: change)))
    case (.payout, .payoutFailed):
      close(disclosure, .rejected, context)
      add(.payoutFailed(PayoutFailed(loan: disclosure.subject, on: context.businessDate)))
    case (.creditPayout, .payoutConfirmed(let day)):
      try creditPaidOut(disclosure, on: day, context)
    case (.creditPayout, .payoutFailed):
      close(disclosure, .rejected, context)
      try creditPayoutFailed(disclosure, context)
    case (.debit, .debited(let amount, let day)):
      close(disclosure, .delivered, context)
      try repay(disclosure.subject, amount, on: day, source: .debit, context)
    case (.debit, .debitFailed):
      close(disclosure, .rejected, context)
      debitFailed(disclosure, context)
    case (.cardCheck, .identity(let standing)):
      close(disclosure, .delivered, context)
      checked(card: disclosure, standing, context)
    case (.adverseNotice, .noticeSent(let day)):
      close(disclosure, .delivered, context)
      add(
        .noticeGiven(
          NoticeGiven(contract: disclosure.subject, disclosure: disclosure.ordinal, on: day)))
    case (.borrowerNotice, .noticeSent(let day)):
      close(disclosure, .delivered, context)
      add(.borrowerNotified(BorrowerNotified(notice: disclosure.subject, on: day)))
    case (.share, .shared(let digest, let assessment)):
      close(disclosure, .delivered, context)
      shared(disclosure, digest, assessment, context)
    case (.share, .shareRefused): close(disclosure, .rejected, context)
    case (.disputeMark, .dispute(let answer)), (.disputeResult, .dispute(let answer)):
      close(disclosure, answer == .refused ? .rejected : .delivered, context)
      settle(disclosure, answer, context)
    case (.reportRow, .rowAccepted): answered(disclosure, [], context)
    case (.reportRow, .rowRejected(let codes)): answered(disclosure, codes, context)
    default: throw .disclosureNotDue
    }
  }

  private mutating func answered(
    _ row: Disclosure, _ codes: [String], _ context: Context
  ) {
    let told = state.rows.first { $0.disclosure == row.ordinal }
    close(row, codes.isEmpty ? .delivered : .rejected, context)
    add(
      .report(
        .rowAnswered(
          ReportRowAnswered(
            disclosure: row.ordinal, isAccepted: codes.isEmpty, codes: codes,
            on: context.businessDate))))
    if codes.isEmpty {
      if let told { dropOvertaken(by: told, context) }
      endReportingWhenTold(context)
    } else if let told {
      pullBack(from: told, context)
    }
  }
}
