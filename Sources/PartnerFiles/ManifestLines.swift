/// The lines of a signed text, taken one after the other.
struct ManifestLines {
  private let lines: [String]
  private var next = 0

  /// Lines are split at the byte, since `Character` would join a line end with what follows it.
  init(_ text: String) {
    var lines = text.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).map { String(decoding: $0, as: UTF8.self) }
    // The text ends with a newline, after which there is no line.
    if lines.last?.isEmpty == true { lines.removeLast() }
    self.lines = lines
  }

  /// The number of the next line, from 1.
  var number: Int { next + 1 }

  var isAtEnd: Bool { next == lines.count }

  /// Takes a line that is exactly this one.
  mutating func take(_ line: String) -> Bool {
    guard next < lines.count, lines[next].utf8.elementsEqual(line.utf8) else { return false }
    next += 1
    return true
  }

  func isNext(_ field: String) -> Bool {
    next < lines.count && lines[next].utf8.starts(with: "\(field) ".utf8)
  }

  /// The value of the next line, which must be this field.
  mutating func field<Value>(
    _ name: String, _ read: (String) -> Value?
  ) throws(PackageError) -> Value {
    guard isNext(name),
      let value = read(
        String(decoding: lines[next].utf8.dropFirst(name.utf8.count + 1), as: UTF8.self))
    else { throw .malformed("line \(number): no proper \(name)") }
    next += 1
    return value
  }

  /// The values of all next lines that are this field.
  mutating func fields<Value>(
    _ name: String, _ read: (String) -> Value?
  ) throws(PackageError) -> [Value] {
    var values: [Value] = []
    while isNext(name) { values.append(try field(name, read)) }
    return values
  }
}
