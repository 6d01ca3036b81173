import Foundation

/// The bureau's answer to a message about disputes.
public struct DisputeResponse: Sendable {
  /// The most objections that one answer may hold.
  public static let mostObjections = 1_000
  /// The largest attachment that is taken.
  public static let mostEnclosure = 1_048_576

  /// The 16 digits that name the message in the answer's header.
  public var messageID: String
  /// `AAA000` when it was processed.
  public var code: String
  /// The objections of a pull.
  public var objections: [ObjectionToCheck]
  /// The number of the mark that was set (`ServiceReturnCode`).
  public var serviceReturnCode: String?
  /// 更正结果接受情况: `nil` while the bureau has not said.
  public var isAccepted: Bool?
  /// 附件 of an objection.
  public var enclosure: [UInt8]?

  /// Whether the bureau did what it was asked.
  public var isProcessed: Bool { code == "AAA000" }

  /// Reads the text of an answer.
  public static func parse(_ text: String) throws(DisputeResponseError) -> DisputeResponse {
    let bytes = Array(text.utf8)
    guard bytes.count > 80, bytes.starts(with: "B2.0.0".utf8),
      bytes[..<80].allSatisfy({ (0x20..<0x7F).contains($0) }),
      bytes[80] == 0x0A || bytes[80] == 0x0D, let end = bytes.lastIndex(of: UInt8(ascii: ">"))
    else { throw .badHeader }
    let document = Array(bytes[80...end].drop { $0 == 0x0A || $0 == 0x0D })
    guard
      let root = try? XMLTreeParser.parse(document, maximumBytes: DisputeEnvelope.maximumAnswer),
      root.name == "Document", let message = root.child("Msg"),
      let code = message.value("ResultCode"), code.utf8.count <= 10
    else { throw .badDocument }
    let items = message.children("ObjItem")
    guard items.count <= mostObjections else { throw .tooMany }
    var objections: [ObjectionToCheck] = []
    for item in items {
      guard let objection = ObjectionToCheck(item) else { throw .badDocument }
      objections.append(objection)
    }
    let accepted: Bool? =
      switch message.value("CheckAcceptFlag") {
      case "1": true
      case "0": false
      default: nil
      }
    let enclosure = try enclosure(message.value("EnclosureInf") ?? "")
    return DisputeResponse(
      messageID: String(decoding: bytes[52..<68], as: UTF8.self), code: code,
      objections: objections, serviceReturnCode: message.value("ServiceReturnCode"),
      isAccepted: accepted, enclosure: enclosure)
  }

  /// An attachment, which comes in Base64.
  private static func enclosure(_ text: String) throws(DisputeResponseError) -> [UInt8]? {
    guard !text.isEmpty else { return nil }
    guard text.utf8.count / 4 * 3 <= mostEnclosure + 3 else { throw .tooMany }
    guard let bytes = Data(base64Encoded: text), !bytes.isEmpty else { throw .badDocument }
    guard bytes.count <= mostEnclosure else { throw .tooMany }
    return Array(bytes)
  }
}

/// Why an answer about disputes can't be read. Nothing of its content is told.
public enum DisputeResponseError: Error, Hashable, Sendable {
  /// The envelope is not XML, is too large, or is not that of the operation.
  case badEnvelope
  /// The bureau's service answered with a SOAP fault.
  case fault
  case badHeader
  case badDocument
  /// It holds more objections than are taken at one time, or too large an attachment.
  case tooMany
}
