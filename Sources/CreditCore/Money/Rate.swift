/// An exact rate in parts per billion: 24% a year is 240,000,000; 0.05% a day is 500,000.
public struct Rate: Hashable, Comparable, Sendable {
  public var partsPerBillion: Int64

  public static let one: Int64 = 1_000_000_000
  public static let zero = Rate(partsPerBillion: 0)

  public init(partsPerBillion: Int64) {
    self.partsPerBillion = partsPerBillion
  }

  /// Reads a plain decimal percentage of at most seven digits after the point and at most
  /// 10,000%, such as `15.678`.
  public init?(percent text: String) {
    guard let scaled = DecimalText.parse(text, fractionDigits: 7, most: 100_000_000_000) else {
      return nil
    }
    self.init(partsPerBillion: scaled)
  }

  public static func < (left: Rate, right: Rate) -> Bool {
    left.partsPerBillion < right.partsPerBillion
  }

  /// `amount × rate × numerator ÷ denominator`, in one exact product, rounded once.
  ///
  /// - Parameters:
  ///   - numerator: such as days of use.
  ///   - denominator: such as days of a year; positive.
  public func of(
    _ amount: Money, times numerator: Int64 = 1, over denominator: Int64 = 1, rounding: Rounding
  ) -> Money {
    let product = Int128(amount.fen) * Int128(partsPerBillion) * Int128(numerator)
    return Money(
      fen: Int64(rounding.divide(product, by: Int128(Rate.one) * Int128(denominator))))
  }

  /// The rate times a ratio, rounded half up to a part per billion.
  public func scaled(by numerator: Int64, over denominator: Int64) -> Rate {
    let product = Int128(partsPerBillion) * Int128(numerator)
    return Rate(
      partsPerBillion: Int64(Rounding.halfUp.divide(product, by: Int128(denominator))))
  }

  /// The percentage as plain decimal text without trailing zeros, such as `0.05` or `24`.
  public var percentText: String {
    var text = DecimalText.text(partsPerBillion, fractionDigits: 7)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
