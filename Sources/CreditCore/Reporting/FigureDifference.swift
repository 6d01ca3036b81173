/// One figure of a row that the ledger gives otherwise for the row's day (R20).
public struct FigureDifference: Hashable, Sendable {
  /// What a row tells in 分, or counts.
  public enum Figure: String, Sendable, CaseIterable {
    /// The ledger has no such account.
    case account
    case amount
    case balance
    case due
    case paid
    case overdueTotal
    case overduePrincipal
    case overdueByAge
    case overduePeriods
    case remaining
    case status
  }

  public var figure: Figure
  /// What the row says less what the ledger says: in 分, or in periods.
  public var difference: Int64

  public init(_ figure: Figure, _ difference: Int64) {
    self.figure = figure
    self.difference = difference
  }
}

extension Borrower {
  /// What a row tells otherwise than the ledger does now for the day of its figures; empty for a
  /// row that tells none, and for one whose difference is 0.00 throughout.
  ///
  /// Figures that are set and not computed, as the class, are the row's own.
  public func differences(of row: ReportRow) -> [FigureDifference] {
    guard let told = row.account, row.tellsMonth else { return [] }
    guard let ledger = ledger(of: row) else {
      return [FigureDifference(.account, 0)]
    }
    let ages = told.overdueByAge.enumerated().map { place, amount in
      abs(amount.fen - (ledger.overdueByAge.dropFirst(place).first ?? .zero).fen)
    }
    let found = [
      FigureDifference(.amount, told.amount.fen - ledger.amount.fen),
      FigureDifference(.balance, told.balance.fen - ledger.balance.fen),
      FigureDifference(.due, told.due.fen - ledger.due.fen),
      FigureDifference(.paid, told.paid.fen - ledger.paid.fen),
      FigureDifference(.overdueTotal, told.overdueTotal.fen - ledger.overdueTotal.fen),
      FigureDifference(
        .overduePrincipal, told.overduePrincipal.fen - ledger.overduePrincipal.fen),
      FigureDifference(.overdueByAge, ages.max() ?? 0),
      FigureDifference(.overduePeriods, told.overduePeriods - ledger.overduePeriods),
      FigureDifference(.remaining, told.remaining - ledger.remaining),
      FigureDifference(.status, told.status - ledger.status),
    ]
    return found.filter { $0.difference != 0 }
  }

  /// What the ledger says of a row's contract on the day of the row's figures: of a record after
  /// its month's end, the last of the month.
  public func ledger(of row: ReportRow) -> AccountFigures? {
    guard row.tellsMonth, let told = row.account else { return nil }
    return figures(of: row.contract, on: min(row.on, told.month.lastDay))
  }
}

extension ReportRow {
  /// Whether it tells a month of an account (segment H or J), anew or put right.
  fileprivate var tellsMonth: Bool {
    record == .account || (record == .accountCorrection && code == ReportSegment.month.rawValue)
  }
}
