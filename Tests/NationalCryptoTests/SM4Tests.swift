import NationalCrypto
import Testing

@Suite("SM4 and SM3")
struct SM4Tests {
  private let key = "0123456789abcdeffedcba9876543210"

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private func encrypted(
    _ bytes: [UInt8], _ name: String = "a", pieces: Int = 1 << 20
  ) throws -> [UInt8] {
    let file = try SM4File.encrypting(name, with: SM4Key(hexadecimal: key))
    var output: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      output += try file.add(Array(bytes[start..<min(start + pieces, bytes.count)]))
    }
    return try output + file.finish()
  }

  private func decrypted(_ bytes: [UInt8], _ key: String) throws -> [UInt8] {
    let file = SM4File.decrypting(with: try SM4Key(hexadecimal: key))
    return try file.add(bytes) + file.finish()
  }

  /// GB/T 32905, example 1.
  @Test("SM3 gives the digest of the standard's example")
  func digest() throws {
    #expect(
      Self.hexadecimal(try SM3.digest(Array("abc".utf8)))
        == "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")
  }

  /// GB/T 32907, example 1: the block 0123…3210 under the key 0123…3210 gives 681e…2e46. The first
  /// block of content is the plain block, exclusive-or the block before it.
  @Test("SM4 gives the block of the standard's example")
  func block() throws {
    let plain: [UInt8] = [
      0x01, 0x23, 0x45, 0x67, 0x89, 0xAB, 0xCD, 0xEF, 0xFE, 0xDC, 0xBA, 0x98, 0x76, 0x54, 0x32,
      0x10,
    ]
    let head = Array(try encrypted([]).prefix(16))
    let output = try encrypted(zip(plain, head).map { $0 ^ $1 })
    #expect(Self.hexadecimal(Array(output[16..<32])) == "681edf34d206965e86b3e94f536e4246")
  }

  @Test("what was encrypted in pieces of any size is decrypted", arguments: [1, 15, 16, 17, 4096])
  func roundTrip(pieces: Int) throws {
    let plain = (0..<10_001).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let output = try encrypted(plain, pieces: pieces)
    #expect(output == (try encrypted(plain)))
    #expect(output.count == 16 + 10_016)
    #expect(try decrypted(output, key) == plain)
  }

  @Test("the same name gives the same bytes, another name others")
  func names() throws {
    let plain = Array("A050210".utf8)
    #expect(try encrypted(plain, "a") == encrypted(plain, "a"))
    #expect(try encrypted(plain, "a") != encrypted(plain, "b"))
  }

  @Test("another key, a cut file and a key of another length are refused")
  func refusals() throws {
    let output = try encrypted(Array("A050210".utf8))
    #expect(throws: SM4Error.malformed) {
      try decrypted(output, "00000000000000000000000000000001")
    }
    #expect(throws: SM4Error.malformed) { try decrypted(Array(output.dropLast()), key) }
    #expect(throws: SM4Error.malformed) { try decrypted(Array(output.prefix(9)), key) }
    #expect(throws: SM4Error.badKey) { try SM4Key(hexadecimal: "0123") }
    #expect(throws: SM4Error.badKey) { try SM4Key(hexadecimal: "0123456789abcdeffedcba987654321g") }
    #expect(throws: SM4Error.badKey) { try SM4Key([1, 2, 3]) }
  }
}
