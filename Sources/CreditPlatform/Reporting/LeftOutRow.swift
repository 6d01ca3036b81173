public import CreditCore

/// A row that was left out of a file, and why: codes of the bureau's or of our own.
public struct LeftOutRow: Hashable, Sendable, Coded {
  public var row: RowName
  public var codes: [String]

  public init(row: RowName, codes: [String]) {
    self.row = row
    self.codes = codes
  }

  public init(_ f: inout Fields, _ v: LeftOutRow?) throws(CodecError) {
    self.init(row: try f("row", v?.row), codes: try f.list("codes", v?.codes))
  }
}
