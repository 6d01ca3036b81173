/// The code under which a lender reports to the credit bureau (数据提供机构区段码): 14 digits or capital
/// letters. It names an institution and is no personal data.
public struct ProviderCode: Hashable, Sendable, CustomStringConvertible {
  /// The 14 characters.
  public let text: String

  /// Reads 14 characters.
  public init(_ text: String) throws(IdentityError) {
    guard text.utf8.count == 14 else { throw .length }
    for byte in text.utf8 {
      let digit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      let letter = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      guard digit || letter else { throw .character }
    }
    self.text = text
  }

  /// The code itself.
  public var description: String { text }
}
