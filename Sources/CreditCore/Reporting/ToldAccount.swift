/// One account as the bureau was told of it, for somebody who puts it right by hand.
public struct ToldAccount: Hashable, Sendable {
  /// The account's number.
  public var contract: Int64
  public var product: Product
  /// As what it is told.
  public var type: ReportedType
  /// 数据提供机构区段码 of another funder whose account it is; `nil` for the lender's own.
  public var provider: PartyCode?
  public var reported: ReportedAccount
  /// Whether it was told as closed and is owed on again.
  public var isReopened: Bool
  /// How many of its rows wait for the bureau's answer.
  public var rowsOnTheWay: Int
  /// How many of its rows the bureau refused, or our checks held.
  public var rowsRefused: Int

  /// Whether the bureau was told of it at all.
  public var isTold: Bool { reported.openedOn != nil || reported.deletedOn != nil }
}

extension Borrower {
  /// The accounts that are told or could be: the purchase line, each loan, and each other funder's
  /// part that we report.
  public var toldAccounts: [ToldAccount] {
    ([purchaseLine?.ordinal].compactMap { $0 } + cashAccounts).compactMap { contract in
      guard let reported = reported(contract) else { return nil }
      let isIt = { (row: ReportRow) in row.record.isOfAccount && row.contract == contract }
      return ToldAccount(
        contract: contract, product: product(of: contract), type: reportedType(of: contract),
        provider: partOfOther(contract)?.provider, reported: reported,
        isReopened: isReopened(contract, reported), rowsOnTheWay: rows.count(where: isIt),
        rowsRefused: refusedRows.count { isIt($0.row) })
    }
  }

  /// The newest contract's agreements as they were told, those that ended among them.
  public var toldAgreements: [ReportedAgreement] {
    let parts: [Product?] = [nil] + Product.allCases
    return parts.compactMap { toldAgreement($0) }
  }

  private func isReopened(_ contract: Int64, _ reported: ReportedAccount) -> Bool {
    guard let told = reported.told.last, told.isClosed,
      let figures = figures(of: contract, on: told.day)
    else { return false }
    return figures.closedOn == nil
  }
}
