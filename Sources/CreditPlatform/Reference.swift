public import CreditCore

/// References that people and partners see: base32 of stream and ordinal, with a kind letter and a
/// check character; they route to their shard (design 3, ids).
public enum Reference {
  private static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// A borrower: `B` and 27 characters.
  public static func borrower(_ id: StreamID) -> String { make("B", id.bytes) }

  /// A contract of a borrower: `C`, the borrower, the ordinal.
  public static func contract(_ id: StreamID, _ ordinal: Int64) -> String {
    make(
      "C", id.bytes + [UInt8(truncatingIfNeeded: ordinal >> 8), UInt8(truncatingIfNeeded: ordinal)])
  }

  /// What the channel knows a payout of credit by: `R`, the borrower, the disclosure.
  public static func refund(_ id: StreamID, _ disclosure: Int64) -> String {
    let number = UInt32(truncatingIfNeeded: disclosure)
    let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
    return make("R", id.bytes + bytes)
  }

  /// An account as the bureau knows it: the contract, and from its first change of code (标识变更)
  /// on how often it was changed.
  public static func account(_ id: StreamID, _ ordinal: Int64, number: Int64 = 0) -> String {
    contract(id, ordinal) + (number == 0 ? "" : "N\(number)")
  }

  /// An agreement (220) as the bureau knows it: the contract, the product where each has its own,
  /// and how often its code was changed.
  public static func agreement(
    _ id: StreamID, _ ordinal: Int64, of product: Product?, number: Int64 = 0
  ) -> String {
    let mark =
      switch product {
      case .cash: "C"
      case .purchase: "P"
      case nil: ""
      }
    return contract(id, ordinal) + mark + (number == 0 ? "" : "N\(number)")
  }

  /// Reads a borrower's reference; `nil` when it is another text or its check character is wrong.
  public static func borrower(_ text: String) -> StreamID? {
    guard text.hasPrefix("B"), text.utf8.count == 28 else { return nil }
    var bytes: [UInt8] = []
    var buffer: UInt32 = 0
    var bits = 0
    for character in text.utf8.dropFirst().dropLast() {
      guard let digit = digits.firstIndex(of: character) else { return nil }
      buffer = buffer << 5 | UInt32(digit)
      bits += 5
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
        buffer &= (1 << UInt32(bits)) - 1
      }
    }
    guard let id = StreamID(bytes: bytes), borrower(id) == text else { return nil }
    return id
  }

  private static func make(_ kind: String, _ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var buffer: UInt32 = 0
    var bits = 0
    for byte in bytes {
      buffer = buffer << 8 | UInt32(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        text.append(digits[Int(buffer >> UInt32(bits)) & 31])
        buffer &= (1 << UInt32(bits)) - 1
      }
    }
    if bits > 0 { text.append(digits[Int(buffer << UInt32(5 - bits)) & 31]) }
    // A weighted sum catches any one wrong character and any two neighbours changed over.
    var sum = 0
    for (position, byte) in text.enumerated() {
      sum += (digits.firstIndex(of: byte) ?? 0) * (2 * (position % 15) + 1)
    }
    return kind + String(decoding: text, as: UTF8.self)
      + String(decoding: [digits[sum % 32]], as: UTF8.self)
  }
}
