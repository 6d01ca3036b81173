import Foundation

/// The bureau's answer to an inquiry.
public struct InquiryResponse: Hashable, Sendable {
  /// What the bureau found.
  public enum Outcome: Hashable, Sendable {
    /// `AAA000`: the report document, unpacked.
    case report([UInt8])
    /// `AAA001`: the bureau has no report of this person (白户, R136). Not an error.
    case blankFile
    /// Any other result code, such as `ATO001` (busy).
    case failure(code: String)
  }

  /// The 16 digits that name the message in the answer's header.
  public var messageID: String
  /// What the bureau found.
  public var outcome: Outcome

  /// Reads the text of an answer (`SOAPEnvelope.response`).
  public static func parse(_ text: String) throws(InquiryResponseError) -> InquiryResponse {
    let bytes = Array(text.utf8)
    guard bytes.count > 80, bytes.starts(with: "B2.0.0".utf8),
      bytes[..<80].allSatisfy({ (0x20..<0x7F).contains($0) }),
      bytes[80] == 0x0A || bytes[80] == 0x0D
    else { throw .badHeader }
    let messageID = String(decoding: bytes[52..<68], as: UTF8.self)
    let document = Array(withoutSignature(bytes[80...].drop { $0 == 0x0A || $0 == 0x0D }))
    guard
      let root = try? XMLTreeParser.parse(document, maximumBytes: SOAPEnvelope.maximumAnswer),
      root.name == "Document", let message = root.child("Msg"),
      let code = message.value("ResultCode"), isCode(code)
    else { throw .badDocument }
    switch code {
    case "AAA000":
      let report = try unpack(message.value("ReportMessage"))
      return InquiryResponse(messageID: messageID, outcome: .report(report))
    case "AAA001": return InquiryResponse(messageID: messageID, outcome: .blankFile)
    default: return InquiryResponse(messageID: messageID, outcome: .failure(code: code))
    }
  }

  /// Cuts the signature off, where there is one.
  private static func withoutSignature(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let end = bytes.lastIndex(of: UInt8(ascii: ">")) else { return bytes }
    return bytes[...end]
  }

  /// Result codes are short runs of capital letters and digits.
  private static func isCode(_ text: String) -> Bool {
    text.utf8.count <= 10
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
  }

  private static func unpack(_ base64: String?) throws(InquiryResponseError) -> [UInt8] {
    guard let base64, let packed = Data(base64Encoded: base64, options: .ignoreUnknownCharacters)
    else { throw .badReport }
    do {
      return try Gzip.decompress(Array(packed), limit: CreditReport.maximumBytes)
    } catch .tooLarge {
      throw .reportTooLarge
    } catch {
      throw .badReport
    }
  }
}
