/// Who funds new loans with what share (R106): an entry of the policy, dated like all of it.
public struct FunderShare: Sendable, Hashable {
  /// The id in the sharing register; `nil` for the lender itself.
  public var funder: PartyCode?
  /// 数据提供机构区段码 of the funder; `nil` for the lender itself.
  public var provider: PartyCode?
  /// In millionths; all of a product's entries make the whole.
  public var perMillion: Int64
  /// Whether the lender reports for it as an entrusted agent, or it does so by itself (R84).
  public var isReportedByLender: Bool

  public init(
    funder: PartyCode?, provider: PartyCode?, perMillion: Int64, isReportedByLender: Bool
  ) {
    self.funder = funder
    self.provider = provider
    self.perMillion = perMillion
    self.isReportedByLender = isReportedByLender
  }

  /// What can't stand in a list of funders.
  static func problem(in shares: [FunderShare]) -> String? {
    guard shares.first?.funder == nil, !shares.isEmpty else { return "the lender stands first" }
    guard Set(shares.map(\.funder)).count == shares.count else { return "each funder once" }
    guard shares.allSatisfy({ ($0.funder == nil) == ($0.provider == nil) }) else {
      return "each funder but the lender has its provider code"
    }
    guard shares.allSatisfy({ $0.provider.map { $0.rawValue.utf8.count == 14 } ?? true }) else {
      return "a provider code has 14 characters"
    }
    guard shares.allSatisfy({ $0.perMillion > 0 }),
      shares.map(\.perMillion).reduce(0, +) == 1_000_000
    else { return "the shares must make the whole" }
    return nil
  }
}

extension [FunderShare] {
  /// The parts of a loan, numbered from its own number on; none where the lender funds it alone.
  func parts(of loan: Int64) -> [FundedPart] {
    guard count > 1 else { return [] }
    return enumerated().map { place, share in
      FundedPart(
        account: loan + Int64(place), funder: share.funder, provider: share.provider,
        perMillion: share.perMillion,
        isReportedHere: share.funder == nil || share.isReportedByLender)
    }
  }
}
