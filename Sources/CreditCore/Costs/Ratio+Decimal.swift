extension Ratio {
  /// Reads a plain decimal number from 0 to 1,000 with at most three digits after the point, such
  /// as the `1.5` of a penalty rate (J6); nil for any other text.
  public init?(decimal text: String) {
    guard let scaled = DecimalText.parse(text, fractionDigits: 3, most: 1_000_000) else {
      return nil
    }
    self.init(scaled, over: 1000)
  }
}
