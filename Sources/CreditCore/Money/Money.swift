/// An amount of renminbi in whole 分 (hundredths of a yuan).
///
/// Arithmetic is integer. `+` and `-` trap on overflow: every amount that comes from outside is
/// parsed by ``init(yuan:)``, which refuses more than ``limit``, so an overflow is a programmer's
/// error. Money is never multiplied by a floating-point number; products with a rate go through
/// ``Rate/of(_:times:over:rounding:)``.
public struct Money: Hashable, Comparable, Sendable {
  /// The amount in 分. Negative amounts are owed the other way.
  public var fen: Int64

  /// The largest amount accepted from outside: 99,999,999,999.99 yuan.
  public static let limit = Money(fen: 9_999_999_999_999)
  public static let zero = Money(fen: 0)

  public init(fen: Int64) {
    self.fen = fen
  }

  /// Whole yuan.
  public init(yuan: Int64) {
    self.fen = yuan * 100
  }

  public static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }
  public static func + (left: Money, right: Money) -> Money { Money(fen: left.fen + right.fen) }
  public static func - (left: Money, right: Money) -> Money { Money(fen: left.fen - right.fen) }
  public static prefix func - (value: Money) -> Money { Money(fen: -value.fen) }
  public static func += (left: inout Money, right: Money) { left = left + right }
  public static func -= (left: inout Money, right: Money) { left = left - right }

  public var isZero: Bool { fen == 0 }
  public var isPositive: Bool { fen > 0 }

  /// Rounded to whole yuan, as the credit bureau's files carry it (spec bureau 1.3).
  ///
  /// - Parameter rounding: how half a yuan and less is treated.
  public func yuan(rounding: Rounding) -> Int64 {
    Int64(rounding.divide(Int128(fen), by: 100))
  }
}

extension Sequence<Money> {
  /// The sum; zero for an empty sequence.
  public func sum() -> Money {
    var total = Money.zero
    for amount in self { total += amount }
    return total
  }
}
