/// A mobile telephone number of mainland China (手机号码): 11 digits, of which the first is 1.
public struct MobileNumber: MaskedIdentifier {
  /// The raw number; personal data.
  public let plaintext: String

  /// Reads exactly 11 digits, without country code, spaces or hyphens.
  public init(_ text: String) throws(IdentityError) {
    let bytes = Array(text.utf8)
    guard bytes.count == 11 else { throw .length }
    guard DecimalDigits.value(bytes) != nil, bytes[0] == UInt8(ascii: "1") else {
      throw .character
    }
    self.plaintext = text
  }

  /// The first three and last four digits.
  public var masked: String { hidden(keepingFirst: 3, last: 4) }
}
