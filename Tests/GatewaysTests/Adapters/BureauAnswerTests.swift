import CreditBureau
import CreditCore
import CreditPlatform
import Foundation
import Gateways
import Testing

@Suite("Bureau answers", .timeLimit(.minutes(20)))
struct BureauAnswerTests {
  private let messageID = "2026100500000042"

  /// A SOAP answer under a message id, as the bureau's service gives it.
  private func soap(id: String, code: String, report: [UInt8]? = nil) throws -> HTTPResponse {
    let packed = try report.map { Data(try Gzip.compress($0)).base64EncodedString() } ?? ""
    let header = "B2.0.0A1000000000000B1000000000000" + "20261005120000D102" + id + "000000000000"
    let document =
      "&lt;Document&gt;&lt;Msg&gt;&lt;ResultCode&gt;\(code)&lt;/ResultCode&gt;"
      + "&lt;ReportMessage&gt;\(packed)&lt;/ReportMessage&gt;&lt;/Msg&gt;&lt;/Document&gt;"
    let envelope =
      "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\">"
      + "<soapenv:Body><psCreditReportQueryReqResponse><return>\(header)\n\(document)</return>"
      + "</psCreditReportQueryReqResponse></soapenv:Body></soapenv:Envelope>"
    return HTTPResponse(status: 200, headers: [], body: Array(envelope.utf8))
  }

  @Test("a report under the inquiry's own id is handed over unpacked")
  func report() throws {
    let document = Array("<Document>报告</Document>".utf8)
    let response = try soap(id: messageID, code: "AAA000", report: document)
    guard
      case .report(let bytes) = BureauAnswerReader.inquiry(response, messageID: messageID).answer
    else {
      Issue.record("no report")
      return
    }
    #expect(bytes == document)
  }

  @Test("R136 a person without a file is an answer of its own")
  func blankFile() throws {
    let response = try soap(id: messageID, code: "AAA001")
    guard case .blankFile = BureauAnswerReader.inquiry(response, messageID: messageID).answer
    else {
      Issue.record("no blank file")
      return
    }
  }

  @Test("an answer under another message's id is not taken", arguments: ["AAA000", "AAA001"])
  func foreignAnswer(code: String) throws {
    let response = try soap(id: "2026100500000043", code: code, report: [1, 2, 3])
    #expect(BureauAnswerReader.inquiry(response, messageID: messageID).isUnknown)
  }

  @Test("a definite failure is an answer, even without the message's id")
  func failure() throws {
    let response = try soap(id: "0000000000000000", code: "ABE001")
    guard case .failed = BureauAnswerReader.inquiry(response, messageID: messageID).answer else {
      Issue.record("no failure")
      return
    }
  }

  @Test("R59 an answer that can't be read leaves the inquiry unknown")
  func unreadable() throws {
    var response = try soap(id: messageID, code: "AAA001")
    response.status = 500
    #expect(BureauAnswerReader.inquiry(response, messageID: messageID).isUnknown)
    let broken = HTTPResponse(status: 200, headers: [], body: Array("<a>".utf8))
    #expect(BureauAnswerReader.inquiry(broken, messageID: messageID).isUnknown)
    let noReport = try soap(id: messageID, code: "AAA000")
    #expect(BureauAnswerReader.inquiry(noReport, messageID: messageID).isUnknown)
  }

  @Test("feedback needs its name and whole content")
  func feedback() throws {
    let name = "B10000000000002026100521000001"
    let content = Array("feedback".utf8)
    var response = HTTPResponse(
      status: 200, headers: [HTTPHeader("x-feedback-name", name)],
      body: try Gzip.compress(content))
    #expect(BureauAnswerReader.feedback(response).answer?.name == name)
    #expect(BureauAnswerReader.feedback(response).answer?.bytes == content)
    response.body.removeLast()
    #expect(BureauAnswerReader.feedback(response).isUnknown)
    response.body = try Gzip.compress(content)
    response.headers = []
    #expect(BureauAnswerReader.feedback(response).isUnknown)
    response.headers = [HTTPHeader("X-Feedback-Name", "../other")]
    #expect(BureauAnswerReader.feedback(response).isUnknown)
  }

  private func gateway(_ server: LoopbackServer) throws -> BureauGateway {
    let partner = Partner(
      baseURL: server.url("/bureau/"), client: HTTPClient(HTTPSettings(allowsLoopback: true)))
    let settings = BureauSettings(
      receiver: try ProviderCode("A1000000000000"),
      credentials: InquiryMessage.Credentials(
        institution: try ProviderCode("B1000000000000"), user: "USER", passwordDigest: "00"),
      originatingUser: "USER", serviceCode: "S1")
    return BureauGateway(queries: partner, files: partner, settings: settings) { _ in "AA==" }
  }

  @Test("R59 the counted inquiries are those of the own institution, of all days")
  func counted() async throws {
    let server = try LoopbackServer { exchange in
      guard exchange.path == "/bureau/sandbox/inquiries" else {
        exchange.reply("404 Not Found")
        return
      }
      exchange.reply(
        "200 OK",
        """
        [{"date":"2026-10-05","institution":"B1000000000000","count":2,"messageIDs":["1","2"]},
        {"date":"2026-10-05","institution":"C1000000000000","count":1,"messageIDs":["9"]},
        {"date":"2026-10-06","institution":"B1000000000000","count":1,"messageIDs":["3"]}]
        """)
    }
    #expect(try await gateway(server).countedInquiries() == ["1", "2", "3"])
  }

  @Test(
    "R59 a list that can't be read whole is no list",
    arguments: [
      ("200 OK", "{}"), ("200 OK", #"[{"institution":"B1000000000000","count":1}]"#),
      ("200 OK", #"[{"institution":"B1000000000000","messageIDs":[1]}]"#),
      ("503 Service Unavailable", "[]"),
    ])
  func noList(status: String, body: String) async throws {
    let server = try LoopbackServer { $0.reply(status, body) }
    #expect(try await gateway(server).countedInquiries() == nil)
  }

  @Test("R72 the count of one day is asked for by that day")
  func countedOfDay() async throws {
    let server = try LoopbackServer { exchange in
      guard exchange.path == "/bureau/sandbox/inquiries/2026-10-05" else {
        exchange.reply("404 Not Found")
        return
      }
      exchange.reply(
        "200 OK",
        #"[{"date":"2026-10-05","institution":"B1000000000000","count":1,"messageIDs":["1"]}]"#)
    }
    let day = try #require(CivilDate("2026-10-05"))
    #expect(try await gateway(server).countedInquiries(on: day) == ["1"])
    #expect(try await gateway(server).countedInquiries(on: day.adding(days: 1)) == nil)
  }

  @Test("R59 a bureau that can't be reached gives no list")
  func unreachable() async throws {
    let server = try LoopbackServer { $0.reply() }
    let gateway = try gateway(server)
    server.stop()
    #expect(await gateway.countedInquiries() == nil)
  }
}
