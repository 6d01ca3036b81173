/// Why the bureau's answer can't be read. Nothing of its content is told.
public enum InquiryResponseError: Error, Hashable, Sendable {
  /// The envelope is not XML, is too large, or has no `return` in its body.
  case badEnvelope
  /// The bureau's service answered with a SOAP fault.
  case fault
  /// The first line is not a header of 80 characters that begins with `B2.0.0`.
  case badHeader
  /// The document under the header can't be read or has no result code.
  case badDocument
  /// The report in it is not the Base64 of one gzip stream.
  case badReport
  /// The report is larger than is accepted.
  case reportTooLarge
}

/// The SOAP 1.1 envelope of the single query (`psCreditReportQueryReq`): one text goes, one comes.
public enum SOAPEnvelope {
  /// The largest answer that is read: a full report in Base64 stays far below it.
  public static let maximumAnswer = 16 * 1024 * 1024

  private static let opening =
    "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\">"
    + "<soapenv:Body><psCreditReportQueryReq><querymessage>"
  private static let closing =
    "</querymessage></psCreditReportQueryReq></soapenv:Body></soapenv:Envelope>"

  /// The request's bytes around a query message.
  public static func request(_ queryMessage: String) -> [UInt8] {
    var bytes = Array(opening.utf8)
    XMLText.append(queryMessage, to: &bytes)
    bytes.append(contentsOf: closing.utf8)
    return bytes
  }

  /// The text in the bureau's answer.
  public static func response(_ bytes: [UInt8]) throws(InquiryResponseError) -> String {
    guard let root = try? XMLTreeParser.parse(bytes, maximumBytes: maximumAnswer),
      root.name == "Envelope", let body = root.child("Body")
    else { throw .badEnvelope }
    guard body.child("Fault") == nil else { throw .fault }
    guard let answer = body.child("psCreditReportQueryReqResponse")?.value("return") else {
      throw .badEnvelope
    }
    return answer
  }
}
