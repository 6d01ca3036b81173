/// A first look at a whole report file: its lines, their ends, lengths and encoding, and which
/// accounts, agreements… several of its records are about.
struct ReportFileScan {
  /// The records a file may hold, and the characters of a line.
  static let mostRecords = 1_000_000
  static let longestLine = 10_000_000
  /// No character of UTF-8 takes more than four bytes.
  static let longestLineBytes = longestLine * 4

  private(set) var header: [UInt8] = []
  private(set) var lines = 0
  private(set) var hasWrongSeparator = false
  private(set) var isUTF8 = true
  /// The first line that is too long.
  private(set) var longLine: Int?

  private var repeated: Set<Int> = []
  /// Whether a record doesn't say plainly what it is about.
  private var isUnclear = false

  /// - Parameter subject: the element that says what a record is about; `nil` when nobody asks.
  init(_ source: ReportFileSource, subject: String?) {
    let tag = subject.map { Array("<\($0)>".utf8) }
    var seen: Set<Int> = []
    let rest = source.forEachLine(longest: Self.longestLineBytes) { line in
      lines += 1
      take(line)
      if lines == 1 {
        header = Array(line.prefix(100).prefix { $0 != 0x0D })
      } else if let tag {
        note(Self.value(of: tag, in: line), &seen)
      }
      return lines <= Self.mostRecords + 1
    }
    if rest.count > Self.longestLineBytes {
      longLine = longLine ?? lines + 1
      if rest.contains(0x0D) { hasWrongSeparator = true }
    } else if !rest.isEmpty {
      hasWrongSeparator = true
    }
    if lines == 0 { header = Array(rest.prefix(100)) }
  }

  var isEmpty: Bool { header.isEmpty && lines == 0 }

  var records: Int { max(0, lines - 1) }

  /// Whether another record of the file may be about the same.
  func isRepeated(_ subject: String) -> Bool {
    isUnclear || repeated.contains(subject.hashValue)
  }

  /// One line, without its LF.
  private mutating func take(_ line: ArraySlice<UInt8>) {
    let content = line.dropLast()
    if line.last != 0x0D || content.contains(0x0D) { hasWrongSeparator = true }
    if String(validating: content, as: UTF8.self) == nil { isUTF8 = false }
    if longLine == nil, content.count > Self.longestLine,
      content.count(where: { $0 & 0xC0 != 0x80 }) > Self.longestLine
    {
      longLine = lines
    }
  }

  private mutating func note(_ subject: String?, _ seen: inout Set<Int>) {
    guard let subject else {
      isUnclear = true
      return
    }
    let hash = subject.hashValue
    if !seen.insert(hash).inserted { repeated.insert(hash) }
  }

  private static func value(of tag: [UInt8], in line: ArraySlice<UInt8>) -> String? {
    var at = line.startIndex
    while let open = line[at...].firstIndex(of: UInt8(ascii: "<")) {
      if line[open...].starts(with: tag) {
        let value = line[(open + tag.count)...].prefix { $0 != UInt8(ascii: "<") }
        let isPlain = value.count <= 100 && value.allSatisfy { $0 > 0x20 && $0 != 0x26 }
        return isPlain ? String(decoding: value, as: UTF8.self) : nil
      }
      at = open + 1
    }
    return nil
  }
}
