import CreditCore
import CreditPlatform
import Crypto
import Foundation
import Gateways
import Testing

@Suite("Shares over a recipient's interface", .timeLimit(.minutes(20)))
struct RecipientGatewayTests {
  private let sample = SharePayload.sample()

  @Test("R18 a share over the interface arrives as permitted, and its signed receipt comes back")
  func delivered() async throws {
    let source = try await PermitSource()
    try await SandboxRecipients.run { (recipients) async throws in
      let gateway = try await recipients.gateway()
      let sent = await gateway.deliver(try await source.permit(), sample, on: PermitSource.day)
      let receipt = try #require(sent.receipt)
      let shares = try await recipients.shares()
      #expect(
        shares == [
          SandboxRecipients.Row(
            recipient: "mingzheng", requestID: PermitSource.requestID, sender: "qingchuan",
            scenario: "S3b", purpose: "claim", ground: "C-2026-7", subject: "B1-TEST",
            fields: ["name", "id_type", "id_number", "phone", "bank_account"],
            values: sample.values.map(\.text), digest: Hex.text(receipt.digest.bytes),
            receipt: receipt.number)
        ])
    }
    await source.close()
  }

  @Test("R9 R10 who is asked to assess answers with model and outcome, under its signature")
  func assessed() async throws {
    let source = try await PermitSource()
    try await SandboxRecipients.run { (recipients) async throws in
      let gateway = try await recipients.gateway()
      var asked = sample
      asked.purpose = .riskAssessment
      let sent = await gateway.deliver(try await source.permit(), asked, on: PermitSource.day)
      let assessment = try #require(sent.receipt?.assessment)
      #expect(assessment.model.text == "sandbox-1.0")
      #expect(assessment.outcome == .passed)
    }
    await source.close()
  }

  @Test("a repeated share is answered with the first receipt, on another day too")
  func repeated() async throws {
    let source = try await PermitSource()
    try await SandboxRecipients.run { (recipients) async throws in
      let gateway = try await recipients.gateway()
      let first = await gateway.deliver(try await source.permit(), sample, on: PermitSource.day)
      let again = await gateway.deliver(
        try await source.permit(), sample, on: PermitSource.day.adding(days: 1))
      #expect(first.answer != nil)
      #expect(again.answer == first.answer)
      #expect(try await recipients.shares().count == 1)
    }
    await source.close()
  }

  @Test("another payload under a request's id is unknown, and what arrived first stands")
  func conflict() async throws {
    let source = try await PermitSource()
    try await SandboxRecipients.run { (recipients) async throws in
      let gateway = try await recipients.gateway()
      _ = await gateway.deliver(try await source.permit(), sample, on: PermitSource.day)
      var other = sample
      other.values[3].text = "13900000000"
      let answer = await gateway.deliver(try await source.permit(), other, on: PermitSource.day)
      #expect(answer.isUnknown)
      #expect(try await recipients.shares().map(\.values) == [sample.values.map(\.text)])
    }
    await source.close()
  }

  @Test("R18 nothing leaves unless fields, recipient and method are the permitted ones")
  func refused() async throws {
    let source = try await PermitSource()
    try await SandboxRecipients.run { (recipients) async throws in
      let gateway = try await recipients.gateway()
      var values = sample.values
      values.swapAt(0, 1)
      var replaced = sample.values
      replaced[4] = SharedValue(.address, "北京市")
      let payloads = [
        SharePayload.sample(Array(sample.values.dropLast())),
        .sample(sample.values + [SharedValue(.address, "北京市")]),
        .sample(sample.values + [sample.values[0]]), .sample(values), .sample(replaced),
        .sample([]), .sample(method: .offline), .sample(to: "wanghai"), .sample(to: ""),
      ]
      for payload in payloads {
        let answer = await gateway.deliver(
          try await source.permit(), payload, on: PermitSource.day)
        #expect(answer.isNotSent)
      }
      #expect(try await recipients.shares() == [])
    }
    await source.close()
  }

  @Test("R63 what goes over the wire opens only with the recipient's key, for this request alone")
  func sealed() async throws {
    let source = try await PermitSource()
    let own = Curve25519.Signing.PrivateKey()
    let recipient = try FakeRecipient { _ in ("500 Internal Server Error", "") }
    let gateway = try recipient.gateway(receiptKey: own.publicKey) { bytes in
      Array(try own.signature(for: bytes))
    }
    let answer = await gateway.deliver(try await source.permit(), sample, on: PermitSource.day)
    #expect(answer.isUnknown)
    let request = try #require(recipient.requests.first)
    #expect(recipient.requests.count == 1)
    #expect(request.head.hasPrefix("POST /v1/recipients/mingzheng/shares HTTP/1.1\r\n"))
    let lines = request.head.split(separator: "\r\n").map(String.init)
    #expect(lines.contains("X-Request-Id: \(PermitSource.requestID)"))
    #expect(lines.contains("Content-Type: application/json"))

    let opened = try FakeRecipient.open(request.body).split(separator: 0x0A)
    let payload =
      #"{"version":1,"sender":"qingchuan","recipient":"mingzheng","scenario":"S3b","#
      + #""purpose":"claim","ground":"C-2026-7","subject":"B1-TEST","fields":["#
      + #"{"field":"name","value":"王小明"},{"field":"id_type","value":"10"},"#
      + #"{"field":"id_number","value":"11010519491231002X"},"#
      + #"{"field":"phone","value":"13800000000"},"#
      + #"{"field":"bank_account","value":"6222020000000000000"}]}"#
    #expect(opened.count == 2)
    #expect(opened.first.map { Data($0) } == Data(payload.utf8))
    let signature = try #require(
      opened.last.flatMap { Data(base64Encoded: String(decoding: $0, as: UTF8.self)) })
    let signed = "tallystick/share/v1\nmingzheng\n\(PermitSource.requestID)\n" + payload
    #expect(own.publicKey.isValidSignature(signature, for: Data(signed.utf8)))

    let path = "\(FakeRecipient.base)/shares"
    for other in [
      "PUT\n\(path)\n\(PermitSource.requestID)", "POST\n\(path)s\n\(PermitSource.requestID)",
      "POST\n\(path)\n2026100800000043",
    ] {
      #expect(throws: (any Error).self) { try FakeRecipient.open(request.body, for: other) }
    }
    #expect(throws: (any Error).self) {
      try FakeRecipient.open(request.body, info: "tallystick/share/v2")
    }
    await source.close()
  }

  @Test("R63 a plain connection is refused before anything leaves")
  func plain() async throws {
    let source = try await PermitSource()
    try await SandboxRecipients.run { (recipients) async throws in
      let strict = HTTPClient(HTTPSettings(timeLimit: .seconds(10)))
      let gateway = try await recipients.gateway(over: strict)
      let answer = await gateway.deliver(try await source.permit(), sample, on: PermitSource.day)
      #expect(answer.isNotSent)
      #expect(try await recipients.shares() == [])
    }
    await source.close()
  }

  @Test("without our signature nothing leaves")
  func unsigned() async throws {
    struct NoKey: Error {}
    let source = try await PermitSource()
    let recipient = try FakeRecipient { _ in ("200 OK", "{}") }
    let key = Curve25519.Signing.PrivateKey().publicKey
    let gateway = try recipient.gateway(receiptKey: key) { _ in throw NoKey() }
    let answer = await gateway.deliver(try await source.permit(), sample, on: PermitSource.day)
    #expect(answer.isNotSent)
    #expect(recipient.requests.isEmpty)
    await source.close()
  }
}
