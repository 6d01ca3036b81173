/// One funder's part of a joint loan (联合贷). To the bureau it is an account of that funder's own
/// (业务经营类型 8).
public struct FundedPart: Hashable, Sendable {
  /// The number of the account; that of the loan for the lender's own part.
  public var account: Int64
  /// The funder's id in the sharing register; `nil` for the lender itself.
  public var funder: PartyCode?
  /// 数据提供机构区段码 of the funder; `nil` for the lender itself.
  public var provider: PartyCode?
  /// Its share, in millionths of the whole.
  public var perMillion: Int64
  /// Whether we report it for the funder, as its agent, or the funder does by itself (R84).
  public var isReportedHere: Bool
  /// What the bureau was told of it by us; that of the lender's own part stands with the loan.
  public var reported: ReportedAccount

  public init(
    account: Int64, funder: PartyCode?, provider: PartyCode?, perMillion: Int64,
    isReportedHere: Bool, reported: ReportedAccount = ReportedAccount()
  ) {
    self.account = account
    self.funder = funder
    self.provider = provider
    self.perMillion = perMillion
    self.isReportedHere = isReportedHere
    self.reported = reported
  }
}

extension [FundedPart] {
  /// An amount by the parts' shares, in their order: each gets whole 分, rounded down, and the
  /// largest part, the first of several, what is left, so that they add back to the 分.
  func split(_ amount: Money) -> [Money] {
    var shares = map { part in
      Money(fen: Int64(Int128(amount.fen) * Int128(part.perMillion) / 1_000_000))
    }
    guard let most = map(\.perMillion).max(),
      let largest = firstIndex(where: { $0.perMillion == most })
    else { return [] }
    shares[largest] += amount - shares.sum()
    return shares
  }
}

extension FundedPart: Coded {
  public init(_ f: inout Fields, _ v: FundedPart?) throws(CodecError) {
    self.init(
      account: try f("account", v?.account), funder: try f.optional("funder", v?.funder),
      provider: try f.optional("provider", v?.provider),
      perMillion: try f("perMillion", v?.perMillion),
      isReportedHere: try f("isReportedHere", v?.isReportedHere),
      reported: try f.optional(
        "reported", v.flatMap { $0.reported == ReportedAccount() ? nil : $0.reported })
        ?? ReportedAccount())
  }
}
