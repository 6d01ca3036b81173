import CreditBureau
import CreditCore
import Foundation
import Testing

@Suite("Inquiry")
struct InquiryTests {
  private func message() throws -> InquiryMessage {
    let id = try #require(MessageID(day: try Samples.day("2026-11-01"), number: 42))
    return InquiryMessage(
      id: id, sentAt: Samples.generatedAt, receiver: try ProviderCode("A1000011000008"),
      credentials: .init(
        institution: try Samples.provider(), user: "query01", passwordDigest: "AB12"),
      originator: try Samples.provider(), originatingUser: "risk01", person: Samples.person,
      reason: .loanApproval, serviceCode: "FW01")
  }

  @Test("the header has 80 characters in their places")
  func header() throws {
    let header = Array(try message().header.utf8)
    func part(_ first: Int, _ last: Int) -> String {
      String(decoding: header[(first - 1)..<last], as: UTF8.self)
    }
    #expect(header.count == 80)
    #expect(part(1, 6) == "B2.0.0")
    #expect(part(7, 20) == "D1013300000019")
    #expect(part(21, 34) == "A1000011000008")
    #expect(part(35, 48) == "20261101020304")
    #expect(part(49, 52) == "D101")
    #expect(part(53, 68) == "2026110100000042")
    #expect(part(69, 80) == "000000000000")
  }

  @Test("the document names who asks, about whom and why; the signature covers all of it")
  func document() throws {
    let expected =
      try message().header + "\n<Document><Head><QueryOrgCode>D1013300000019</QueryOrgCode>"
      + "<UserCode>query01</UserCode><Password>AB12</Password></Head>"
      + "<Msg><OriginateOrgCode>D1013300000019</OriginateOrgCode>"
      + "<OriginateUserCode>risk01</OriginateUserCode><Name>林小满</Name><IDType>10</IDType>"
      + "<IDNum>330106199502280024</IDNum><QueryReason>02</QueryReason>"
      + "<ServiceCode>FW01</ServiceCode></Msg></Document>"
    var signed: [UInt8] = []
    let text = try message().signedText { bytes in
      signed = bytes
      return "c2lnbg=="
    }
    #expect(text == expected + "{S:c2lnbg==:S}")
    #expect(signed == Array(expected.utf8))
  }

  @Test("the envelope carries one escaped text")
  func envelope() {
    #expect(
      String(decoding: SOAPEnvelope.request("a<b>&c"), as: UTF8.self)
        == "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\">"
        + "<soapenv:Body><psCreditReportQueryReq><querymessage>a&lt;b&gt;&amp;c</querymessage>"
        + "</psCreditReportQueryReq></soapenv:Body></soapenv:Envelope>")
  }

  private func envelope(_ content: String) -> [UInt8] {
    Array(
      ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><soapenv:Envelope"
        + " xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body>"
        + content + "</soapenv:Body></soapenv:Envelope>").utf8)
  }

  private func answer(_ result: String) -> String {
    "B2.0.0A1000011000008D101330000001920261101020305D1022026110100000042000000000000\n"
      + "<Document><Msg>\(result)</Msg></Document>"
  }

  @Test("an answer's text comes out of its envelope; a fault or another document does not")
  func unwrapping() throws {
    let good = envelope(
      "<psCreditReportQueryReqResponse><return>x&lt;y&gt;&amp;\nz</return>"
        + "</psCreditReportQueryReqResponse>")
    #expect(try SOAPEnvelope.response(good) == "x<y>&\nz")
    #expect(throws: InquiryResponseError.fault) {
      try SOAPEnvelope.response(envelope("<soapenv:Fault></soapenv:Fault>"))
    }
    #expect(throws: InquiryResponseError.badEnvelope) {
      try SOAPEnvelope.response(envelope("<other/>"))
    }
    #expect(throws: InquiryResponseError.badEnvelope) {
      try SOAPEnvelope.response(Array("<html>".utf8))
    }
  }

  @Test("a report comes out of Base64 and gzip, with or without a signature behind it")
  func report() throws {
    let packed = Data(try Gzip.compress(Array("<Document/>".utf8))).base64EncodedString()
    let text = answer(
      "<ResultCode>AAA000</ResultCode><ResultDesc>ok</ResultDesc>"
        + "<ReportMessage>\(packed)</ReportMessage>")
    for whole in [text, text + "{S:c2ln:S}", text.replacing("\n", with: "\r\n")] {
      let response = try InquiryResponse.parse(whole)
      #expect(response.outcome == .report(Array("<Document/>".utf8)))
      #expect(response.messageID == "2026110100000042")
    }
  }

  @Test("R136 a person without a report is a result of its own, not a failure")
  func blank() throws {
    let response = try InquiryResponse.parse(answer("<ResultCode>AAA001</ResultCode>"))
    #expect(response.outcome == .blankFile)
    let busy = try InquiryResponse.parse(answer("<ResultCode>ATO001</ResultCode>"))
    #expect(busy.outcome == .failure(code: "ATO001"))
  }

  @Test("answers that can't be read are told apart")
  func malformed() throws {
    #expect(throws: InquiryResponseError.badHeader) { try InquiryResponse.parse("") }
    #expect(throws: InquiryResponseError.badHeader) {
      try InquiryResponse.parse(String(answer("").dropFirst()))
    }
    #expect(throws: InquiryResponseError.badDocument) {
      try InquiryResponse.parse(answer("<ResultDesc>x</ResultDesc>"))
    }
    #expect(throws: InquiryResponseError.badDocument) {
      try InquiryResponse.parse(answer("<ResultCode>林小满</ResultCode>"))
    }
    #expect(throws: InquiryResponseError.badReport) {
      try InquiryResponse.parse(answer("<ResultCode>AAA000</ResultCode>"))
    }
    let bomb = Data(try Gzip.compress([UInt8](repeating: 32, count: 9_000_000)))
    #expect(throws: InquiryResponseError.reportTooLarge) {
      try InquiryResponse.parse(
        answer(
          "<ResultCode>AAA000</ResultCode><ReportMessage>\(bomb.base64EncodedString())"
            + "</ReportMessage>"))
    }
  }
}
