/// One day of the payment channel held against our own orders: the breaks, and what became of each.
public struct ChannelDay: Hashable, Sendable {
  public var day: CivilDate
  /// Of the statement that was compared last.
  public var statement: Digest
  public var matched: Int64
  public var breaks: [ChannelBreak]

  public init(day: CivilDate, statement: Digest, matched: Int64, breaks: [ChannelBreak]) {
    self.day = day
    self.statement = statement
    self.matched = matched
    self.breaks = breaks
  }

  /// Those nobody has explained.
  public var open: [ChannelBreak] { breaks.filter { $0.resolution == nil } }
}

extension ChannelDay: Coded {
  public init(_ f: inout Fields, _ v: ChannelDay?) throws(CodecError) {
    self.init(
      day: try f("day", v?.day), statement: try f("statement", v?.statement),
      matched: try f("matched", v?.matched), breaks: try f.list("breaks", v?.breaks))
  }
}
