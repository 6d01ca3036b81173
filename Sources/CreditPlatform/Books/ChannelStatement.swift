public import CreditCore

/// The payment channel's statement of one day (对账单): CSV with the columns reference, kind, amount,
/// day and status, in any order, others ignored.
public struct ChannelStatement: Sendable, Hashable {
  /// What was done, in the order of the file.
  public let moves: [ChannelMove]

  private static let columns = ["reference", "kind", "amount", "day", "status"]

  /// - Parameter day: every row must be of it.
  /// - Throws: ``PlatformError/invalid(field:)`` with the line and the column that can't be read;
  ///   never a value.
  public init(_ text: String, of day: CivilDate) throws(PlatformError) {
    var lines = text.split(omittingEmptySubsequences: true) { $0.isNewline }[...]
    guard let head = lines.popFirst() else { throw .invalid(field: "statement") }
    let names = head.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    var places: [Int] = []
    for column in ChannelStatement.columns {
      guard let place = names.firstIndex(of: column) else {
        throw .invalid(field: "statement, column \(column)")
      }
      places.append(place)
    }
    var moves: [ChannelMove] = []
    for (number, line) in lines.enumerated() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == names.count else {
        throw .invalid(field: "statement, line \(number + 2)")
      }
      let values = places.map { cells[$0] }
      if let move = try ChannelStatement.move(values, of: day, line: number + 2) {
        moves.append(move)
      }
    }
    self.moves = moves
  }

  /// - Returns: `nil` when nothing was moved.
  private static func move(
    _ values: [String], of day: CivilDate, line: Int
  ) throws(PlatformError) -> ChannelMove? {
    func wrong(_ column: Int) -> PlatformError {
      .invalid(field: "statement, line \(line), column \(columns[column])")
    }
    guard let reference = ChannelReference(values[0]) else { throw wrong(0) }
    guard let kind = ChannelMove.Kind(rawValue: values[1]) else { throw wrong(1) }
    guard let amount = Money(yuan: values[2]), amount.isPositive else { throw wrong(2) }
    guard CivilDate(values[3]) == day else { throw wrong(3) }
    return values[4] == "confirmed" ? ChannelMove(kind, reference, amount) : nil
  }
}
