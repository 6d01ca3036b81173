public import CreditCore

/// The question for one person's credit report (个人信用报告单笔查询, message type D101).
///
/// It holds a person's identity and the institution's credentials, so it has no description.
public struct InquiryMessage: Sendable {
  /// Who asks: the institution, its user there and the digest of the user's password.
  public struct Credentials: Sendable {
    /// 查询机构代码.
    public var institution: ProviderCode
    /// The user the bureau knows there.
    public var user: String
    /// The SM3 digest of the password, in capital hexadecimal digits.
    public var passwordDigest: String

    /// The credentials of the institution that sends queries.
    public init(institution: ProviderCode, user: String, passwordDigest: String) {
      self.institution = institution
      self.user = user
      self.passwordDigest = passwordDigest
    }
  }

  /// Allotted once for each disclosure.
  public var id: MessageID
  /// Written to the header in China time.
  public var sentAt: Instant
  /// The bureau's code.
  public var receiver: ProviderCode
  /// Who asks.
  public var credentials: Credentials
  /// The institution the query is for (发起机构).
  public var originator: ProviderCode
  /// 发起用户.
  public var originatingUser: String
  /// Whom the report is about.
  public var person: PersonIdentity
  /// 查询原因; it must be the one that was authorised.
  public var reason: QueryReason
  /// 服务代码, as agreed with the bureau.
  public var serviceCode: String

  /// A question about one person.
  public init(
    id: MessageID, sentAt: Instant, receiver: ProviderCode, credentials: Credentials,
    originator: ProviderCode, originatingUser: String, person: PersonIdentity,
    reason: QueryReason, serviceCode: String
  ) {
    self.id = id
    self.sentAt = sentAt
    self.receiver = receiver
    self.credentials = credentials
    self.originator = originator
    self.originatingUser = originatingUser
    self.person = person
    self.reason = reason
    self.serviceCode = serviceCode
  }

  /// The header line: 80 characters.
  public var header: String {
    "B2.0.0\(credentials.institution)\(receiver)\(sentAt.fourteenDigits)D101\(id)000000000000"
  }

  /// The header line and the document, without a signature. Lines end in LF alone: XML, which the
  /// message travels in, would turn CR LF into LF and so break the signature.
  public var unsignedText: String {
    var output = XMLOutput()
    output.element("Document") {
      $0.element("Head") {
        $0.item("QueryOrgCode", credentials.institution)
        $0.item("UserCode", credentials.user)
        $0.item("Password", credentials.passwordDigest)
      }
      $0.element("Msg") {
        $0.item("OriginateOrgCode", originator)
        $0.item("OriginateUserCode", originatingUser)
        $0.item("Name", person.name)
        $0.item("IDType", person.documentType)
        $0.item("IDNum", person.documentNumber)
        $0.item("QueryReason", reason)
        $0.item("ServiceCode", serviceCode)
      }
    }
    return header + "\n" + String(decoding: output.bytes, as: UTF8.self)
  }

  /// The whole text with its detached signature at the end.
  ///
  /// - Parameter sign: gives the Base64 signature of the bytes it gets.
  public func signedText<Failure: Error>(
    _ sign: ([UInt8]) throws(Failure) -> String
  ) throws(Failure) -> String {
    let text = unsignedText
    return "\(text){S:\(try sign(Array(text.utf8))):S}"
  }
}
