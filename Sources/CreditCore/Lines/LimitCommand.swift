/// What is asked of a line's limit.
public enum LimitCommand: Hashable, Sendable {
  /// 降额, 冻结 (R70).
  case impose(ImposeMeasure)
  /// 解冻, 恢复额度: ends a measure before its time.
  case lift(measure: Int64, by: ReviewerRole)
  /// A person's decision when a measure is due for its review: kept on until a day, or ended.
  case review(measure: Int64, keepUntil: CivilDate?, by: ReviewerRole)
  /// 申诉: the borrower objects to a measure.
  case appeal(measure: Int64)
  /// 临额: the lender offers a temporary limit for purchases; the borrower answers (H20, R117).
  case offerTemporary(Money)
  case answerTemporary(isAccepted: Bool)
  /// 续期: the borrower renews the line for another term, without an inquiry.
  case renew
  /// 利率调整: what cash loans drawn later cost a day, from a day on.
  case changeRate(to: Rate, from: CivilDate, RateReason, by: ReviewerRole)

  /// Whether a restriction of the use of one's data (N51) forbids it, as it does new credit.
  var isNewCredit: Bool {
    switch self {
    case .offerTemporary, .answerTemporary(isAccepted: true), .renew: true
    case .impose, .lift, .review, .appeal, .answerTemporary, .changeRate: false
    }
  }
}

/// A cut or freeze to be made.
public struct ImposeMeasure: Hashable, Sendable {
  /// The whole line when `nil`.
  public var product: Product?
  /// What may be used in all; `nil` for a freeze.
  public var cutTo: Money?
  public var reason: MeasureReason
  /// The last day of its time, within what the policy allows.
  public var until: CivilDate
  public var atEnd: MeasureEnd
  public var by: ReviewerRole

  public init(
    product: Product?, cutTo: Money?, reason: MeasureReason, until: CivilDate, atEnd: MeasureEnd,
    by: ReviewerRole
  ) {
    self.product = product
    self.cutTo = cutTo
    self.reason = reason
    self.until = until
    self.atEnd = atEnd
    self.by = by
  }
}
