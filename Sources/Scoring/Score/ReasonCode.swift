/// Why a score isn't better: the closed list of reasons a borrower, an officer and an auditor see.
/// The raw values are stored with decisions.
public enum ReasonCode: String, Sendable, Hashable, CaseIterable, Codable {
  case recentLatePayment = "recent-late-payment"
  case monthsLate = "months-late"
  case lateOften = "late-often"
  case utilisationHigh = "utilisation-high"
  case utilisationRising = "utilisation-rising"
  case balancesHigh = "balances-high"
  case billsUneven = "bills-uneven"
  case paymentsLow = "payments-low"
  case paymentsUneven = "payments-uneven"
  case monthsWithoutPayment = "months-without-payment"
  case creditLineLow = "credit-line-low"
  case shortHistory = "short-history"
  case noReport = "no-report"
}

/// A reason in plain words for the person it concerns.
public struct ReasonText: Sendable, Hashable {
  /// One clause without a full stop.
  public var chinese: String
  /// One sentence.
  public var english: String

  /// The words for a code.
  public init(_ code: ReasonCode) {
    (chinese, english) =
      switch code {
      case .recentLatePayment: ("最近几个月有还款逾期", "A payment was late in recent months.")
      case .monthsLate: ("曾有还款逾期较长时间", "A payment was late for a long time.")
      case .lateOften: ("六个月内逾期次数较多", "Payments were late several times in six months.")
      case .utilisationHigh:
        ("已用额度占授信额度的比例较高", "A large part of the credit line is in use.")
      case .utilisationRising:
        ("已用额度占授信额度的比例在上升", "The used part of the credit line has been rising.")
      case .balancesHigh: ("账单金额水平不利", "The billed amounts weigh against the score.")
      case .billsUneven: ("各月账单金额变化不稳定", "The billed amounts are uneven from month to month.")
      case .paymentsLow: ("还款金额相对账单偏低", "Payments are low against what was billed.")
      case .paymentsUneven: ("各月还款金额不稳定", "The payments are uneven from month to month.")
      case .monthsWithoutPayment:
        ("有账单的月份没有还款", "In some months nothing was paid although a bill was due.")
      case .creditLineLow: ("其他机构授予的额度较低", "The credit line granted elsewhere is low.")
      case .shortHistory: ("可用的还款记录时间较短", "The payment history that could be used is short.")
      case .noReport: ("信用报告中没有可用的信贷记录", "The credit report holds no credit account to judge by.")
      }
  }
}
