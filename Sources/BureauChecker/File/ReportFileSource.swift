/// A plain report file that can be read from its start as often as needed, piece by piece, so that
/// it need not fit into memory.
public struct ReportFileSource {
  /// Hands out the next piece; an empty one at the end.
  public typealias Pieces = () -> [UInt8]

  private let open: () -> Pieces

  /// - Parameter open: begins the file anew.
  public init(_ open: @escaping () -> Pieces) {
    self.open = open
  }

  /// A file in memory.
  public init(_ bytes: [UInt8]) {
    open = {
      var rest: [UInt8]? = bytes
      return {
        defer { rest = nil }
        return rest ?? []
      }
    }
  }

  /// Calls `body` with each line, without its LF, until it returns `false`.
  ///
  /// - Returns: what follows the last LF: at most `longest` bytes and a piece, more than `longest`
  ///   when a line has no end before that.
  func forEachLine(
    longest: Int, _ body: (ArraySlice<UInt8>) -> Bool
  ) -> [UInt8] {
    let next = open()
    var rest: [UInt8] = []
    while true {
      let piece = next()
      if piece.isEmpty { return rest }
      var start = piece.startIndex
      while let end = piece[start...].firstIndex(of: 0x0A) {
        let line = piece[start..<end]
        start = end + 1
        if rest.isEmpty {
          guard body(line) else { return [] }
        } else {
          rest += line
          guard body(rest[...]) else { return [] }
          rest = []
        }
      }
      rest += piece[start...]
      if rest.count > longest { return rest }
    }
  }
}
