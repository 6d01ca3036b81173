/// The parts that hold what left a state: their numbers, in the order in which things left. A part
/// never changes once it is written; a number is never used again.
public struct PartRange: Hashable, Sendable {
  /// The number of the oldest one.
  public var first: Int64
  public var count: Int64

  public init(first: Int64 = 1, count: Int64 = 0) {
    self.first = first
    self.count = count
  }

  /// The numbers, oldest first.
  public var ids: [Int64] { Array(first..<next) }

  /// The number of the next part.
  public var next: Int64 { first + count }
}

extension PartRange: Coded {
  public init(_ f: inout Fields, _ v: PartRange?) throws(CodecError) {
    self.init(first: try f("first", v?.first), count: try f("count", v?.count))
  }
}
