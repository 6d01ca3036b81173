extension Draft {
  /// The borrower agrees to a paper and to the items ticked.
  mutating func agree(_ act: AgreePaper, _ context: Context) throws(Refusal) {
    guard act.items.allSatisfy({ $0.paper == act.kind }), Set(act.items).count == act.items.count
    else { throw .paperItemUnknown }
    // Items are ticked on the paper's own page, never signed along with other documents (R58).
    guard act.items.isEmpty || act.how == .ownPage else { throw .paperItemUnknown }
    guard !act.items.contains(.bureauReporting) || !state.stillNeedsReportingConsent else {
      throw .authorisationStillNeeded
    }
    let replaced = state.consents.filter { $0.isLive && act.items.contains($0.item) }
    let ordinal = state.counts.papers + 1
    let paper = SignedPaper(
      ordinal: ordinal, kind: act.kind, version: act.version, digest: act.digest,
      at: context.recordedAt, on: context.businessDate, how: act.how,
      code: act.evidence?.code, device: act.evidence?.device)
    let consents = act.items.enumerated().map { position, item in
      Consent(
        ordinal: state.counts.consents + 1 + Int64(position), item: item, paper: ordinal,
        givenAt: context.recordedAt, givenOn: context.businessDate,
        listVersion: context.register.list.version)
    }
    add(
      .paperAgreed(
        PaperAgreed(paper: paper, consents: consents, replaced: replaced.map(\.ordinal))))
  }

  mutating func refuse(_ paper: PaperKind, version: String, _ context: Context) {
    add(.paperRefused(PaperRefused(paper: paper, version: version, on: context.businessDate)))
  }

  /// Withdraws an item, at once and for the future (N42).
  mutating func withdraw(_ item: ConsentItem, _ context: Context) throws(Refusal) {
    guard let consent = state.liveConsent(item) else { throw .consentUnknown }
    let end = ConsentEnd(on: context.businessDate, reason: .withdrawn)
    add(.consentsEnded(ConsentsEnded(consents: [consent.ordinal], end: end)))
  }

  mutating func complain(_ cause: ComplaintCause, _ context: Context) {
    let answerBy = context.businessDate.adding(days: Int(context.policy.conduct.complaintDays))
    add(
      .complaintOpened(
        ComplaintOpened(
          ordinal: state.counts.complaints + 1, cause: cause, on: context.businessDate,
          answerBy: answerBy)))
  }
}

extension ConsentItem {
  /// The paper the item stands in (R80, R133).
  public var paper: PaperKind {
    switch self {
    case .personalInformation: .personalInformation
    case .bureauInquiry, .bureauReporting: .bureauAuthorisation
    case .directDebit: .debitMandate
    }
  }
}
