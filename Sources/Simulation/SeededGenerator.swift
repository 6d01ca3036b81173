/// SplitMix64: a small generator whose whole future follows from its seed, so that a run can be
/// repeated anywhere.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  /// A generator of its own for one part of the work, independent of how much others draw.
  public init(seed: UInt64, part: UInt64) {
    var mixed = SeededGenerator(seed: seed ^ (part &* 0x9E37_79B9_7F4A_7C15))
    state = mixed.next()
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Whether something with a chance of `perMille` in a thousand happens.
  public mutating func happens(perMille: Int) -> Bool {
    Int.random(in: 0..<1000, using: &self) < perMille
  }
}
