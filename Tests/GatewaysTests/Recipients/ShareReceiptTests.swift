import CreditPlatform
import Crypto
import Foundation
import Gateways
import Testing

@Suite("Receipts of shares", .timeLimit(.minutes(20)))
struct ShareReceiptTests {
  /// What a recipient answers, beginning with an honest receipt.
  struct Answer: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var status = "200 OK"
    /// Which digest is signed and sent, from the one of the payload.
    var digest: @Sendable (String) -> String = { $0 }
    var number = "R-1"
    var recipient = FakeRecipient.name
    var requestID = PermitSource.requestID
    var key = ShareReceiptTests.key
    var body: @Sendable (String) -> String = { $0 }
    /// Whether it refuses, and which word is signed.
    var isRefusal = false
    var domain: String?

    func receipt(for digest: String) -> String {
      let digest = self.digest(digest)
      let kind = isRefusal ? "refusal" : "receipt"
      let lines = [domain ?? "tallystick/share-\(kind)/v1", recipient, requestID, number, digest]
      let signature = try? key.signature(for: Data(lines.joined(separator: "\n").utf8))
      let encoded = signature?.base64EncodedString() ?? ""
      let number = number.replacingOccurrences(of: "\n", with: "\\n")
      let name = isRefusal ? "refused" : "number"
      return body(#"{"\#(name)":"\#(number)","digest":"\#(digest)","signature":"\#(encoded)"}"#)
    }
  }

  private static let key = Curve25519.Signing.PrivateKey()

  private static let dishonest = [
    Answer(testDescription: "another's key", key: Curve25519.Signing.PrivateKey()),
    Answer(testDescription: "another payload", digest: { String($0.reversed()) }),
    Answer(testDescription: "another request", requestID: "2026100800000043"),
    Answer(testDescription: "another recipient", recipient: "wanghai"),
    Answer(testDescription: "no number", number: ""),
    Answer(testDescription: "a long number", number: String(repeating: "1", count: 65)),
    Answer(testDescription: "a number of two lines", number: "R-1\n2"),
    Answer(
      testDescription: "another number than signed",
      body: { $0.replacingOccurrences(of: "R-1", with: "R-2") }),
    Answer(
      testDescription: "no signature",
      body: { $0.replacingOccurrences(of: "signature", with: "sign") }),
    Answer(
      testDescription: "an assessment that nobody signed",
      body: { $0.dropLast() + #","model":"m-1","outcome":"passed"}"# }),
    Answer(testDescription: "not JSON", body: { _ in "ok" }),
    Answer(testDescription: "accepted for later", status: "202 Accepted"),
    Answer(testDescription: "a fault", status: "500 Internal Server Error"),
    Answer(
      testDescription: "a conflict", status: "409 Conflict",
      body: { _ in #"{"status":409,"code":"message.conflict"}"# }),
    Answer(testDescription: "a redirect", status: "307 Temporary Redirect"),
  ]

  /// - Returns: what became of the share, and how many requests arrived.
  private func result(of answer: Answer) async throws -> (SendResult<ShareAnswer>, requests: Int) {
    let source = try await PermitSource()
    let recipient = try FakeRecipient { digest in (answer.status, answer.receipt(for: digest)) }
    let gateway = try recipient.gateway(receiptKey: Self.key.publicKey) { bytes in
      Array(try Self.key.signature(for: bytes))
    }
    let result = await gateway.deliver(
      try await source.permit(), .sample(), on: PermitSource.day)
    await source.close()
    return (result, recipient.requests.count)
  }

  @Test("a receipt that verifies is taken")
  func honest() async throws {
    let (result, _) = try await result(of: Answer(testDescription: "honest"))
    #expect(result.receipt?.number == "R-1")
  }

  @Test("a refusal that verifies ends the share; one that nobody signed leaves it unknown")
  func refusal() async throws {
    let (refused, _) = try await result(
      of: Answer(testDescription: "refused", number: "not-our-case", isRefusal: true))
    #expect(refused.answer == .refused)
    let domain = "tallystick/share-receipt/v1"
    for answer in [
      Answer(
        testDescription: "another's key", number: "no", key: Curve25519.Signing.PrivateKey(),
        isRefusal: true),
      Answer(
        testDescription: "a receipt's signature", number: "no", isRefusal: true, domain: domain),
      Answer(
        testDescription: "another request", number: "no", requestID: "2026100800000043",
        isRefusal: true),
    ] {
      #expect(try await result(of: answer).0.isUnknown, "\(answer.testDescription)")
    }
  }

  @Test(
    "R18 a receipt that does not verify leaves the share unknown, and nothing is repeated",
    arguments: dishonest)
  func refused(answer: Answer) async throws {
    let (result, requests) = try await result(of: answer)
    #expect(result.isUnknown)
    #expect(requests == 1)
  }

  @Test("settings of a recipient that can't be used are refused by name")
  func settings() throws {
    let key = [UInt8](Self.key.publicKey.rawRepresentation)
    func failure(_ url: String, _ sealing: [UInt8], _ receipts: [UInt8]) -> RecipientEndpointError?
    {
      do throws(RecipientEndpointError) {
        _ = try RecipientEndpoint(
          baseURL: url, client: HTTPClient(), sealingKey: sealing, receiptKey: receipts)
        return nil
      } catch {
        return error
      }
    }
    #expect(failure("https://recipient.example/v1", key, key) == nil)
    for url in ["", "https://recipient.example/v1?a=b", "https://recipient.example/#a"] {
      #expect(failure(url, key, key) == .invalidURL)
    }
    #expect(failure("https://recipient.example", Array(key.dropLast()), key) == .invalidSealingKey)
    #expect(failure("https://recipient.example", key, key + [0]) == .invalidReceiptKey)
  }
}
