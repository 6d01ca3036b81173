/// Arithmetic on fractions from 0 to below 4 with 62 binary digits after the point.
enum FixedPoint {
  static let one: UInt64 = 1 << 62

  /// The product, cut off after 62 digits.
  @inline(__always)
  static func multiply(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high << 2 | product.low >> 62
  }

  /// `base` to a power, for a base of at most 1.
  static func power(_ base: UInt64, _ exponent: Int) -> UInt64 {
    var result = one
    var square = base
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 { result = multiply(result, square) }
      rest >>= 1
      if rest > 0 { square = multiply(square, square) }
    }
    return result
  }
}
