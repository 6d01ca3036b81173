import BureauChecker
import Foundation

/// The text of a query's reply: header line, then `Document/Msg`.
enum QueryReply {
  /// 征信中心's own code in the sandbox.
  private static let bureau = "A1000000000000"

  /// The reply to a processed query: `AAA000` with the report, `AAA001` when nothing is held.
  static func answer(to query: CreditQuery, report: String?) -> String {
    let encoded = report.map { Data(Gzip.compress(Array($0.utf8))).base64EncodedString() }
    return message(
      to: query.organisation, time: query.time, messageID: query.messageID,
      code: encoded == nil ? "AAA001" : "AAA000", text: encoded == nil ? "查无此人信息" : "处理成功",
      report: encoded ?? "")
  }

  /// The reply to a query that was not processed.
  static func refusal(_ refusal: QueryRefusal) -> String {
    message(
      to: String(repeating: "0", count: 14), time: String(repeating: "0", count: 14),
      messageID: String(repeating: "0", count: 16), code: refusal.code, text: refusal.text,
      report: "")
  }

  /// The SOAP 1.1 envelope around a reply.
  static func envelope(_ message: String) -> [UInt8] {
    let body =
      "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\">"
      + "<soapenv:Body><psCreditReportQueryReqResponse><return>"
      + XMLTree.escape(message)
      + "</return></psCreditReportQueryReqResponse></soapenv:Body></soapenv:Envelope>"
    return Array(body.utf8)
  }

  private static func message(
    to receiver: String, time: String, messageID: String, code: String, text: String,
    report: String
  ) -> String {
    let target = (receiver + String(repeating: "0", count: 14)).prefix(14)
    let header = "B2.0.0" + bureau + target + time + "D102" + messageID + "000000000000"
    return header + "\n<Document><Msg><ResultCode>\(code)</ResultCode>"
      + "<ResultDesc>\(text)</ResultDesc><ReportMessage>\(report)</ReportMessage></Msg></Document>"
  }
}
