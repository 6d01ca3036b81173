import CreditBureau
import Testing

@Suite("Gzip")
struct GzipTests {
  @Test("what is packed unpacks to the same bytes", arguments: [0, 1, 65_536, 65_537, 300_000])
  func roundTrip(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
    let packed = try Gzip.compress(bytes)
    #expect(packed.starts(with: [0x1F, 0x8B, 0x08]))
    #expect(try Gzip.decompress(packed, limit: count) == bytes)
  }

  @Test("a stream that another program made can be read")
  func foreign() throws {
    // printf hello | gzip -n
    let packed: [UInt8] = [
      0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03, 0xCB, 0x48, 0xCD, 0xC9, 0xC9,
      0x07, 0x00, 0x86, 0xA6, 0x10, 0x36, 0x05, 0x00, 0x00, 0x00,
    ]
    #expect(try Gzip.decompress(packed, limit: 5) == Array("hello".utf8))
  }

  @Test("a small stream that would fill the memory is stopped at the limit")
  func bomb() throws {
    let packed = try Gzip.compress([UInt8](repeating: 0, count: 20_000_000))
    #expect(packed.count < 30_000)
    #expect(throws: GzipError.tooLarge) { try Gzip.decompress(packed, limit: 1_000_000) }
    #expect(throws: GzipError.tooLarge) { try Gzip.decompress(packed, limit: 19_999_999) }
  }

  @Test("damaged, cut and continued streams are refused")
  func malformed() throws {
    let packed = try Gzip.compress(Array("a credit report".utf8))
    var damaged = packed
    damaged[packed.count - 5] ^= 1
    for bytes in [[], [1, 2, 3], Array(packed.dropLast()), packed + [0], damaged] {
      #expect(throws: GzipError.malformed) { try Gzip.decompress(bytes, limit: 1000) }
    }
  }
}
