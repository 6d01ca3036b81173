import CreditBureau
import CreditPlatform
import Foundation
import Gateways
import Testing

@Suite("Encrypted feedback of the bureau")
struct EncryptedFeedbackTests {
  private static let name = "B10000000000002026100521000001"

  /// A stand-in for SM4: what counts here is that it must be undone.
  private static let cipher = ReportCipher(
    encrypt: { (_) throws(ReportCipherError) in run },
    decrypt: { (_) throws(ReportCipherError) in run })

  private static var run: ReportCipher.Run {
    ReportCipher.Run(
      add: { (bytes) throws(ReportCipherError) in
        if bytes == [0] { throw .malformed }
        return bytes.map { $0 ^ 0x5A }
      }, finish: { () throws(ReportCipherError) in [] })
  }

  private func response(_ name: String, _ body: [UInt8]) -> HTTPResponse {
    HTTPResponse(status: 200, headers: [HTTPHeader("X-Feedback-Name", name)], body: body)
  }

  @Test("R21 with a key, only what was encrypted with it is an answer")
  func encrypted() throws {
    let packed = try Gzip.compress(Array("feedback".utf8))
    let sealed = packed.map { $0 ^ 0x5A }
    let answer = BureauAnswerReader.feedback(
      response("\(Self.name).enc", sealed), Self.cipher
    ).answer
    #expect(answer?.name == Self.name && answer?.bytes == Array("feedback".utf8))
    for (name, body) in [
      (Self.name, packed), (Self.name, sealed), ("\(Self.name).enc", packed),
      ("\(Self.name).enc", [0]),
    ] {
      #expect(BureauAnswerReader.feedback(response(name, body), Self.cipher).isUnknown)
    }
    #expect(BureauAnswerReader.feedback(response("\(Self.name).enc", sealed)).isUnknown)
  }
}
