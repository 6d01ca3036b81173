extension Money: CustomStringConvertible, LosslessStringConvertible {
  /// Yuan with two digits and no grouping, such as `906.74` or `-0.05`.
  public var description: String {
    let magnitude = fen.magnitude
    let cents = magnitude % 100
    return (fen < 0 ? "-" : "") + "\(magnitude / 100)." + (cents < 10 ? "0" : "") + "\(cents)"
  }

  /// Reads `description`'s form.
  public init?(_ description: String) {
    self.init(yuan: description)
  }

  /// Reads a decimal amount in yuan with at most two digits after the point, such as `10000`,
  /// `906.7` or `-0.05`; nothing else (no exponent, sign `+`, spaces or grouping).
  ///
  /// - Returns: `nil` when the text has another form or its magnitude is over ``limit``.
  public init?(yuan text: String) {
    guard let scaled = DecimalText.parse(text, fractionDigits: 2, most: Money.limit.fen) else {
      return nil
    }
    self.init(fen: scaled)
  }
}
