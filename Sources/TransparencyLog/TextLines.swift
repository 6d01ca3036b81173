/// Reading line-based texts byte by byte: C2SP formats are strict, and `Character` would join line
/// ends and accents.
enum TextLines {
  static let newline = UInt8(ascii: "\n")

  /// A decimal without sign or leading zeros, at most `Int64.max`.
  static func decimal(_ digits: some Collection<UInt8>) -> Int64? {
    guard let first = digits.first, digits.count <= 19 else { return nil }
    if first == UInt8(ascii: "0") { return digits.count == 1 ? 0 : nil }
    var value: Int64 = 0
    for digit in digits {
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
      let (scaled, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = scaled.addingReportingOverflow(Int64(digit - UInt8(ascii: "0")))
      guard !overflow, !carry else { return nil }
      value = sum
    }
    return value
  }

  /// The lines of a text in which every line ends with a newline; `nil` when the last does not.
  static func lines(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>]? {
    guard bytes.last == newline else { return bytes.isEmpty ? [] : nil }
    return bytes.dropLast().split(separator: newline, omittingEmptySubsequences: false)
  }

  /// The rest of a line after a fixed beginning; `nil` when it begins otherwise.
  static func rest(of line: ArraySlice<UInt8>, after prefix: String) -> ArraySlice<UInt8>? {
    line.starts(with: prefix.utf8) ? line.dropFirst(prefix.utf8.count) : nil
  }
}
