import CreditBureau
import CreditPlatform
import Foundation
import Gateways
import Testing

/// What the bureau, or somebody in its place, may send in answer to an inquiry.
@Suite("Hostile answers to an inquiry", .timeLimit(.minutes(20)))
struct HostileAnswerTests {
  private let messageID = "2026100500000042"

  private func soap(report base64: String) -> HTTPResponse {
    let header =
      "B2.0.0A1000000000000B1000000000000" + "20261005120000D102" + messageID + "000000000000"
    let document =
      "&lt;Document&gt;&lt;Msg&gt;&lt;ResultCode&gt;AAA000&lt;/ResultCode&gt;"
      + "&lt;ReportMessage&gt;\(base64)&lt;/ReportMessage&gt;&lt;/Msg&gt;&lt;/Document&gt;"
    let envelope =
      "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\">"
      + "<soapenv:Body><psCreditReportQueryReqResponse><return>\(header)\n\(document)</return>"
      + "</psCreditReportQueryReqResponse></soapenv:Body></soapenv:Envelope>"
    return HTTPResponse(status: 200, headers: [], body: Array(envelope.utf8))
  }

  private func read(_ base64: String) -> SendResult<BureauAnswer> {
    BureauAnswerReader.inquiry(soap(report: base64), messageID: messageID)
  }

  @Test("R62 a report that unpacks to far more than any report is not unpacked to its end")
  func bomb() throws {
    let packed = try Gzip.compress([UInt8](repeating: 0x20, count: 256 << 20))
    #expect(packed.count < 1 << 20)
    #expect(read(Data(packed).base64EncodedString()).isUnknown)
  }

  @Test("R62 packed bytes that were cut, continued or changed are no report")
  func broken() throws {
    let packed = try Gzip.compress(Array("<Document>报告</Document>".utf8))
    for bytes in [
      Array(packed.dropLast()), Array(packed.dropLast(packed.count / 2)), packed + [0, 1, 2],
      Array(packed.prefix(10)), Array(packed.reversed()),
    ] {
      #expect(read(Data(bytes).base64EncodedString()).isUnknown)
    }
    #expect(read("not base64: 报告").isUnknown)
  }

  @Test(
    "R62 bytes in another encoding are handed over as they are, and no reader takes them",
    arguments: [String.Encoding.utf16, .utf32, .utf16LittleEndian])
  func encodings(encoding: String.Encoding) throws {
    let text = "<?xml version=\"1.0\"?><Document><PRH></PRH></Document>"
    let bytes = Array(try #require(text.data(using: encoding)))
    let result = read(Data(try Gzip.compress(bytes)).base64EncodedString())
    guard case .report(let document) = result.answer else {
      Issue.record("no report")
      return
    }
    #expect(throws: CreditReportError.self) { try PersonalReport(document: document) }
  }

  @Test("R59 an answer of another kind, or nested without end, leaves the inquiry unknown")
  func nested() {
    let deep = String(repeating: "<a>", count: 200_000)
    for text in [deep, "", "<a/>", "{\"error\":1}", String(repeating: "x", count: 1 << 20)] {
      let response = HTTPResponse(status: 200, headers: [], body: Array(text.utf8))
      #expect(BureauAnswerReader.inquiry(response, messageID: messageID).isUnknown)
    }
  }
}
