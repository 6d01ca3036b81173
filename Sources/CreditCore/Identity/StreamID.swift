/// Names one stream: 16 bytes, of which the first two choose the shard (design 3 and 8).
///
/// It is made once, at the claim, from randomness that the platform hands in; everything else is
/// a (stream, ordinal) pair counted in the stream's own state.
public struct StreamID: Hashable, Sendable, Comparable {
  public var high: UInt64
  public var low: UInt64

  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// - Returns: `nil` unless there are exactly 16 bytes.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 16 else { return nil }
    var high: UInt64 = 0
    var low: UInt64 = 0
    for (position, byte) in bytes.enumerated() {
      if position < 8 { high = high << 8 | UInt64(byte) } else { low = low << 8 | UInt64(byte) }
    }
    self.init(high: high, low: low)
  }

  /// The 16 bytes, most significant first.
  public var bytes: [UInt8] {
    [high, low].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) } }
  }

  public static func < (left: StreamID, right: StreamID) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}
