/// What can be asked of one borrower's stream. Each changes exactly this stream.
public enum BorrowerCommand: Hashable, Sendable {
  case register(BorrowerRegistered)
  case agree(AgreePaper)
  /// Sends a one-time code to the borrower's phone, and takes what was typed in: its keyed digest.
  case sendSigningCode(SendSigningCode)
  case enterSigningCode(Int64, typed: Digest)
  case refuse(PaperKind, version: String)
  case withdraw(ConsentItem)
  case complain(ComplaintCause)
  case requestIdentityCheck
  /// `age` is in whole years by the id number, read from the sealed profile and not kept.
  case apply(ApplicationKind, age: Int64)
  case decide(DecideApplication)
  /// Applications for one product, post-loan inquiries, the reading of reports.
  case inquiry(InquiryCommand)
  case sign(SignContract)
  case draw(DrawLoan)
  case buy(amount: Money, category: String)
  case repay(contract: Int64, amount: Money, on: CivilDate)
  /// 冲正: takes back a payment that was called back, bounced or booked by mistake (R26).
  case reversePayment(Int64, ReversalReason)
  /// 溢缴款退还: owes the borrower back what they paid too much.
  case refundCredit(contract: Int64, amount: Money)
  /// 退款: a merchant gives back a purchase or a part of it (H16).
  case refundPurchase(RefundPurchase)
  /// Merchants' orders, instalments of bills, due days, debits of the purchase line.
  case purchase(PurchaseCommand)
  case closeDay(CivilDate)
  case release(disclosure: Int64)
  case settle(disclosure: Int64, DisclosureAnswer)
  /// Switches a scenario on or off for one recipient (R12, R27, R33).
  case allowSharing(SharingChoice)
  case stopSharing(SharingChoice)
  /// The borrower's own grant to a recipient, and its end (R37, R38).
  case grant(recipient: String, fields: [ShareField], expires: CivilDate)
  case endGrant(Int64)
  /// A case to which shares are bound (R28).
  case openCase(SharingPurpose, number: String)
  case closeCase(Int64)
  /// A notice to the borrower by text message, of a recipient where it is about one.
  case notify(NoticeTemplate, recipient: String?)
  /// A share in one of the scenarios of the sharing list.
  case share(ShareOrder)
  /// Tells a row anew that the bureau refused, once its cause is mended (R21).
  case correctRow(disclosure: Int64)
  /// Holds a row back that must not leave as it is, with the codes of why (R20, R98).
  case holdRow(disclosure: Int64, codes: [String])
  /// Has the bureau told something by order of the staff (211–215, 221–224).
  case amendReport(ReportAmendment)
  /// The lender offers a higher limit; the borrower answers (R117).
  case offerIncrease(OfferIncrease)
  case answerIncrease(isAccepted: Bool)
  /// Cuts, freezes, temporary limits and the renewal of the line (R70, H20).
  case limit(LimitCommand)
  /// The cards that are debited, and their order (H22).
  case card(CardCommand)
  /// New plans, reductions and write-offs of a loan.
  case loan(LoanCommand)
  /// The borrower's rights: a request, and what was sealed to be put right (N50, R49).
  case request(RightsKind)
  case requestCorrection(ProfileCorrection)
  case endRestriction
  /// The dispatcher erased what a deletion request asked for (N51).
  case recordErasure
  /// A person's answer to a request or a complaint.
  case answerRequest(Int64, RightsAnswer)
  case answerComplaint(Int64, ComplaintOutcome)
  /// 异议: opening, looking into, putting right and answering disputes (N28).
  case dispute(DisputeCommand)
  /// 催收: agencies, contacts and quiet hours (N80–N86).
  case collection(CollectionCommand)
  /// A person decides an application that a machine refused or referred (N47).
  case review(application: Int64, ReviewOutcome, role: ReviewerRole)
  /// 注销: closes the credit contract (R124).
  case closeCredit
}

/// The borrower's agreement to one paper.
public struct AgreePaper: Hashable, Sendable {
  public var kind: PaperKind
  public var version: String
  public var digest: Digest
  public var how: AgreementAct
  /// The items ticked by hand (R58).
  public var items: [ConsentItem]
  /// How a page knows that it was the borrower; `nil` for what a program signs.
  public var evidence: SigningEvidence?

  public init(
    kind: PaperKind, version: String, digest: Digest, how: AgreementAct, items: [ConsentItem],
    evidence: SigningEvidence? = nil
  ) {
    self.kind = kind
    self.version = version
    self.digest = digest
    self.how = how
    self.items = items
    self.evidence = evidence
  }
}

/// The figures with which an application is to be decided.
public struct DecideApplication: Hashable, Sendable {
  public var application: Int64
  /// `nil` when no score could be computed.
  public var probabilityPPM: Int64?
  public var modelVersion: String?
  public var modelReasons: [String]
  public var fraudSignal: Bool

  public init(
    application: Int64, probabilityPPM: Int64?, modelVersion: String?, modelReasons: [String],
    fraudSignal: Bool = false
  ) {
    self.application = application
    self.probabilityPPM = probabilityPPM
    self.modelVersion = modelVersion
    self.modelReasons = modelReasons
    self.fraudSignal = fraudSignal
  }
}

/// The signing of the credit contract with its annex.
public struct SignContract: Hashable, Sendable {
  /// The documents of the signing bundle, each with its version and hash (R2, R3).
  public var papers: [AgreePaper]
  public var sharingListVersion: String
  public var sharingListDigest: Digest

  public init(papers: [AgreePaper], sharingListVersion: String, sharingListDigest: Digest) {
    self.papers = papers
    self.sharingListVersion = sharingListVersion
    self.sharingListDigest = sharingListDigest
  }
}

/// A higher limit that the lender would grant.
public struct OfferIncrease: Hashable, Sendable {
  public var limit: Money
  public var cashLimit: Money
  public var purchaseLimit: Money

  public init(limit: Money, cashLimit: Money, purchaseLimit: Money) {
    self.limit = limit
    self.cashLimit = cashLimit
    self.purchaseLimit = purchaseLimit
  }
}

/// A drawdown (支用) of cash.
public struct DrawLoan: Hashable, Sendable {
  public var amount: Money
  public var instalments: Int64
  public var purpose: String
  /// The annual rate on the cost table that the borrower confirmed (N2).
  public var confirmedAnnualRate: Rate
  /// The loan contract agreed to.
  public var contract: AgreePaper
  public var method: LoanMethod
  /// The cost table that was read and confirmed; without one nothing is drawn (N2).
  public var cost: ConfirmedCost?

  public init(
    amount: Money, instalments: Int64, purpose: String, confirmedAnnualRate: Rate,
    contract: AgreePaper, method: LoanMethod = .equalInstalment, cost: ConfirmedCost? = nil
  ) {
    self.amount = amount
    self.instalments = instalments
    self.purpose = purpose
    self.confirmedAnnualRate = confirmedAnnualRate
    self.contract = contract
    self.method = method
    self.cost = cost
  }
}

/// What became of a released disclosure.
public enum DisclosureAnswer: Hashable, Sendable {
  case identity(IdentityStanding)
  case report(InquiryAnswer, digest: Digest)
  /// The bureau answered that it would not process the query.
  case inquiryFailed
  case payoutConfirmed(on: CivilDate)
  case payoutFailed
  case debited(amount: Money, on: CivilDate)
  case debitFailed
  case noticeSent(on: CivilDate)
  case rowAccepted
  case rowRejected(codes: [String])
  /// What the bureau said to a message about a dispute.
  case dispute(DisputeMessageAnswer)
  /// The recipient signed for a payload with this digest, and for what it found where it was asked
  /// to assess.
  case shared(Digest, PartnerAssessment? = nil)
  /// The recipient answered that it does not take it.
  case shareRefused
  /// The attempt certainly did not leave: it may be released again.
  case notSent
  /// It can't be told whether it arrived.
  case unknown
  /// Reconciliation found that it never arrived: nothing was sent.
  case neverArrived
}
