/// A bank card number (银行卡号): 12–19 digits, of which the last checks the others (ISO/IEC 7812,
/// Luhn).
public struct BankCard: MaskedIdentifier {
  /// The raw number; personal data.
  public let plaintext: String

  /// Reads digits without spaces.
  public init(_ text: String) throws(IdentityError) {
    let bytes = Array(text.utf8)
    guard (12...19).contains(bytes.count) else { throw .length }
    var sum = 0
    for (position, byte) in bytes.reversed().enumerated() {
      guard let digit = DecimalDigits.value(CollectionOfOne(byte)) else { throw .character }
      let weighted = position % 2 == 0 ? digit : digit * 2
      sum += weighted > 9 ? weighted - 9 : weighted
    }
    guard sum % 10 == 0 else { throw .checkCharacter }
    self.plaintext = text
  }

  /// The last four digits.
  public var masked: String { hidden(keepingFirst: 0, last: 4) }
}
