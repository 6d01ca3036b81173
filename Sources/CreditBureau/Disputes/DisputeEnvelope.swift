/// The SOAP 1.1 envelopes of the operations about disputes: one text goes, one comes.
public enum DisputeEnvelope {
  /// The largest answer that is read.
  public static let maximumAnswer = 8 * 1024 * 1024

  /// The request's bytes around a message.
  public static func request(_ operation: DisputeOperation, _ message: String) -> [UInt8] {
    let name = operation.rawValue
    var bytes = Array(
      ("<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\">"
        + "<soapenv:Body><\(name)><querymessage>").utf8)
    XMLText.append(message, to: &bytes)
    bytes.append(
      contentsOf: "</querymessage></\(name)></soapenv:Body></soapenv:Envelope>".utf8)
    return bytes
  }

  /// The text in the bureau's answer to an operation.
  public static func response(
    _ bytes: [UInt8], to operation: DisputeOperation
  ) throws(DisputeResponseError) -> String {
    guard let root = try? XMLTreeParser.parse(bytes, maximumBytes: maximumAnswer),
      root.name == "Envelope", let body = root.child("Body")
    else { throw .badEnvelope }
    guard body.child("Fault") == nil else { throw .fault }
    guard let answer = body.child(operation.rawValue + "Response")?.value("return") else {
      throw .badEnvelope
    }
    return answer
  }
}
