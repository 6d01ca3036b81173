import CreditCore
import Crypto
import Foundation
import Testing

/// What seals a share stands on this suite of the crypto library: the published vector holds for
/// it. Only the recipient's side can be tested so, as the sender's key is random.
@Suite("HPKE under the shares")
struct HPKETests {
  private struct Vector: Decodable {
    struct Suite: Decodable {
      var info, skRm, pkRm, enc: String
      var encryptions: [Message]
    }
    struct Message: Decodable {
      var aad, ct, pt: String
    }
    var suite: Suite
  }

  private let suite: Vector.Suite

  init() throws {
    let file = try #require(
      Bundle.module.url(forResource: "Resources/hpke", withExtension: "json"))
    suite = try JSONDecoder().decode(Vector.self, from: try Data(contentsOf: file)).suite
  }

  private func bytes(_ hex: String) throws -> Data { Data(try #require(Hex.bytes(hex))) }

  private func recipient(info: Data? = nil, enc: Data? = nil) throws -> HPKE.Recipient {
    try HPKE.Recipient(
      privateKey: try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes(suite.skRm)),
      ciphersuite: .Curve25519_SHA256_ChachaPoly, info: try info ?? bytes(suite.info),
      encapsulatedKey: try enc ?? bytes(suite.enc))
  }

  private func flipped(_ data: Data) -> Data {
    var bytes = Array(data)
    bytes[bytes.count / 2] ^= 1
    return Data(bytes)
  }

  @Test("R63 the vector of RFC 9180 opens, message by message")
  func opens() throws {
    var recipient = try recipient()
    #expect(suite.encryptions.count == 3)
    for message in suite.encryptions {
      let opened = try recipient.open(bytes(message.ct), authenticating: bytes(message.aad))
      #expect(opened == (try bytes(message.pt)))
    }
  }

  @Test("R63 one bit of key, context, content or request changed, and the seal stays shut")
  func tampered() throws {
    let message = suite.encryptions[0]
    let (ct, aad) = (try bytes(message.ct), try bytes(message.aad))
    for change in 0..<4 {
      #expect(throws: (any Error).self) {
        var recipient = try recipient(
          info: change == 0 ? flipped(bytes(suite.info)) : nil,
          enc: change == 1 ? flipped(bytes(suite.enc)) : nil)
        _ = try recipient.open(
          change == 2 ? flipped(ct) : ct, authenticating: change == 3 ? flipped(aad) : aad)
      }
    }
  }

  @Test("R63 messages open in their order only")
  func order() throws {
    var recipient = try recipient()
    let second = suite.encryptions[1]
    #expect(throws: (any Error).self) {
      try recipient.open(bytes(second.ct), authenticating: bytes(second.aad))
    }
  }
}
