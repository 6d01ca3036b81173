/// Lines of a table for a terminal.
enum TextTable {
  /// One line: the cells padded to their widths, and a last one as long as it is.
  static func line(_ cells: [(text: String, width: Int)], _ last: String) -> String {
    let padded = cells.map { cell in
      cell.text + String(repeating: " ", count: max(1, cell.width - cell.text.count))
    }
    return padded.joined() + last + "\n"
  }
}
