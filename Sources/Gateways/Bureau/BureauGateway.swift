public import CreditBureau
public import CreditCore
public import CreditPlatform

/// The national credit database over HTTP: single queries in SOAP, report files packed with gzip
/// and, where a key is set, encrypted with SM4.
public struct BureauGateway: BureauPort {
  /// Gives the Base64 signature of the bytes it gets.
  public typealias Sign = @Sendable ([UInt8]) throws -> String

  private let queries: Partner
  private let files: Partner
  private let settings: BureauSettings
  private let cipher: ReportCipher?
  private let sign: Sign

  /// A gateway to the bureau.
  ///
  /// - Parameters:
  ///   - queries: takes single queries; its answers hold whole reports.
  ///   - files: takes report files; one file may need minutes.
  ///   - cipher: encrypts report files and decrypts their answers; `nil` to send them packed only.
  ///   - sign: signs each query with the institution's key.
  public init(
    queries: Partner, files: Partner, settings: BureauSettings, cipher: ReportCipher? = nil,
    sign: @escaping Sign
  ) {
    self.queries = queries
    self.files = files
    self.settings = settings
    self.cipher = cipher
    self.sign = sign
  }

  /// Asks for one person's report. It is sent at most once: a second copy could count as a second
  /// inquiry on the person's file (R59).
  public func inquire(
    _ permit: consuming Permit, _ person: PermittedData, _ reason: InquiryReason, at now: Instant,
    on day: CivilDate
  ) async -> SendResult<BureauAnswer> {
    let number = permit.messageID
    guard permit.kind == .bureauInquiry, let name = person.name, let id = person.residentID,
      let messageID = MessageID(day: number.day, number: Int(number.number))
    else { return .notSent }
    let message = InquiryMessage(
      id: messageID, sentAt: now, receiver: settings.receiver, credentials: settings.credentials,
      originator: settings.credentials.institution, originatingUser: settings.originatingUser,
      person: PersonIdentity(
        name: name, documentType: .residentID, documentNumber: id.plaintext),
      reason: Self.code(of: reason), serviceCode: settings.serviceCode)
    guard let text = try? message.signedText(sign) else { return .notSent }
    let answer = await queries.send(
      .post, "/creditreference/v2/test/channel-query/ServiceAccept",
      headers: [
        HTTPHeader("Content-Type", "text/xml; charset=utf-8"), HTTPHeader("SOAPAction", "\"\""),
      ],
      body: SOAPEnvelope.request(text), mayRepeat: false)
    return answer.reading {
      BureauAnswerReader.inquiry($0, messageID: messageID.description)
    }
  }

  private static func code(of reason: InquiryReason) -> QueryReason {
    switch reason {
    case .loanApproval: .loanApproval
    case .cardApproval: .cardApproval
    case .limitApproval: .limitApproval
    case .postLoanManagement: .postLoanManagement
    }
  }

  /// Sends a report file and waits for its feedback file; the bureau knows a repeated file by its
  /// name and answers it as before.
  public func submit(
    _ permit: consuming FilePermit, _ file: OutgoingFile, on day: CivilDate
  ) async -> SendResult<FileFeedback> {
    guard !permit.rows.isEmpty, let name = ReportFileName(file.name),
      let packed = try? packed(file, name)
    else { return .notSent }
    let figures = file.figures
    let headers = [
      HTTPHeader(
        "Content-Type", cipher == nil ? "application/gzip" : "application/octet-stream"),
      HTTPHeader("X-Business-Date", day.description),
      // Whose data they are, and who hands them in (R84).
      HTTPHeader("X-Data-Owner", figures.owner),
      HTTPHeader("X-Submitted-By", figures.submitter ?? figures.owner),
    ]
    let answer = await files.send(
      .post, "/reports/\(file.name)\(cipher == nil ? "" : ".enc")", headers: headers, body: packed,
      mayRepeat: true)
    return answer.reading { BureauAnswerReader.feedback($0, cipher) }
  }

  /// Compresses, then encrypts (spec bureau 2.7).
  private func packed(_ file: OutgoingFile, _ name: ReportFileName) throws -> [UInt8] {
    guard let cipher else { return try Gzip.compress(file.bytes) }
    var packer = try ReportPacker(name, cipher)
    let most = try packer.add(file.bytes)
    return most + (try packer.finish())
  }

  /// The message numbers of all our inquiries that the bureau counted.
  public func countedInquiries() async -> Set<String>? { await counted("/sandbox/inquiries") }

  /// The message numbers of our inquiries that the bureau counted on a day.
  public func countedInquiries(on day: CivilDate) async -> Set<String>? {
    await counted("/sandbox/inquiries/\(day)")
  }

  private func counted(_ path: String) async -> Set<String>? {
    guard case .answered(let response) = await queries.send(.get, path, mayRepeat: true)
    else { return nil }
    return BureauAnswerReader.countedInquiries(
      response, of: settings.credentials.institution.text)
  }
}
