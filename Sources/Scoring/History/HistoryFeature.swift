/// An input of the six-month history model. Sex, marriage, age and education are not among them:
/// leaving them out costs less than the engineered features gain.
public enum HistoryFeature: Hashable, Sendable {
  case creditLine
  /// Months late, bill and payment of a month: 0 is the newest, 5 the oldest.
  case monthsLate(Int)
  case bill(Int)
  case payment(Int)
  case engineered(EngineeredFeature)

  /// Every feature in the model's order.
  public static let all: [HistoryFeature] =
    [.creditLine] + (0..<6).map { .monthsLate($0) } + (0..<6).map { .bill($0) }
    + (0..<6).map { .payment($0) } + EngineeredFeature.allCases.map { .engineered($0) }

  /// The name in the model card; months count from 1, the newest.
  public var name: String {
    switch self {
    case .creditLine: "credit_line"
    case .monthsLate(let month): "months_late_\(month + 1)"
    case .bill(let month): "bill_\(month + 1)"
    case .payment(let month): "payment_\(month + 1)"
    case .engineered(let feature): feature.rawValue
    }
  }

  /// 1 when more is worse, -1 when more is better, 0 where the direction isn't sure.
  public var sign: Int {
    switch self {
    case .creditLine, .payment: -1
    case .monthsLate: 1
    case .bill: 0
    case .engineered(let feature): feature.sign
    }
  }

  /// The reason an unfavourable contribution of this feature stands for.
  ///
  /// - Parameter missing: the value wasn't known.
  public func reason(missing: Bool) -> ReasonCode {
    switch self {
    case .creditLine: missing ? .noReport : .creditLineLow
    case .monthsLate(let month):
      missing ? .noReport : month == 0 ? .recentLatePayment : .monthsLate
    case .bill: missing ? .shortHistory : .balancesHigh
    case .payment: missing ? .shortHistory : .paymentsLow
    case .engineered(let feature): feature.reason(missing: missing)
    }
  }
}

/// The eighteen features made from a history; the raw values are their names.
public enum EngineeredFeature: String, Hashable, Sendable, CaseIterable {
  case worstMonthsLate = "worst_months_late"
  case lateMonthCount = "late_month_count"
  case monthsLateSum = "months_late_sum"
  case monthsLateWeighted = "months_late_weighted"
  case monthsSinceLate = "months_since_late"
  case utilisationNow = "utilisation_now"
  case utilisationMean = "utilisation_mean"
  case utilisationMost = "utilisation_most"
  case utilisationTrend = "utilisation_trend"
  case paidToLine = "paid_to_line"
  case paymentRatio1 = "payment_ratio_1"
  case paymentRatio2 = "payment_ratio_2"
  case paymentRatio3 = "payment_ratio_3"
  case paymentRatio4 = "payment_ratio_4"
  case paymentRatio5 = "payment_ratio_5"
  case paymentVariability = "payment_variability"
  case billVariability = "bill_variability"
  case monthsWithoutPayment = "months_without_payment"

  /// 1 when more is worse, -1 when more is better, 0 where the direction isn't sure.
  public var sign: Int {
    switch self {
    case .worstMonthsLate, .lateMonthCount, .monthsLateSum, .monthsLateWeighted, .utilisationNow,
      .utilisationMean, .utilisationMost, .utilisationTrend, .monthsWithoutPayment:
      1
    case .monthsSinceLate, .paidToLine, .paymentRatio1, .paymentRatio2, .paymentRatio3,
      .paymentRatio4, .paymentRatio5:
      -1
    case .paymentVariability, .billVariability: 0
    }
  }

  /// The reason an unfavourable contribution stands for.
  ///
  /// - Parameter missing: the value couldn't be made.
  public func reason(missing: Bool) -> ReasonCode {
    switch self {
    case .worstMonthsLate: missing ? .noReport : .monthsLate
    case .lateMonthCount, .monthsLateSum: missing ? .noReport : .lateOften
    case .monthsLateWeighted, .monthsSinceLate: missing ? .noReport : .recentLatePayment
    case .utilisationNow, .utilisationMean, .utilisationMost:
      missing ? .noReport : .utilisationHigh
    case .utilisationTrend: missing ? .noReport : .utilisationRising
    case .paidToLine: missing ? .noReport : .paymentsLow
    case .paymentRatio1, .paymentRatio2, .paymentRatio3, .paymentRatio4, .paymentRatio5:
      missing ? .shortHistory : .paymentsLow
    case .paymentVariability: missing ? .shortHistory : .paymentsUneven
    case .billVariability: missing ? .shortHistory : .billsUneven
    case .monthsWithoutPayment: missing ? .shortHistory : .monthsWithoutPayment
    }
  }
}
