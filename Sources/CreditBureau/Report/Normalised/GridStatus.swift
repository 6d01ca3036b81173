public import CreditCore

/// How repayment stood in one month of a report's grid (还款状态): a reporting code, or one of the
/// marks that only reports have.
public enum GridStatus: Hashable, Sendable {
  case reported(RepaymentStatus)
  /// `A`: no bill this month, because the billing day moved.
  case noBill
  /// `/`: the month is left out.
  case skipped
  /// A code that is in no table.
  case unknown(String)

  /// The meaning of a code.
  public init(code: String) {
    switch code {
    case "A": self = .noBill
    case "/": self = .skipped
    default: self = RepaymentStatus(rawValue: code).map(GridStatus.reported) ?? .unknown(code)
    }
  }

  /// The code as in the report.
  public var code: String {
    switch self {
    case .reported(let status): status.rawValue
    case .noBill: "A"
    case .skipped: "/"
    case .unknown(let code): code
    }
  }

  /// How many months late, 0–7: bad debt (`B`) counts as 7, over 180 days; all that is not late, or
  /// of which it is not known, as 0.
  public var monthsLate: Int {
    guard case .reported(let status) = self else { return 0 }
    return status == .badDebt ? 7 : status.monthsLate ?? 0
  }
}

/// One month of an account's grid.
public struct GridMonth: Hashable, Sendable {
  /// The month it speaks of.
  public var month: YearMonth
  /// How repayment stood.
  public var status: GridStatus
  /// The overdue total of the month in whole yuan; only in the five-year grid.
  public var overdue: Int64?
}
