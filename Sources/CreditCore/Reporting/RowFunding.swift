/// Whose account a row of a joint loan tells, with what share of it.
public struct RowFunding: Hashable, Sendable {
  /// 数据提供机构区段码 of the funder; `nil` for the lender's own part.
  public var provider: PartyCode?
  /// In millionths.
  public var perMillion: Int64

  public init(provider: PartyCode?, perMillion: Int64) {
    self.provider = provider
    self.perMillion = perMillion
  }
}

extension RowFunding: Coded {
  public init(_ f: inout Fields, _ v: RowFunding?) throws(CodecError) {
    self.init(
      provider: try f.optional("provider", v?.provider),
      perMillion: try f("perMillion", v?.perMillion))
  }
}
