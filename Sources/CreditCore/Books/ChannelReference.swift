/// 渠道流水的业务参考号: what an order to the payment channel carries as its reference, ours or one
/// that we don't know. Never a person's number.
public struct ChannelReference: Hashable, Sendable {
  /// A letter, then up to 40 letters and digits.
  public let text: String

  /// - Returns: `nil` for any other text.
  public init?(_ text: String) {
    let isPlain = text.utf8.allSatisfy {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
    }
    guard isPlain, (2...41).contains(text.utf8.count), text.utf8.first.map({ $0 >= 65 }) ?? false
    else { return nil }
    self.text = text
  }
}

extension ChannelReference: FieldValue {
  public init?(_ node: JSONNode) {
    guard case .text(let text) = node else { return nil }
    self.init(text)
  }

  public func write(to writer: inout JSONWriter) { writer.text(text) }
}
