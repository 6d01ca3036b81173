import Crypto
import Foundation
import Testing

/// The vault stands on these primitives of the crypto library: the published vectors hold for them.
@Suite("Primitives under the vault")
struct PrimitiveTests {
  private struct Vectors: Decodable {
    struct Gcm: Decodable {
      struct Plain: Decodable {
        var key, iv, aad, plaintext, ciphertext, tag: String
      }
      struct Wycheproof: Decodable {
        var key, iv, aad, msg, ct, tag, result: String
      }
      var nist: [Plain]
      var wycheproof: [Wycheproof]
    }
    struct Hkdf: Decodable {
      struct Case: Decodable {
        var ikm, salt, info, okm: String
        var length: Int
      }
      var cases: [Case]
    }
    var aes_256_gcm: Gcm
    var hkdf_sha256_rfc5869: Hkdf
  }

  private let vectors: Vectors

  init() throws {
    let file = Bundle.module.bundleURL.appendingPathComponent("Resources/vectors.json")
    vectors = try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
  }

  private func open(
    _ key: String, _ iv: String, _ aad: String, _ ciphertext: String, _ tag: String
  ) throws -> [UInt8] {
    let box = try AES.GCM.SealedBox(
      nonce: AES.GCM.Nonce(data: hexBytes(iv)), ciphertext: hexBytes(ciphertext),
      tag: hexBytes(tag))
    return Array(
      try AES.GCM.open(
        box, using: SymmetricKey(data: hexBytes(key)), authenticating: hexBytes(aad)))
  }

  @Test("AES-256-GCM opens the published valid boxes and refuses the invalid ones")
  func gcm() throws {
    for box in vectors.aes_256_gcm.nist {
      let plain = try open(box.key, box.iv, box.aad, box.ciphertext, box.tag)
      #expect(plain == hexBytes(box.plaintext))
    }
    for box in vectors.aes_256_gcm.wycheproof {
      let plain = try? open(box.key, box.iv, box.aad, box.ct, box.tag)
      #expect(plain == (box.result == "valid" ? hexBytes(box.msg) : nil))
    }
  }

  @Test("HKDF-SHA256 derives as in RFC 5869")
  func hkdf() {
    for vector in vectors.hkdf_sha256_rfc5869.cases {
      let key = HKDF<SHA256>.deriveKey(
        inputKeyMaterial: SymmetricKey(data: hexBytes(vector.ikm)), salt: hexBytes(vector.salt),
        info: hexBytes(vector.info), outputByteCount: vector.length)
      #expect(key == SymmetricKey(data: hexBytes(vector.okm)))
    }
  }
}
