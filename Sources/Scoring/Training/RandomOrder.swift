/// A small repeatable generator (SplitMix64): the same seed gives the same folds on every machine,
/// which the system's generator does not promise.
struct RandomOrder: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// 0…`count` - 1 in random order (Fisher–Yates), written out because the standard library may
  /// change how it draws.
  mutating func shuffled(_ rows: [Int]) -> [Int] {
    var rows = rows
    for last in stride(from: rows.count - 1, to: 0, by: -1) {
      rows.swapAt(last, Int(next() % UInt64(last + 1)))
    }
    return rows
  }
}
