import Hummingbird
import NIOCore

/// The fields of a form that a page of ours sent (`application/x-www-form-urlencoded`), unescaped.
struct FormFields {
  /// The body as it came.
  let bytes: [UInt8]
  private var values: [String: String] = [:]

  init(_ request: Request) async throws {
    let buffer = try await request.body.collect(upTo: AppContext.largestBody)
    self.init(Array(buffer.readableBytesView))
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    for pair in bytes.split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let name = FormFields.text(parts[0]),
        let value = FormFields.text(parts[1])
      else { continue }
      values[name] = value
    }
  }

  /// The names of the fields that came.
  var names: [String] { Array(values.keys) }

  /// What stands in a field, without spaces around it; `nil` when it is missing or empty.
  subscript(_ name: String) -> String? {
    guard let value = values[name] else { return nil }
    let isEdge: (Character) -> Bool = { $0.isWhitespace }
    let trimmed = value.drop(while: isEdge)
    let text = String(trimmed.reversed().drop(while: isEdge).reversed())
    return text.isEmpty ? nil : text
  }

  /// Text from bytes in which `+` is a space and `%XX` a byte; `nil` when it is not UTF-8.
  private static func text(_ escaped: ArraySlice<UInt8>) -> String? {
    var bytes: [UInt8] = []
    var rest = escaped
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        guard rest.count >= 2,
          let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
        else { return nil }
        bytes.append(value)
        rest = rest.dropFirst(2)
      default: bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
