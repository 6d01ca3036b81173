public import CreditCore

/// What became of a send. Time limits and retries of one attempt live inside the adapter.
public enum SendResult<Answer: Sendable>: Sendable {
  case answered(Answer)
  /// It certainly did not leave.
  case notSent
  /// It may or may not have arrived.
  case unknown
}

/// 身份核验: compares a person's data with a register and says only how it came out.
public protocol IdentityPort: Sendable {
  func check(_ permit: consuming Permit, _ person: PermittedData) async -> SendResult<
    IdentityStanding
  >
}

/// The national credit database: queries, and report files.
public protocol BureauPort: Sendable {
  func inquire(
    _ permit: consuming Permit, _ person: PermittedData, _ reason: InquiryReason, at now: Instant,
    on day: CivilDate
  ) async -> SendResult<BureauAnswer>

  func submit(
    _ permit: consuming FilePermit, _ file: OutgoingFile, on day: CivilDate
  ) async -> SendResult<FileFeedback>

  /// The message numbers of all our inquiries that the bureau counted: what is in doubt is settled
  /// by them. `nil` when it can't be asked now.
  func countedInquiries() async -> Set<String>?

  /// The same of one day, for the daily reconciliation.
  func countedInquiries(on day: CivilDate) async -> Set<String>?
}

/// What the bureau said to an inquiry.
public enum BureauAnswer: Sendable {
  /// The report, as an XML document.
  case report([UInt8])
  /// 白户: it has no record of this person.
  case blankFile
  case failed
}

/// A report file ready to be sent.
public struct OutgoingFile: Sendable {
  public var name: String
  /// The plain record file; the adapter packs it.
  public var bytes: [UInt8]
  /// What it adds up to, whose data they are, and who hands them in (R84).
  public var figures: ReportFileFigures

  public init(name: String, bytes: [UInt8], figures: ReportFileFigures) {
    self.name = name
    self.bytes = bytes
    self.figures = figures
  }
}

/// The bureau's feedback file, unpacked.
public struct FileFeedback: Sendable {
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// The payment channel: pays out to and debits the borrower's own bank card.
public protocol ChannelPort: Sendable {
  func payOut(
    _ permit: consuming Permit, _ person: PermittedData, _ amount: Money, reference: String,
    on day: CivilDate
  ) async -> SendResult<ChannelAnswer>

  func debit(
    _ permit: consuming Permit, _ person: PermittedData, _ amount: Money, reference: String,
    on day: CivilDate
  ) async -> SendResult<ChannelAnswer>
}

/// What the channel said.
public enum ChannelAnswer: Sendable, Hashable {
  /// The money moved: exactly this amount, on that day. A repeated message is answered with what
  /// was done the first time.
  case done(Money, on: CivilDate)
  case refused
}

/// Text messages to the borrower's phone.
public protocol MessengerPort: Sendable {
  func send(
    _ permit: consuming Permit, _ person: PermittedData, _ message: OutgoingMessage
  ) async -> SendResult<Bool>
}

/// A text message: a template and the figures in it, never a name or a number of a person.
public struct OutgoingMessage: Sendable, Hashable {
  public var template: String
  public var parameters: [String: String]

  public init(template: String, parameters: [String: String]) {
    self.template = template
    self.parameters = parameters
  }
}

/// Everything outside, as one value.
public struct OutsideWorld: Sendable {
  public var identity: any IdentityPort
  public var bureau: any BureauPort
  public var channel: any ChannelPort
  public var messenger: any MessengerPort
  /// The recipients of ordered shares, over their interfaces.
  public var recipients: any RecipientPort
  /// The same, by offline packages.
  public var packages: any RecipientPort
  /// The bureau's interface for disputes.
  public var disputes: any DisputePort
  /// The payment channel's statements.
  public var statements: any StatementPort

  public init(
    identity: any IdentityPort, bureau: any BureauPort, channel: any ChannelPort,
    messenger: any MessengerPort, recipients: any RecipientPort, packages: any RecipientPort,
    disputes: any DisputePort = NoDisputeInterface(),
    statements: any StatementPort = NoStatements()
  ) {
    self.identity = identity
    self.bureau = bureau
    self.channel = channel
    self.messenger = messenger
    self.recipients = recipients
    self.packages = packages
    self.disputes = disputes
    self.statements = statements
  }
}
