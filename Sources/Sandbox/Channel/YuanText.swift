/// Amounts as decimal yuan text with two digits, such as "906.74", and as 分.
enum YuanText {
  /// - Returns: 分, or `nil` when the text is not `0.00` to `9999999999999.99`.
  static func parse(_ text: String) -> Int64? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...13).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let yuan = Int64(parts[0]), let fen = Int64(parts[1])
    else { return nil }
    return yuan * 100 + fen
  }

  static func format(_ fen: Int64) -> String {
    let rest = fen % 100
    return "\(fen / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
