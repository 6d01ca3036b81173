public import CreditBureau
import CreditCore
public import CreditPlatform

/// Reads what the bureau answers. What can't be read leaves the outcome unknown, never failed: the
/// bureau may have counted the inquiry all the same.
public enum BureauAnswerReader {
  /// The largest feedback file that is unpacked, in bytes: every row of a full file refused.
  public static let feedbackLimit = 256 << 20

  /// Reads the answer to an inquiry.
  ///
  /// - Parameter messageID: the 16 digits of the inquiry; a report under any other id may be
  ///   another person's and is not taken.
  public static func inquiry(
    _ response: HTTPResponse, messageID: String
  ) -> SendResult<BureauAnswer> {
    guard response.status == 200, let text = try? SOAPEnvelope.response(response.body),
      let answer = try? InquiryResponse.parse(text)
    else { return .unknown }
    switch answer.outcome {
    case .report(let document) where answer.messageID == messageID:
      return .answered(.report(document))
    case .blankFile where answer.messageID == messageID: return .answered(.blankFile)
    case .report, .blankFile: return .unknown
    // A query that the bureau couldn't read is answered without its id.
    case .failure: return .answered(.failed)
    }
  }

  /// Reads the answer to a report file: the feedback file's name and its unpacked content.
  ///
  /// - Parameter cipher: decrypts it; `nil` when files are packed only. An answer that is not
  ///   encrypted though a key is agreed on may be anybody's and is not taken.
  public static func feedback(
    _ response: HTTPResponse, _ cipher: ReportCipher? = nil
  ) -> SendResult<FileFeedback> {
    guard response.status == 200, let header = response.header("X-Feedback-Name"),
      header.hasSuffix(".enc") == (cipher != nil)
    else { return .unknown }
    let text = header.hasSuffix(".enc") ? String(header.dropLast(4)) : header
    guard let name = ReportFileName(text),
      let bytes = try? unpacked(response.body, of: name, cipher)
    else { return .unknown }
    return .answered(FileFeedback(name: text, bytes: bytes))
  }

  private static func unpacked(
    _ body: [UInt8], of name: ReportFileName, _ cipher: ReportCipher?
  ) throws -> [UInt8] {
    try cipher?.open(body, of: name, limit: feedbackLimit)
      ?? Gzip.decompress(body, limit: feedbackLimit)
  }

  /// Reads the bureau's list of counted inquiries; `nil` unless all of it can be read, since an
  /// inquiry that is missing from it counts as never arrived.
  ///
  /// - Parameter institution: the 14 characters of the institution that asked.
  public static func countedInquiries(
    _ response: HTTPResponse, of institution: String
  ) -> Set<String>? {
    guard case .array(let groups) = response.json else { return nil }
    var counted: Set<String> = []
    for group in groups {
      guard let asker = group["institution"]?.text, case .array(let ids) = group["messageIDs"]
      else { return nil }
      guard asker == institution else { continue }
      for id in ids {
        guard let text = id.text else { return nil }
        counted.insert(text)
      }
    }
    return counted
  }
}
