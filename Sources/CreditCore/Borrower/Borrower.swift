/// The state of one borrower's stream: everything that decisions about this person need, and no
/// personal data (design 3). It is a fold of ``BorrowerEvent``s.
public struct Borrower: Hashable, Sendable {
  public var id: StreamID
  /// Name, id number, phone, bank card, address, occupation: sealed.
  public var profile: SealedRef
  public var registeredOn: CivilDate
  public var isStudent: Bool
  /// 自报收入: declared income of a month.
  public var monthlyIncome: Money
  public var identity: IdentityStanding
  public var papers: [SignedPaper] = []
  /// The newest one-time code, until it is used up.
  public var signingCode: SigningCode?
  public var consents: [Consent] = []
  /// Consents to single scenarios and recipients, live and ended.
  public var sharingConsents: [SharingConsent] = []
  /// What the borrower said no to: not asked again (N56).
  public var declined: [SharingChoice] = []
  /// The borrower's own grants that were not taken back.
  public var grants: [OwnGrant] = []
  /// Open cases.
  public var cases: [ShareCase] = []
  public var notices: [BorrowerNotice] = []
  public var applications: [Application] = []
  /// Open requests, and the newest answered one of each kind (N50).
  public var requests: [RightsRequest] = []
  /// Complaints without an answer.
  public var complaints: [Complaint] = []
  /// 异议, open and ended (N28).
  public var disputes: [Dispute] = []
  /// Since when the data are used for nothing new (限制处理, N51).
  public var restrictedOn: CivilDate?
  /// When the person's key and data were erased (N51).
  public var erasedOn: CivilDate?
  /// The answer to the newest inquiry.
  public var inquiryAnswer: InquiryAnswer?
  public var inquiries = InquiryStanding()
  public var decision: Decision?
  public var agreement: CreditAgreement?
  public var purchaseLine: PurchaseLine?
  public var loans: [Loan] = []
  /// Open disclosures only.
  public var disclosures: [Disclosure] = []
  /// Rows for the credit bureau that have no answer yet.
  public var rows: [ReportRow] = []
  /// Rows that the bureau refused, until they are corrected (R21).
  public var refusedRows: [RefusedReportRow] = []
  public var reporting: ReportingStanding
  /// What the bureau stored; `nil` while that is not known.
  public var bureauStanding: BureauStanding?
  public var rollout = RolloutStanding()
  /// Reminders, late payments, who reports, and what our own feeds were told.
  public var monitoring = MonitoringStanding()
  /// The collection of what is overdue (催收).
  public var collections = CollectionStanding()
  /// The cards from which what is due is debited (H22).
  public var debitCards = DebitCards()
  /// The newest business day whose close has passed here.
  public var closedDay: CivilDate
  /// Where closed things are that left this state; `nil` when everything is here.
  public var parts: PartRange?
  public var counts: Counts

  /// What is counted in the state, so that `decide` needs no source of ids (design 3).
  public struct Counts: Hashable, Sendable {
    public var papers: Int64 = 0
    public var signingCodes: Int64 = 0
    public var consents: Int64 = 0
    public var applications: Int64 = 0
    public var contracts: Int64 = 0
    public var disclosures: Int64 = 0
    public var payments: Int64 = 0
    public var purchases: Int64 = 0
    public var inquiries: Int64 = 0
    public var complaints: Int64 = 0
    public var requests: Int64 = 0
    public var disputes: Int64 = 0
    /// Papers about disputes that were sealed.
    public var disputePapers: Int64 = 0
    /// The newest version of the profile that was sealed, taken over or not.
    public var profiles: Int64 = 0
    public var cases: Int64 = 0
    public var notices: Int64 = 0
    /// Cuts and freezes.
    public var measures: Int64 = 0
    /// The newest inquiry consent that an inquiry rests on; each application needs a newer one.
    public var usedConsent: Int64 = 0

    public init() {}
  }

  public init(registered: BorrowerRegistered) {
    id = registered.id
    profile = registered.profile
    registeredOn = registered.on
    isStudent = registered.isStudent
    monthlyIncome = registered.monthlyIncome
    identity = .unchecked
    reporting = ReportingStanding()
    closedDay = registered.on.adding(days: -1)
    counts = Counts()
  }

  /// The live consent for an item, if there is one.
  public func liveConsent(_ item: ConsentItem) -> Consent? {
    consents.last { $0.item == item && $0.isLive }
  }

  public func consent(_ ordinal: Int64) -> Consent? {
    consents.first { $0.ordinal == ordinal }
  }

  public func disclosure(_ ordinal: Int64) -> Disclosure? {
    disclosures.first { $0.ordinal == ordinal }
  }

  public func loan(_ ordinal: Int64) -> Loan? {
    loans.first { $0.ordinal == ordinal }
  }

  public func paper(_ kind: PaperKind) -> SignedPaper? {
    papers.last { $0.kind == kind }
  }

  /// Everything owed at the end of `day`, by product and in all.
  public func owed(on day: CivilDate) -> Money {
    loans.lazy.compactMap { try? $0.position(on: day).payoff }.sum()
      + (purchaseLine?.position(on: day).payoff ?? .zero)
  }
}

/// What the identity check and the list screening said (N62).
public enum IdentityStanding: String, Sendable, FieldValue {
  case unchecked
  case passed
  case failed
  /// To a person.
  case unclear
  /// On a sanctions or block list: stopped; the borrower's text stays neutral.
  case listed
}

/// Whether and since when this person is reported (R111).
public struct ReportingStanding: Hashable, Sendable {
  /// The day reporting began; `nil` before.
  public var beganOn: CivilDate?
  /// Whether record 110 was made.
  public var isPersonReported: Bool
  /// Whether an earlier record 110 named this person, so that the next one is an update.
  public var isPersonKnown: Bool
  /// When the limit changed last.
  public var limitChangedOn: CivilDate?
  /// The newest agreement as it was told, where one is told for all products.
  public var agreement: ReportedAgreement?
  /// The agreements of single products as they were told.
  public var products: [ReportedAgreement] = []

  public init(
    beganOn: CivilDate? = nil, isPersonReported: Bool = false, isPersonKnown: Bool = false
  ) {
    self.beganOn = beganOn
    self.isPersonReported = isPersonReported
    self.isPersonKnown = isPersonKnown
  }
}
