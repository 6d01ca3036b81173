extension Rate {
  /// The percentage with exactly four digits after the point, rounded half up, such as `15.8644`.
  public var percentText4: String {
    let scaled = Rounding.halfUp.divide(Int128(partsPerBillion), by: 1000)
    return DecimalText.text(Int64(scaled), fractionDigits: 4)
  }
}
