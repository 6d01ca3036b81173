/// Reads plain decimal numbers exactly, into integers scaled by a power of ten.
enum DecimalText {
  /// Parses `[-]digits[.digits]`.
  ///
  /// - Parameters:
  ///   - fractionDigits: how many digits after the point are kept; more are refused.
  ///   - most: the largest magnitude accepted, in scaled units.
  /// - Returns: the value × 10^`fractionDigits`, or `nil` for any other text.
  static func parse(_ text: String, fractionDigits: Int, most: Int64) -> Int64? {
    var bytes = text.utf8.makeIterator()
    var next = bytes.next()
    let negative = next == UInt8(ascii: "-")
    if negative { next = bytes.next() }
    var value: Int64 = 0
    var digits = 0
    var fraction: Int?
    while let byte = next {
      if byte == UInt8(ascii: "."), fraction == nil, digits > 0 {
        fraction = 0
      } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        if let seen = fraction {
          guard seen < fractionDigits else { return nil }
          fraction = seen + 1
        }
        digits += 1
        let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
        let (sum, carry) = shifted.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
        guard !overflow, !carry, sum <= most else { return nil }
        value = sum
      } else {
        return nil
      }
      next = bytes.next()
    }
    guard digits > 0, fraction != 0 else { return nil }
    for _ in (fraction ?? 0)..<fractionDigits {
      let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow, shifted <= most else { return nil }
      value = shifted
    }
    return negative ? -value : value
  }

  /// Writes a scaled integer as plain decimal text.
  static func text(_ scaled: Int64, fractionDigits: Int) -> String {
    let digits = String(scaled.magnitude)
    let padded =
      String(repeating: "0", count: max(0, fractionDigits + 1 - digits.utf8.count)) + digits
    let point = padded.index(padded.endIndex, offsetBy: -fractionDigits)
    let sign = scaled < 0 ? "-" : ""
    return fractionDigits == 0 ? sign + padded : sign + padded[..<point] + "." + padded[point...]
  }
}
