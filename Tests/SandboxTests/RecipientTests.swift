import Crypto
import Foundation
import Sandbox
import Testing

@Suite("Sandbox recipients", .timeLimit(.minutes(20)))
struct RecipientTests {
  private struct Keys: Decodable {
    var sealingKey, receiptKey: Data
  }

  private struct Receipt: Decodable {
    var number, digest: String
    var signature: Data
  }

  private struct Row: Decodable, Equatable {
    var recipient, requestID, sender, scenario, purpose, ground, subject: String
    var fields, values: [String]
    var digest, receipt: String
  }

  private let key = Curve25519.Signing.PrivateKey()
  private let shares = "/recipients/songhe/shares"

  private func payload(_ phone: String = "13800000000", to recipient: String = "songhe") -> String {
    """
    {"version":1,"sender":"qingchuan","recipient":"\(recipient)","scenario":"S3b",\
    "purpose":"claim","ground":"C-1","subject":"B1","fields":[{"field":"name","value":"王小明"},\
    {"field":"phone","value":"\(phone)"}]}
    """
  }

  /// Seals as a sender would, for a request that may be another than the one it is sent in.
  private func sealed(
    _ payload: String, to keys: Keys, for request: String? = nil,
    signedFor requestID: String = "M1"
  ) throws -> String {
    let signature = try key.signature(
      for: Data("tallystick/share/v1\nsonghe\n\(requestID)\n\(payload)".utf8))
    var sender = try HPKE.Sender(
      recipientKey: try Curve25519.KeyAgreement.PublicKey(rawRepresentation: keys.sealingKey),
      ciphersuite: .Curve25519_SHA256_ChachaPoly, info: Data("tallystick/share/v1".utf8))
    let ciphertext = try sender.seal(
      Data("\(payload)\n\(signature.base64EncodedString())".utf8),
      authenticating: Data((request ?? "POST\n\(shares)\nM1").utf8))
    return """
      {"encapsulatedKey": "\(sender.encapsulatedKey.base64EncodedString())",
       "ciphertext": "\(ciphertext.base64EncodedString())"}
      """
  }

  private func post(
    _ body: String, _ client: HTTPClient, id: String = "M1", path: String? = nil
  ) async throws -> Answer {
    try await client.send(
      "POST", path ?? shares, Data(body.utf8), headers: ["X-Request-Id": id])
  }

  private func introduce(_ key: Curve25519.Signing.PublicKey, _ client: HTTPClient) async throws {
    let text = key.rawRepresentation.base64EncodedString()
    let list = #"[{"sender": "qingchuan", "key": "\#(text)"}]"#
    #expect(try await client.put("/sandbox/senders", list).status == 200)
  }

  @Test("a share is opened and listed, and its receipt is signed with the recipient's key")
  func taken() async throws {
    try await withServer(.recipient) { (client) async throws in
      let keys = try await client.get("/recipients/songhe/keys").decode(Keys.self)
      try await introduce(key.publicKey, client)
      let answer = try await post(try sealed(payload(), to: keys), client)
      #expect(answer.status == 200)
      let receipt = try answer.decode(Receipt.self)
      let digest = SHA256.hash(data: Data(payload().utf8))
        .map { byte in String(format: "%02x", byte) }.joined()
      #expect(receipt.digest == digest)
      let text = "tallystick/share-receipt/v1\nsonghe\nM1\n\(receipt.number)\n\(digest)"
      #expect(
        try Curve25519.Signing.PublicKey(rawRepresentation: keys.receiptKey)
          .isValidSignature(receipt.signature, for: Data(text.utf8)))
      #expect(
        try await client.get("/sandbox/shares").decode([Row].self) == [
          Row(
            recipient: "songhe", requestID: "M1", sender: "qingchuan", scenario: "S3b",
            purpose: "claim", ground: "C-1", subject: "B1", fields: ["name", "phone"],
            values: ["王小明", "13800000000"], digest: digest, receipt: receipt.number)
        ])
    }
  }

  @Test("a restarted recipient has its keys and receipts; another payload is a conflict")
  func restart() async throws {
    try await withFolder { folder in
      var before: [Data] = []
      var known: Keys?
      try await withServer(.recipient, folder: folder) { (client) async throws in
        try await introduce(key.publicKey, client)
        let keys = try await client.get("/recipients/songhe/keys").decode(Keys.self)
        let other = try await client.get("/recipients/wanghai/keys").decode(Keys.self)
        #expect(keys.sealingKey != other.sealingKey)
        #expect(keys.receiptKey != other.receiptKey)
        let first = try await post(try sealed(payload(), to: keys), client)
        #expect(first.status == 200)
        before = [first.body, try await client.get("/sandbox/shares").body]
        known = keys
      }
      let keys = try #require(known)
      try await withServer(.recipient, folder: folder) { (client) async throws in
        let now = try await client.get("/recipients/songhe/keys").decode(Keys.self)
        #expect(now.sealingKey == keys.sealingKey)
        // Sealed anew, so that the ciphertext is another one.
        let again = try await post(try sealed(payload(), to: keys), client)
        #expect(again.body == before[0])
        let other = try await post(try sealed(payload("13900000000"), to: keys), client)
        #expect(other.status == 409)
        #expect(other.string("code") == "message.conflict")
        let impostor = try sealed(payload(), to: keys, signedFor: "M2")
        #expect(try await post(impostor, client).string("code") == "input.signature")
        #expect(try await client.get("/sandbox/shares").body == before[1])
      }
    }
  }

  @Test("what was not sealed and signed for this request is refused and kept nowhere")
  func refused() async throws {
    try await withServer(.recipient) { (client) async throws in
      let keys = try await client.get("/recipients/songhe/keys").decode(Keys.self)
      let other = try await client.get("/recipients/wanghai/keys").decode(Keys.self)
      try await introduce(key.publicKey, client)
      let good = try sealed(payload(), to: keys)
      for (body, code) in [
        (try sealed(payload(), to: other), "input.ciphertext"),
        (try sealed(payload(), to: keys, for: "PUT\n\(shares)\nM1"), "input.ciphertext"),
        (try sealed(payload(to: "wanghai"), to: keys), "input.recipient"),
        (try sealed("{}", to: keys), "input.version"),
        (try sealed(payload() + "\n", to: keys), "input.plaintext"),
        ("{}", "input.encapsulatedKey"),
      ] {
        let answer = try await post(body, client)
        #expect(answer.status == 400)
        #expect(answer.string("code") == code)
      }
      #expect(try await post(good, client, id: "M2").string("code") == "input.ciphertext")
      #expect(try await post(good, client, id: "M 1").string("code") == "input.requestID")
      let elsewhere = try await post(good, client, path: "/recipients/wanghai/shares")
      #expect(elsewhere.string("code") == "input.ciphertext")
      let nobody = try await post(good, client, path: "/recipients/nobody/shares")
      #expect(nobody.status == 404)
      try await introduce(Curve25519.Signing.PrivateKey().publicKey, client)
      #expect(try await post(good, client).string("code") == "input.signature")
      #expect(try await client.get("/sandbox/shares").text == "[]")
      try await introduce(key.publicKey, client)
      #expect(try await post(good, client).status == 200)
    }
  }

  @Test("a sender's key that is none, and ids that are none, are refused")
  func badNames() async throws {
    try await withServer(.recipient) { (client) async throws in
      let short = try await client.put("/sandbox/senders", #"[{"sender": "a", "key": "AAAA"}]"#)
      #expect(short.string("code") == "input.key")
      #expect(try await client.get("/recipients/a%20b/keys").string("code") == "input.id")
    }
  }
}
