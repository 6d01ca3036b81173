/// Something that happened to one borrower: a *fact* (signed, drawn, paid, bought) or a
/// *consequence* (billed, classed, reported) that carries the figures it used (design 1.3).
public enum BorrowerEvent: Hashable, Sendable {
  case registered(BorrowerRegistered)
  case paperAgreed(PaperAgreed)
  case signingCodeSent(SigningCodeSent)
  case signingCodeUsed(SigningCodeUsed)
  case paperRefused(PaperRefused)
  case consentsEnded(ConsentsEnded)
  case complaintOpened(ComplaintOpened)
  case sharingAllowed(SharingAllowed)
  case sharingStopped(SharingStopped)
  case grantGiven(GrantGiven)
  case grantEnded(GrantEnded)
  case caseOpened(CaseOpened)
  case caseClosed(CaseClosed)
  case noticeOwed(NoticeOwed)
  case borrowerNotified(BorrowerNotified)
  case shareReceipted(ShareReceipted)
  case disclosureIntended(DisclosureIntended)
  case disclosureReleased(DisclosureReleased)
  case disclosureUnknown(DisclosureUnknown)
  case disclosureRetried(DisclosureRetried)
  case disclosureClosed(DisclosureClosed)
  case identityDecided(IdentityDecided)
  case applicationSubmitted(ApplicationSubmitted)
  case inquiryAnswered(InquiryAnswered)
  case applicationDecided(ApplicationDecided)
  case inquiry(InquiryEvent)
  case contractSigned(ContractSigned)
  case loanDrawn(LoanDrawn)
  case payoutConfirmed(PayoutConfirmed)
  case payoutFailed(PayoutFailed)
  case purchaseMade(PurchaseMade)
  case billIssued(BillIssued)
  case purchaseRefunded(PurchaseRefunded)
  case purchase(PurchaseEvent)
  case paymentReceived(PaymentReceived)
  case paymentReversed(PaymentReversed)
  case accountReopened(AccountReopened)
  case credit(CreditEvent)
  case card(CardEvent)
  case chargesBooked(ChargesBooked)
  case accountOverdue(AccountOverdue)
  case noticeGiven(NoticeGiven)
  case accountCured(AccountCured)
  case classChanged(ClassChanged)
  case loanSettled(LoanSettled)
  case report(ReportEvent)
  case rollout(RolloutEvent)
  case limit(LimitEvent)
  case book(BookEvent)
  case loan(LoanEvent)
  case rightsRequested(RightsRequested)
  case rightsAnswered(RightsAnswered)
  case profileCorrected(ProfileCorrected)
  case restrictionBegan(RestrictionBegan)
  case restrictionEnded(RestrictionEnded)
  case personErased(PersonErased)
  case complaintAnswered(ComplaintAnswered)
  case dispute(DisputeEvent)
  case collection(CollectionEvent)
  case applicationReviewed(ApplicationReviewed)
  case monitoring(MonitoringEvent)
  case dayClosed(DayClosed)
}

/// What every kind of event states once: its stored name, its fields, and its effect.
public protocol BorrowerEventBody: Coded, Hashable {
  /// The stable kind with its version, such as `loan.drawn/1`.
  static var kind: String { get }
  func apply(to borrower: inout Borrower)
}

extension BorrowerEvent {
  /// The event's payload.
  public var body: any BorrowerEventBody {
    switch self {
    case .registered(let body): body
    case .paperAgreed(let body): body
    case .signingCodeSent(let body): body
    case .signingCodeUsed(let body): body
    case .paperRefused(let body): body
    case .consentsEnded(let body): body
    case .complaintOpened(let body): body
    case .sharingAllowed(let body): body
    case .sharingStopped(let body): body
    case .grantGiven(let body): body
    case .grantEnded(let body): body
    case .caseOpened(let body): body
    case .caseClosed(let body): body
    case .noticeOwed(let body): body
    case .borrowerNotified(let body): body
    case .shareReceipted(let body): body
    case .disclosureIntended(let body): body
    case .disclosureReleased(let body): body
    case .disclosureUnknown(let body): body
    case .disclosureRetried(let body): body
    case .disclosureClosed(let body): body
    case .identityDecided(let body): body
    case .applicationSubmitted(let body): body
    case .inquiryAnswered(let body): body
    case .applicationDecided(let body): body
    case .inquiry(let event): event.body
    case .contractSigned(let body): body
    case .loanDrawn(let body): body
    case .payoutConfirmed(let body): body
    case .payoutFailed(let body): body
    case .purchaseMade(let body): body
    case .billIssued(let body): body
    case .purchaseRefunded(let body): body
    case .purchase(let event): event.body
    case .paymentReceived(let body): body
    case .paymentReversed(let body): body
    case .accountReopened(let body): body
    case .credit(let event): event.body
    case .card(let event): event.body
    case .chargesBooked(let body): body
    case .accountOverdue(let body): body
    case .noticeGiven(let body): body
    case .accountCured(let body): body
    case .classChanged(let body): body
    case .loanSettled(let body): body
    case .report(let event): event.body
    case .rollout(let event): event.body
    case .limit(let event): event.body
    case .book(let event): event.body
    case .loan(let event): event.body
    case .rightsRequested(let body): body
    case .rightsAnswered(let body): body
    case .profileCorrected(let body): body
    case .restrictionBegan(let body): body
    case .restrictionEnded(let body): body
    case .personErased(let body): body
    case .complaintAnswered(let body): body
    case .dispute(let event): event.body
    case .collection(let event): event.body
    case .applicationReviewed(let body): body
    case .monitoring(let event): event.body
    case .dayClosed(let body): body
    }
  }

  public var kind: String { type(of: body).kind }

  /// Every kind that can be read, with its reader.
  private static let readers: [String: @Sendable ([UInt8]) throws(CodecError) -> BorrowerEvent] = [
    BorrowerRegistered.kind: reader(BorrowerEvent.registered),
    PaperAgreed.kind: reader(BorrowerEvent.paperAgreed),
    SigningCodeSent.kind: reader(BorrowerEvent.signingCodeSent),
    SigningCodeUsed.kind: reader(BorrowerEvent.signingCodeUsed),
    PaperRefused.kind: reader(BorrowerEvent.paperRefused),
    ConsentsEnded.kind: reader(BorrowerEvent.consentsEnded),
    ComplaintOpened.kind: reader(BorrowerEvent.complaintOpened),
    SharingAllowed.kind: reader(BorrowerEvent.sharingAllowed),
    SharingStopped.kind: reader(BorrowerEvent.sharingStopped),
    GrantGiven.kind: reader(BorrowerEvent.grantGiven),
    GrantEnded.kind: reader(BorrowerEvent.grantEnded),
    CaseOpened.kind: reader(BorrowerEvent.caseOpened),
    CaseClosed.kind: reader(BorrowerEvent.caseClosed),
    NoticeOwed.kind: reader(BorrowerEvent.noticeOwed),
    BorrowerNotified.kind: reader(BorrowerEvent.borrowerNotified),
    ShareReceipted.kind: reader(BorrowerEvent.shareReceipted),
    DisclosureIntended.kind: reader(BorrowerEvent.disclosureIntended),
    DisclosureReleased.kind: reader(BorrowerEvent.disclosureReleased),
    DisclosureUnknown.kind: reader(BorrowerEvent.disclosureUnknown),
    DisclosureRetried.kind: reader(BorrowerEvent.disclosureRetried),
    DisclosureClosed.kind: reader(BorrowerEvent.disclosureClosed),
    IdentityDecided.kind: reader(BorrowerEvent.identityDecided),
    ApplicationSubmitted.kind: reader(BorrowerEvent.applicationSubmitted),
    InquiryAnswered.kind: reader(BorrowerEvent.inquiryAnswered),
    ApplicationDecided.kind: reader(BorrowerEvent.applicationDecided),
    ReportReused.kind: reader { .inquiry(.reportReused($0)) },
    ApplicationJoined.kind: reader { .inquiry(.applicationJoined($0)) },
    LoanMonitored.kind: reader { .inquiry(.loanMonitored($0)) },
    DrawChecked.kind: reader { .inquiry(.drawChecked($0)) },
    ReportOpened.kind: reader { .inquiry(.reportOpened($0)) },
    ContractSigned.kind: reader(BorrowerEvent.contractSigned),
    LoanDrawn.kind: reader(BorrowerEvent.loanDrawn),
    PayoutConfirmed.kind: reader(BorrowerEvent.payoutConfirmed),
    PayoutFailed.kind: reader(BorrowerEvent.payoutFailed),
    PurchaseMade.kind: reader(BorrowerEvent.purchaseMade),
    BillIssued.kind: reader(BorrowerEvent.billIssued),
    PurchaseRefunded.kind: reader(BorrowerEvent.purchaseRefunded),
    OrderAuthorised.kind: reader { .purchase(.orderAuthorised($0)) },
    OrderCaptured.kind: reader { .purchase(.orderCaptured($0)) },
    OrderEnded.kind: reader { .purchase(.orderEnded($0)) },
    BillPlanned.kind: reader { .purchase(.billPlanned($0)) },
    DueDayChanged.kind: reader { .purchase(.dueDayChanged($0)) },
    DebitSet.kind: reader { .purchase(.debitSet($0)) },
    PaymentReceived.kind: reader(BorrowerEvent.paymentReceived),
    PaymentReversed.kind: reader(BorrowerEvent.paymentReversed),
    AccountReopened.kind: reader(BorrowerEvent.accountReopened),
    CreditRefunded.kind: reader { .credit(.refunded($0)) },
    DebitCardAdded.kind: reader { .card(.added($0)) },
    DebitCardChecked.kind: reader { .card(.checked($0)) },
    DebitCardRemoved.kind: reader { .card(.removed($0)) },
    DebitOrderChosen.kind: reader { .card(.ordered($0)) },
    CreditPaidOut.kind: reader { .credit(.paidOut($0)) },
    CreditPayoutFailed.kind: reader { .credit(.payoutFailed($0)) },
    ChargesBooked.kind: reader(BorrowerEvent.chargesBooked),
    AccountOverdue.kind: reader(BorrowerEvent.accountOverdue),
    NoticeGiven.kind: reader(BorrowerEvent.noticeGiven),
    AccountCured.kind: reader(BorrowerEvent.accountCured),
    ClassChanged.kind: reader(BorrowerEvent.classChanged),
    LoanSettled.kind: reader(BorrowerEvent.loanSettled),
    ReportingBegan.kind: reader { .report(.began($0)) },
    ReportRowMade.kind: reader { .report(.rowMade($0)) },
    ReportRowAnswered.kind: reader { .report(.rowAnswered($0)) },
    ReportRowCorrected.kind: reader { .report(.rowCorrected($0)) },
    ReportRowSuperseded.kind: reader { .report(.rowSuperseded($0)) },
    ReportAmended.kind: reader { .report(.amended($0)) },
    CohortJoined.kind: reader { .rollout(.joined($0)) },
    UpgradePrompted.kind: reader { .rollout(.prompted($0)) },
    UpgradeLapsed.kind: reader { .rollout(.lapsed($0)) },
    IncreaseOffered.kind: reader { .limit(.increaseOffered($0)) },
    IncreaseAnswered.kind: reader { .limit(.increaseAnswered($0)) },
    MeasureBegan.kind: reader { .limit(.measureBegan($0)) },
    MeasureDue.kind: reader { .limit(.measureDue($0)) },
    MeasureKept.kind: reader { .limit(.measureKept($0)) },
    MeasureEnded.kind: reader { .limit(.measureEnded($0)) },
    TemporaryOffered.kind: reader { .limit(.temporaryOffered($0)) },
    TemporaryAnswered.kind: reader { .limit(.temporaryAnswered($0)) },
    TemporaryUsed.kind: reader { .limit(.temporaryUsed($0)) },
    TemporaryEnded.kind: reader { .limit(.temporaryEnded($0)) },
    LineRenewed.kind: reader { .limit(.lineRenewed($0)) },
    RateChanged.kind: reader { .limit(.rateChanged($0)) },
    ProductEnded.kind: reader { .limit(.productEnded($0)) },
    IncomeSuspended.kind: reader { .book(.incomeSuspended($0)) },
    LoanReplanned.kind: reader { .loan(.replanned($0)) },
    LoanMeasureProposed.kind: reader { .loan(.proposed($0)) },
    LoanMeasureRejected.kind: reader { .loan(.rejected($0)) },
    LoanReduced.kind: reader { .loan(.reduced($0)) },
    BadDebtRecognised.kind: reader { .loan(.badDebtRecognised($0)) },
    LoanWrittenOff.kind: reader { .loan(.writtenOff($0)) },
    RightsRequested.kind: reader(BorrowerEvent.rightsRequested),
    RightsAnswered.kind: reader(BorrowerEvent.rightsAnswered),
    ProfileCorrected.kind: reader(BorrowerEvent.profileCorrected),
    RestrictionBegan.kind: reader(BorrowerEvent.restrictionBegan),
    RestrictionEnded.kind: reader(BorrowerEvent.restrictionEnded),
    PersonErased.kind: reader(BorrowerEvent.personErased),
    ComplaintAnswered.kind: reader(BorrowerEvent.complaintAnswered),
    DisputeOpened.kind: reader { .dispute(.opened($0)) },
    DisputePapersAdded.kind: reader { .dispute(.papersAdded($0)) },
    DisputeMoved.kind: reader { .dispute(.moved($0)) },
    DisputeFound.kind: reader { .dispute(.found($0)) },
    DisputeRowsMade.kind: reader { .dispute(.rowsMade($0)) },
    DisputeRowSettled.kind: reader { .dispute(.rowSettled($0)) },
    DisputeAnswered.kind: reader { .dispute(.answered($0)) },
    DisputeMessageMade.kind: reader { .dispute(.messageMade($0)) },
    DisputeMessageSettled.kind: reader { .dispute(.messageSettled($0)) },
    DisputeAlarmRaised.kind: reader { .dispute(.alarmRaised($0)) },
    ApplicationReviewed.kind: reader(BorrowerEvent.applicationReviewed),
    CreditClosed.kind: reader { .limit(.creditClosed($0)) },
    PaymentReminded.kind: reader { .monitoring(.reminded($0)) },
    NoticeRenewed.kind: reader { .monitoring(.noticeRenewed($0)) },
    ReporterNamed.kind: reader { .monitoring(.reporterNamed($0)) },
    FeedRowMade.kind: reader { .monitoring(.feedRowMade($0)) },
    CollectionOpened.kind: reader { .collection(.opened($0)) },
    CollectionEnded.kind: reader { .collection(.ended($0)) },
    CollectionAssigned.kind: reader { .collection(.assigned($0)) },
    CollectionRecalled.kind: reader { .collection(.recalled($0)) },
    ContactRecorded.kind: reader { .collection(.contacted($0)) },
    ContactFaulted.kind: reader { .collection(.faulted($0)) },
    QuietHoursSet.kind: reader { .collection(.quietHours($0)) },
    DayClosed.kind: reader(BorrowerEvent.dayClosed),
  ]

  /// Every kind that can be read.
  public static var kinds: [String] { readers.keys.sorted() }

  private static func reader<Body: BorrowerEventBody>(
    _ wrap: @escaping @Sendable (Body) -> BorrowerEvent
  ) -> @Sendable ([UInt8]) throws(CodecError) -> BorrowerEvent {
    { (bytes) throws(CodecError) in wrap(try Body(encoded: bytes)) }
  }

  /// Reads a stored event.
  ///
  /// - Throws: ``CodecError/unknownKind(_:)`` for a kind this program does not know.
  public init(kind: String, encoded bytes: [UInt8]) throws(CodecError) {
    guard let read = BorrowerEvent.readers[kind] else { throw .unknownKind(kind) }
    self = try read(bytes)
  }

  public func encoded() -> [UInt8] { body.encoded() }
}

extension Borrower {
  /// The fold: the state after one more event. A stream's first event registers the borrower.
  public static func evolve(_ state: Borrower?, _ event: BorrowerEvent) -> Borrower? {
    guard var state else {
      if case .registered(let registered) = event { return Borrower(registered: registered) }
      return nil
    }
    event.body.apply(to: &state)
    return state
  }
}
