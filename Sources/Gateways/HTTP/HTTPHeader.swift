/// One header field of a request or response.
public struct HTTPHeader: Hashable, Sendable {
  /// The field's name, compared without regard to case.
  public var name: String
  /// The field's value without surrounding white space.
  public var value: String

  /// A field as given; what can't stand in a header is refused when the request is sent.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// Whether the field can be sent: a token as name, and a value that can't begin another line.
  var isValid: Bool {
    !name.isEmpty && name.utf8.allSatisfy(Self.isTokenByte)
      && value.utf8.allSatisfy { $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) }
  }

  /// The field as libcurl's header list takes it, where `name:` alone would remove a field.
  var line: String { value.isEmpty ? "\(name);" : "\(name): \(value)" }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}
