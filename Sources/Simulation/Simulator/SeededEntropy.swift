public import CreditPlatform
import Synchronization

/// Randomness that follows from a seed, so that a demo or a simulation can be repeated. Never for
/// real people.
public final class SeededEntropy: Entropy {
  private let generator: Mutex<SeededGenerator>

  /// - Parameter part: another stream of numbers for the same seed.
  public init(seed: UInt64, part: UInt64) {
    generator = Mutex(SeededGenerator(seed: seed, part: part))
  }

  public func bytes(_ count: Int) -> [UInt8] {
    generator.withLock { generator in
      (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }
  }
}
