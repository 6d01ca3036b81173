/// A table read from comma-separated text with a header row (RFC 4180): quotes, doubled quotes and
/// line breaks inside them; every row as wide as the header.
///
/// Our own reader rather than a package: the one that fits (SwiftCSV) drops the line numbers that
/// errors must name, accepts ragged rows and keeps every cell as a `String`. Here a cell is eight
/// bytes until it is asked for.
public struct CSVTable: Sendable {
  /// The most bytes of a table, 200 MiB.
  public static let mostBytes = 200 << 20
  /// The most columns of a table.
  public static let mostColumns = 2_000

  /// The column names, all different.
  public let header: [String]
  /// Rows without the header.
  public let rowCount: Int
  private let bytes: [UInt8]
  private let cells: [(start: UInt32, end: UInt32)]
  private let lines: [UInt32]

  /// - Throws: `.table` naming the line and column that can't be read.
  public init(_ bytes: [UInt8]) throws(ScoringError) {
    guard bytes.count <= CSVTable.mostBytes else {
      throw .table(line: 0, column: nil, problem: "the table is over 200 MiB")
    }
    var scanner = CSVScanner(bytes)
    let columns = try scanner.readRow(width: nil)
    guard columns > 0 else { throw .table(line: 1, column: nil, problem: "the table is empty") }
    while !scanner.isAtEnd { _ = try scanner.readRow(width: columns) }
    self.bytes = bytes
    cells = scanner.cells
    lines = scanner.lines
    rowCount = lines.count - 1
    var names: [String] = []
    for cell in cells[..<columns] {
      guard let name = CSVScanner.text(bytes, cell), !name.isEmpty, !names.contains(name) else {
        throw .table(
          line: 1, column: "\(names.count + 1)",
          problem: "the column needs a name of its own in UTF-8")
      }
      names.append(name)
    }
    header = names
  }

  /// The line of a row in the file, the header being line 1.
  public func line(ofRow row: Int) -> Int { Int(lines[row + 1]) }

  /// A cell's text; empty when the cell is.
  ///
  /// - Throws: `.table` when it isn't UTF-8.
  public func text(row: Int, column: Int) throws(ScoringError) -> String {
    guard let text = CSVScanner.text(bytes, cells[(row + 1) * header.count + column]) else {
      throw .table(line: line(ofRow: row), column: header[column], problem: "isn't UTF-8 text")
    }
    return text
  }
}

/// Cuts bytes into cells; a cell keeps its quotes until its text is asked for.
private struct CSVScanner {
  private(set) var cells: [(start: UInt32, end: UInt32)] = []
  private(set) var lines: [UInt32] = []
  private let bytes: [UInt8]
  private var place: Int
  private var line: UInt32 = 1

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let newline = UInt8(ascii: "\n")

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  var isAtEnd: Bool { place >= bytes.count }

  /// Reads one row and returns its width; a lone line end at the end of the table is no row.
  mutating func readRow(width: Int?) throws(ScoringError) -> Int {
    guard !isAtEnd else { return 0 }
    let first = line
    var count = 0
    repeat {
      guard count < width ?? CSVTable.mostColumns else {
        throw .table(
          line: Int(first), column: nil,
          problem: width.map { "has more than the header's \($0) cells" }
            ?? "has more than \(CSVTable.mostColumns) columns")
      }
      cells.append(try readCell())
      count += 1
    } while takeComma()
    if let width, count < width {
      throw .table(
        line: Int(first), column: nil, problem: "has \(count) cells; the header has \(width)")
    }
    lines.append(first)
    return count
  }

  private mutating func takeComma() -> Bool {
    guard !isAtEnd else { return false }
    if bytes[place] == UInt8(ascii: "\r") { place += 1 }
    let isComma = bytes[place] == CSVScanner.comma
    if !isComma { line += 1 }
    place += 1
    return isComma
  }

  private mutating func readCell() throws(ScoringError) -> (start: UInt32, end: UInt32) {
    let start = place
    if !isAtEnd, bytes[place] == CSVScanner.quote {
      try skipQuoted()
    } else {
      while !isAtEnd, !endsCell {
        guard bytes[place] != CSVScanner.quote else {
          throw .table(
            line: Int(line), column: nil, problem: "has a quote inside a cell that isn't quoted")
        }
        place += 1
      }
    }
    return (UInt32(start), UInt32(place))
  }

  /// At a comma or a line end; a lone carriage return belongs to the cell.
  private var endsCell: Bool {
    let byte = bytes[place]
    if byte == CSVScanner.comma || byte == CSVScanner.newline { return true }
    return byte == UInt8(ascii: "\r") && place + 1 < bytes.count
      && bytes[place + 1] == CSVScanner.newline
  }

  private mutating func skipQuoted() throws(ScoringError) {
    let opened = line
    place += 1
    while !isAtEnd {
      if bytes[place] == CSVScanner.quote {
        place += 1
        guard !isAtEnd, bytes[place] == CSVScanner.quote else {
          guard isAtEnd || endsCell else {
            throw .table(
              line: Int(line), column: nil, problem: "has text after a closing quote")
          }
          return
        }
      } else if bytes[place] == CSVScanner.newline {
        line += 1
      }
      place += 1
    }
    throw .table(line: Int(opened), column: nil, problem: "has a quote that is never closed")
  }

  static func text(_ bytes: [UInt8], _ cell: (start: UInt32, end: UInt32)) -> String? {
    let raw = bytes[Int(cell.start)..<Int(cell.end)]
    guard raw.first == quote else { return String(validating: raw, as: UTF8.self) }
    return String(validating: raw.dropFirst().dropLast(), as: UTF8.self).map {
      $0.contains("\"\"")
        ? $0.split(separator: "\"\"", omittingEmptySubsequences: false)
          .joined(separator: "\"") : $0
    }
  }
}
