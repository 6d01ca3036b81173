/// Which thousandth of all borrowers one belongs to in a roll-out (R127): a pure function of the
/// roll-out's seed and the borrower's stream id, so it can be computed again by anybody, and the
/// draws of two roll-outs with different seeds have nothing to do with each other.
public enum CohortBucket {
  /// How many buckets there are.
  public static let count: Int64 = 1000

  /// The bucket, 0–999: the hash scaled down by a multiplication, which has no bias that could be
  /// seen, where a remainder of the id would follow how ids are made.
  public static func of(_ id: StreamID, seed: Int64) -> Int64 {
    let hash = SipHash.hash(id, key: (UInt64(bitPattern: seed), 0))
    return Int64(hash.multipliedFullWidth(by: UInt64(count)).high)
  }
}

/// SipHash-2-4 (Aumasson and Bernstein, 2012) of a stream id's 16 bytes in their written order.
public enum SipHash {
  /// - Parameter key: the two halves of the 128-bit key, least significant byte first.
  public static func hash(_ id: StreamID, key: (UInt64, UInt64)) -> UInt64 {
    var lanes = Lanes(key)
    lanes.absorb(id.high.byteSwapped)
    lanes.absorb(id.low.byteSwapped)
    // The last word holds the length of the message in its highest byte.
    lanes.absorb(16 << 56)
    return lanes.finish()
  }

  private struct Lanes {
    var a: UInt64
    var b: UInt64
    var c: UInt64
    var d: UInt64

    init(_ key: (UInt64, UInt64)) {
      a = key.0 ^ 0x736f_6d65_7073_6575
      b = key.1 ^ 0x646f_7261_6e64_6f6d
      c = key.0 ^ 0x6c79_6765_6e65_7261
      d = key.1 ^ 0x7465_6462_7974_6573
    }

    mutating func absorb(_ word: UInt64) {
      d ^= word
      for _ in 0..<2 { turn() }
      a ^= word
    }

    mutating func finish() -> UInt64 {
      c ^= 0xff
      for _ in 0..<4 { turn() }
      return a ^ b ^ c ^ d
    }

    private mutating func turn() {
      a &+= b
      b = b << 13 | b >> 51
      b ^= a
      a = a << 32 | a >> 32
      c &+= d
      d = d << 16 | d >> 48
      d ^= c
      a &+= d
      d = d << 21 | d >> 43
      d ^= a
      c &+= b
      b = b << 17 | b >> 47
      b ^= c
      c = c << 32 | c >> 32
    }
  }
}
