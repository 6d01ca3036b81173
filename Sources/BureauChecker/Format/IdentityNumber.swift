/// The 18-digit number of a resident identity card (GB 11643, ISO 7064 MOD 11-2).
enum IdentityNumber {
  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let checkCharacters = Array("10X98765432".utf8)

  /// Whether form, birth date (1901-01-01 to 2099-12-31) and check digit are right.
  static func isValid(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 18, bytes[..<17].allSatisfy({ (0x30...0x39).contains($0) }) else {
      return false
    }
    let birth = String(decoding: bytes[6..<14], as: UTF8.self)
    guard ReportDay(birth) != nil, birth >= "19010101", birth <= "20991231" else { return false }
    let sum = zip(weights, bytes).map { $0 * (Int($1) - 0x30) }.reduce(0, +)
    return checkCharacters[sum % 11] == bytes[17]
  }
}
