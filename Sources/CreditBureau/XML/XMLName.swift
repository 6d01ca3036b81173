/// The name of an element: prefix and local part.
struct XMLName: Hashable, Sendable {
  /// The part before the colon; empty where there is none.
  var prefix: String
  var local: String

  /// Splits at the colon.
  init(_ bytes: ArraySlice<UInt8>) {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else {
      prefix = ""
      local = String(decoding: bytes, as: UTF8.self)
      return
    }
    prefix = String(decoding: bytes[..<colon], as: UTF8.self)
    local = String(decoding: bytes[(colon + 1)...], as: UTF8.self)
  }
}
