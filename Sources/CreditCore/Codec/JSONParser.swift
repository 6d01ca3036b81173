/// Parses the JSON dialect of ``JSONNode``. Fractions and exponents are refused; nesting is
/// limited, so that no input can exhaust the stack.
public struct JSONParser {
  private static let deepest = 32

  private let bytes: [UInt8]
  private var position = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// - Throws: ``CodecError/notJSON(offset:)`` at the first byte that does not fit.
  public static func parse(_ bytes: [UInt8]) throws(CodecError) -> JSONNode {
    var parser = JSONParser(bytes)
    let node = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.position == bytes.count else { throw parser.failure }
    return node
  }

  private var failure: CodecError { .notJSON(offset: position) }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard current == byte else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) throws(CodecError) -> JSONNode {
    guard depth < JSONParser.deepest else { throw failure }
    skipSpace()
    switch current {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .int(try integer())
    }
  }

  private mutating func word(_ text: String, _ node: JSONNode) throws(CodecError) -> JSONNode {
    for byte in text.utf8 {
      guard current == byte else { throw failure }
      position += 1
    }
    return node
  }

  private mutating func integer() throws(CodecError) -> Int64 {
    let negative = current == UInt8(ascii: "-")
    if negative { position += 1 }
    var value: Int64 = 0
    var digits = 0
    while let byte = current, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
      let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
      let digit = Int64(byte - UInt8(ascii: "0"))
      let (sum, carry) = shifted.subtractingReportingOverflow(digit)
      guard !overflow, !carry else { throw failure }
      value = sum
      digits += 1
      position += 1
    }
    guard digits > 0, negative || value != .min else { throw failure }
    return negative ? value : -value
  }

  private mutating func string() throws(CodecError) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = current {
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else { throw failure }
        return string
      case UInt8(ascii: "\\"): text.append(contentsOf: try escape())
      case 0..<0x20: throw failure
      default: text.append(byte)
      }
    }
    throw failure
  }

  private mutating func escape() throws(CodecError) -> [UInt8] {
    guard let byte = current else { throw failure }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "u"):
      guard position + 4 <= bytes.count,
        let digits = Hex.bytes(String(decoding: bytes[position..<position + 4], as: UTF8.self)),
        let code = digits.count == 2 ? UInt32(digits[0]) << 8 | UInt32(digits[1]) : nil,
        let scalar = Unicode.Scalar(code)
      else { throw failure }
      position += 4
      return Array(String(Character(scalar)).utf8)
    default: throw failure
    }
  }

  private mutating func array(depth: Int) throws(CodecError) -> JSONNode {
    position += 1
    if take(UInt8(ascii: "]")) { return .array([]) }
    var nodes: [JSONNode] = []
    repeat { nodes.append(try value(depth: depth + 1)) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw failure }
    return .array(nodes)
  }

  private mutating func object(depth: Int) throws(CodecError) -> JSONNode {
    position += 1
    if take(UInt8(ascii: "}")) { return .object([:]) }
    var fields: [String: JSONNode] = [:]
    repeat {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw failure }
      let name = try string()
      guard take(UInt8(ascii: ":")), fields[name] == nil else { throw failure }
      fields[name] = try value(depth: depth + 1)
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw failure }
    return .object(fields)
  }
}
