/// An exact ratio, such as 3/2.
public struct Ratio: Sendable, Hashable {
  /// The number above the line; not negative.
  public var numerator: Int64
  /// The number below the line; positive.
  public var denominator: Int64

  /// - Returns: `nil` when the ratio is negative, has no value, or a part is over a million.
  public init?(_ numerator: Int64, over denominator: Int64) {
    guard (0...1_000_000).contains(numerator), (1...1_000_000).contains(denominator) else {
      return nil
    }
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The rate times this ratio, to a part per billion.
  public func of(_ rate: Rate) -> Rate { rate.scaled(by: numerator, over: denominator) }
}

extension Ratio: CustomStringConvertible {
  /// `3/2`.
  public var description: String { "\(numerator)/\(denominator)" }

  /// Reads `description`'s form; `nil` for any other text.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let above = Int64(parts[0]), let below = Int64(parts[1]) else {
      return nil
    }
    self.init(above, over: below)
  }
}
