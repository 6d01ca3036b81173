public import CreditCore
import Foundation

/// One message to the bureau about disputes.
///
/// It can hold a person's identity and holds the institution's credentials, so it has no
/// description.
public struct DisputeRequest: Sendable {
  /// What is asked or told.
  public enum Body: Sendable {
    /// The objections that came in from a day to a day.
    case objectionsToCheck(from: CivilDate, through: CivilDate)
    /// The attachment of an objection.
    case enclosure(objection: String)
    case checkResult(DisputeResultItems)
    case correctionResult(DisputeResultItems)
    case resultAcceptance(objection: String)
    case addMark(DisputeMarkItems)
    case deleteMark(serviceReturnCode: String)

    /// The operation that takes it.
    public var operation: DisputeOperation {
      switch self {
      case .objectionsToCheck: .objectionsToCheck
      case .enclosure: .enclosure
      case .checkResult: .checkResult
      case .correctionResult: .correctionResult
      case .resultAcceptance: .resultAcceptance
      case .addMark: .addMark
      case .deleteMark: .deleteMark
      }
    }
  }

  /// Allotted once: the bureau answers a repeated message as before.
  public var id: MessageID
  /// Written to the header in China time.
  public var sentAt: Instant
  /// The bureau's code.
  public var receiver: ProviderCode
  /// Who asks.
  public var credentials: InquiryMessage.Credentials
  /// 发起用户.
  public var originatingUser: String
  /// What is asked or told.
  public var body: Body

  /// A message of the institution itself.
  public init(
    id: MessageID, sentAt: Instant, receiver: ProviderCode,
    credentials: InquiryMessage.Credentials, originatingUser: String, body: Body
  ) {
    self.id = id
    self.sentAt = sentAt
    self.receiver = receiver
    self.credentials = credentials
    self.originatingUser = originatingUser
    self.body = body
  }

  /// The header line, 80 characters, and the document, without a signature.
  public var unsignedText: String {
    var output = XMLOutput()
    output.element("Document") {
      $0.element("Head") {
        $0.item("DataProviderOrgCode", credentials.institution)
        $0.item("UserCode", credentials.user)
        $0.item("Password", credentials.passwordDigest)
      }
      $0.element("Msg") {
        $0.item("OriginateOrgCode", credentials.institution)
        $0.item("OriginateUserCode", originatingUser)
        write(to: &$0)
      }
    }
    let header =
      "B2.0.0\(credentials.institution)\(receiver)\(sentAt.fourteenDigits)"
      + "\(body.operation.messageType)\(id)000000000000"
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

  private func write(to output: inout XMLOutput) {
    switch body {
    case .objectionsToCheck(let from, let through):
      output.item("BeginDate", from)
      output.item("EndDate", through)
    case .checkResult(let items):
      output.item("PhoneNum", items.phone)
      output.item("ObjCheckID", items.objection)
      output.item("ObjCheckNum", items.serial)
      output.item("CheckResult", items.result.rawValue)
      output.item("CheckResultDesc", items.text)
    case .correctionResult(let items):
      output.item("ObjCheckID", items.objection)
      output.item("CorrectResult", items.result.rawValue)
      output.item("EnclosureInf", items.enclosure.map { Data($0).base64EncodedString() })
      output.item("CorrectDesc", items.text)
    case .resultAcceptance(let objection), .enclosure(let objection):
      output.item("ObjCheckID", objection)
    case .addMark(let mark): write(mark, to: &output)
    case .deleteMark(let code): output.item("ServiceReturnCode", code)
    }
  }

  private func write(_ mark: DisputeMarkItems, to output: inout XMLOutput) {
    output.item("Name", mark.person.name)
    output.item("IDType", mark.person.documentType)
    output.item("IDNum", mark.person.documentNumber)
    output.item("BusinessCode", mark.businessCode)
    output.item("LocateInfNm", mark.place.name)
    output.item("LocateInf", mark.place.value)
    output.item("DataOccurOrgCode", credentials.institution)
    output.item("ObjDesc", mark.text)
  }
}
