/// How far the notices to a list of persons have come. The list itself is not kept here: its
/// digest tells whether a resumed round goes on with the same one.
public struct NoticeRound: Hashable, Sendable {
  /// SHA-256 over the references in their order.
  public var list: Digest
  public var count: Int64
  /// How many references were gone through.
  public var position: Int64
  /// How many notices were committed.
  public var told: Int64
  /// References that are no borrower's, or whose notice was refused by a rule.
  public var missed: Int64

  public init(
    list: Digest, count: Int64, position: Int64 = 0, told: Int64 = 0, missed: Int64 = 0
  ) {
    self.list = list
    self.count = count
    self.position = position
    self.told = told
    self.missed = missed
  }

  public var isDone: Bool { position == count }
}

extension NoticeRound: Coded {
  public init(_ f: inout Fields, _ v: NoticeRound?) throws(CodecError) {
    self.init(
      list: try f("list", v?.list), count: try f("count", v?.count),
      position: try f("position", v?.position), told: try f("told", v?.told),
      missed: try f("missed", v?.missed))
  }
}
