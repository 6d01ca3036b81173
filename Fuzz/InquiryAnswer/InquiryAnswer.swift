import CreditBureau
import Foundation

/// Reads any bytes as the bureau's answer to an inquiry. The first byte says what they are: the
/// whole envelope, the text in it, the document under the right header, or a report that is packed
/// first. Whatever they are, the answer is an outcome or an error, in bounded time and memory.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzInquiryAnswer(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  guard let kind = bytes.first else { return 0 }
  let rest = Array(bytes.dropFirst())
  switch kind % 4 {
  case 0: Harness.read(envelope: rest)
  case 1: Harness.read(text: String(decoding: rest, as: UTF8.self))
  case 2: Harness.read(text: Harness.header + String(decoding: rest, as: UTF8.self))
  default: Harness.read(report: rest)
  }
  return 0
}

private enum Harness {
  private static let id = "2026110100000042"
  static let header =
    "B2.0.0A1000011000008D101330000001920261101020305D102\(id)000000000000\n"

  static func read(envelope bytes: [UInt8]) {
    guard let text = try? SOAPEnvelope.response(bytes) else { return }
    precondition(!text.isEmpty)
    read(text: text)
  }

  static func read(text: String) {
    guard let response = try? InquiryResponse.parse(text) else { return }
    precondition(response.messageID.utf8.count == 16)
    switch response.outcome {
    case .report(let document): precondition(document.count <= CreditReport.maximumBytes)
    case .blankFile: break
    case .failure(let code):
      precondition((1...10).contains(code.utf8.count) && code != "AAA000" && code != "AAA001")
    }
  }

  /// A report that the bureau sends comes out as it was.
  static func read(report: [UInt8]) {
    guard let packed = try? Gzip.compress(report) else { preconditionFailure("not packed") }
    let text =
      header + "<Document><Msg><ResultCode>AAA000</ResultCode><ReportMessage>"
      + Data(packed).base64EncodedString() + "</ReportMessage></Msg></Document>{S:c2ln:S}"
    let request = String(decoding: SOAPEnvelope.request(text), as: UTF8.self)
    let answer = request.replacing(
      "<psCreditReportQueryReq><querymessage>", with: "<psCreditReportQueryReqResponse><return>"
    ).replacing(
      "</querymessage></psCreditReportQueryReq>", with: "</return></psCreditReportQueryReqResponse>"
    )
    guard let inner = try? SOAPEnvelope.response(Array(answer.utf8)),
      let response = try? InquiryResponse.parse(inner)
    else { preconditionFailure("a right answer was refused") }
    precondition(response.messageID == id && response.outcome == .report(report))
  }
}
