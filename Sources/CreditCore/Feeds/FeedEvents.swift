/// What a body will be told of one period; the share that carries it is intended with it (R85).
public struct FeedRowMade: BorrowerEventBody {
  public static let kind = "feed-row.made/1"
  public var row: FeedRow

  public init(row: FeedRow) {
    self.row = row
  }

  public init(_ f: inout Fields, _ v: FeedRowMade?) throws(CodecError) {
    row = try f("row", v?.row)
  }

  /// The newest row of each body stays, for its end is where the next period begins; so do those
  /// that still wait.
  public func apply(to borrower: inout Borrower) {
    let open = Set(borrower.disclosures.map(\.ordinal))
    borrower.monitoring.feeds.removeAll {
      $0.recipient == row.recipient && !open.contains($0.disclosure)
    }
    borrower.monitoring.feeds.append(row)
  }
}
