/// Something that happened to one borrower: a *fact* (signed, drawn, paid, bought) or a
/// *consequence* (billed, classed, reported) that carries the figures it used (design 1.3).
public enum BorrowerEvent: Hashable, Sendable {
  case registered(BorrowerRegistered)
  case paperAgreed(PaperAgreed)
  case paperRefused(PaperRefused)
  case consentsEnded(ConsentsEnded)
  case complaintOpened(ComplaintOpened)
  case disclosureIntended(DisclosureIntended)
  case disclosureReleased(DisclosureReleased)
  case disclosureUnknown(DisclosureUnknown)
  case disclosureRetried(DisclosureRetried)
  case disclosureClosed(DisclosureClosed)
  case identityDecided(IdentityDecided)
  case applicationSubmitted(ApplicationSubmitted)
  case inquiryAnswered(InquiryAnswered)
  case applicationDecided(ApplicationDecided)
  case contractSigned(ContractSigned)
  case loanDrawn(LoanDrawn)
  case payoutConfirmed(PayoutConfirmed)
  case payoutFailed(PayoutFailed)
  case purchaseMade(PurchaseMade)
  case billIssued(BillIssued)
  case paymentReceived(PaymentReceived)
  case chargesBooked(ChargesBooked)
  case accountOverdue(AccountOverdue)
  case noticeGiven(NoticeGiven)
  case accountCured(AccountCured)
  case classChanged(ClassChanged)
  case loanSettled(LoanSettled)
  case reportingBegan(ReportingBegan)
  case reportRowMade(ReportRowMade)
  case reportRowAnswered(ReportRowAnswered)
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
    case .paperRefused(let body): body
    case .consentsEnded(let body): body
    case .complaintOpened(let body): body
    case .disclosureIntended(let body): body
    case .disclosureReleased(let body): body
    case .disclosureUnknown(let body): body
    case .disclosureRetried(let body): body
    case .disclosureClosed(let body): body
    case .identityDecided(let body): body
    case .applicationSubmitted(let body): body
    case .inquiryAnswered(let body): body
    case .applicationDecided(let body): body
    case .contractSigned(let body): body
    case .loanDrawn(let body): body
    case .payoutConfirmed(let body): body
    case .payoutFailed(let body): body
    case .purchaseMade(let body): body
    case .billIssued(let body): body
    case .paymentReceived(let body): body
    case .chargesBooked(let body): body
    case .accountOverdue(let body): body
    case .noticeGiven(let body): body
    case .accountCured(let body): body
    case .classChanged(let body): body
    case .loanSettled(let body): body
    case .reportingBegan(let body): body
    case .reportRowMade(let body): body
    case .reportRowAnswered(let body): body
    case .dayClosed(let body): body
    }
  }

  public var kind: String { type(of: body).kind }

  /// Every kind that can be read, with its reader.
  private static let readers: [String: @Sendable ([UInt8]) throws(CodecError) -> BorrowerEvent] = [
    BorrowerRegistered.kind: reader(BorrowerEvent.registered),
    PaperAgreed.kind: reader(BorrowerEvent.paperAgreed),
    PaperRefused.kind: reader(BorrowerEvent.paperRefused),
    ConsentsEnded.kind: reader(BorrowerEvent.consentsEnded),
    ComplaintOpened.kind: reader(BorrowerEvent.complaintOpened),
    DisclosureIntended.kind: reader(BorrowerEvent.disclosureIntended),
    DisclosureReleased.kind: reader(BorrowerEvent.disclosureReleased),
    DisclosureUnknown.kind: reader(BorrowerEvent.disclosureUnknown),
    DisclosureRetried.kind: reader(BorrowerEvent.disclosureRetried),
    DisclosureClosed.kind: reader(BorrowerEvent.disclosureClosed),
    IdentityDecided.kind: reader(BorrowerEvent.identityDecided),
    ApplicationSubmitted.kind: reader(BorrowerEvent.applicationSubmitted),
    InquiryAnswered.kind: reader(BorrowerEvent.inquiryAnswered),
    ApplicationDecided.kind: reader(BorrowerEvent.applicationDecided),
    ContractSigned.kind: reader(BorrowerEvent.contractSigned),
    LoanDrawn.kind: reader(BorrowerEvent.loanDrawn),
    PayoutConfirmed.kind: reader(BorrowerEvent.payoutConfirmed),
    PayoutFailed.kind: reader(BorrowerEvent.payoutFailed),
    PurchaseMade.kind: reader(BorrowerEvent.purchaseMade),
    BillIssued.kind: reader(BorrowerEvent.billIssued),
    PaymentReceived.kind: reader(BorrowerEvent.paymentReceived),
    ChargesBooked.kind: reader(BorrowerEvent.chargesBooked),
    AccountOverdue.kind: reader(BorrowerEvent.accountOverdue),
    NoticeGiven.kind: reader(BorrowerEvent.noticeGiven),
    AccountCured.kind: reader(BorrowerEvent.accountCured),
    ClassChanged.kind: reader(BorrowerEvent.classChanged),
    LoanSettled.kind: reader(BorrowerEvent.loanSettled),
    ReportingBegan.kind: reader(BorrowerEvent.reportingBegan),
    ReportRowMade.kind: reader(BorrowerEvent.reportRowMade),
    ReportRowAnswered.kind: reader(BorrowerEvent.reportRowAnswered),
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
