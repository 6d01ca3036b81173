/// The number under which a merchant knows a refund: a code, which holds no personal data.
public struct MerchantReference: Hashable, Sendable {
  public let text: String

  /// - Returns: `nil` for anything but 1 to 40 letters, digits, dots, hyphens and underscores.
  public init?(_ text: String) {
    guard (1...40).contains(text.utf8.count), text.utf8.allSatisfy(MerchantReference.isAllowed)
    else { return nil }
    self.text = text
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

extension MerchantReference: FieldValue {
  public init?(_ node: JSONNode) {
    guard case .text(let text) = node else { return nil }
    self.init(text)
  }

  public func write(to writer: inout JSONWriter) { writer.text(text) }
}
