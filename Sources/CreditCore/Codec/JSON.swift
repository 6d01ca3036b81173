/// A parsed JSON value of the small dialect that events and states use: no fractions.
public indirect enum JSONNode: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case text(String)
  case array([JSONNode])
  case object([String: JSONNode])
}

/// Writes compact JSON into one buffer.
public struct JSONWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  private var isFirst = true

  public init() {
    bytes.reserveCapacity(256)
  }

  /// Stands in for a writer that is written to elsewhere; it holds no memory.
  init(lent: Void) {}

  public mutating func beginObject() {
    bytes.append(UInt8(ascii: "{"))
    isFirst = true
  }

  public mutating func endObject() {
    bytes.append(UInt8(ascii: "}"))
    isFirst = false
  }

  public mutating func beginArray() {
    bytes.append(UInt8(ascii: "["))
    isFirst = true
  }

  public mutating func endArray() {
    bytes.append(UInt8(ascii: "]"))
    isFirst = false
  }

  /// Separates the next element of an array from the one before.
  public mutating func element() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  public mutating func key(_ name: String) {
    element()
    text(name)
    bytes.append(UInt8(ascii: ":"))
  }

  /// Writes an integer in decimal.
  public mutating func int(_ value: Int64) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var digits: [20 of UInt8] = .init(repeating: 0)
    var count = 0
    var rest = value.magnitude
    repeat {
      digits[count] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
      count += 1
    } while rest > 0
    while count > 0 {
      count -= 1
      bytes.append(digits[count])
    }
  }

  public mutating func bool(_ value: Bool) {
    bytes.append(contentsOf: value ? Array("true".utf8) : Array("false".utf8))
  }

  /// Writes a string, escaped.
  public mutating func text(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    guard value.utf8.contains(where: Self.needsEscape) else {
      bytes.append(contentsOf: value.utf8)
      bytes.append(UInt8(ascii: "\""))
      return
    }
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20:
        let hex = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: Array("\\u00".utf8))
        bytes.append(hex[Int(byte >> 4)])
        bytes.append(hex[Int(byte & 15)])
      default:
        bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// Appends bytes that are JSON already.
  public mutating func raw(_ json: [UInt8]) {
    bytes.append(contentsOf: json)
    isFirst = false
  }
}
