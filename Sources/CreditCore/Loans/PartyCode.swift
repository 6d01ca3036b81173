/// A code of an institution, as its id in the sharing register: letters, digits and hyphens, so
/// that no text about a person gets into events.
public struct PartyCode: Hashable, Sendable, RawRepresentable, FieldValue {
  public let rawValue: String

  /// - Returns: `nil` unless it is 1 to 40 letters, digits and hyphens.
  public init?(rawValue: String) {
    let isCode = rawValue.utf8.allSatisfy {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "-")
    }
    guard isCode, (1...40).contains(rawValue.utf8.count) else { return nil }
    self.rawValue = rawValue
  }
}
