/// Everything that fixes a repayment schedule (还款计划): what the contract states.
public struct ScheduleTerms: Hashable, Sendable {
  /// The amount lent.
  public var principal: Money
  /// The contract's yearly interest rate.
  public var annualRate: Rate
  /// How many instalments there are, 1–1200.
  public var instalments: Int
  /// The period between instalments.
  public var every: Period
  /// The day of payout, from which interest runs.
  public var disbursedOn: CivilDate
  /// The due dates, where they don't simply follow from the period.
  public var dueOn: [CivilDate]?
  /// How principal and interest are spread.
  public var method: RepaymentMethod
  /// The fee of all instalments together, as a share of the principal (H10).
  public var totalFee: Rate?
  /// How many first instalments repay no principal (J5).
  public var principalGrace: Int
  /// How a month is counted for interest.
  public var daysInMonth: DaysInMonth
  /// How a year is counted for interest.
  public var daysInYear: DaysInYear
  /// Whether each month or week bears interest as exactly 1/12 or 1/52 of a year, whatever its
  /// real days.
  public var wholePeriodInterest: Bool
  /// How interest, fees and instalments are rounded to the 分.
  public var rounding: Rounding
  /// Which instalment takes the remainder of the fee and of a fee instalment's principal (H11).
  public var feeRemainder: RemainderPlace

  /// The terms; the defaults are those of a monthly loan counted in real days over 365.
  public init(
    principal: Money, annualRate: Rate, instalments: Int, every: Period = .monthly,
    disbursedOn: CivilDate, dueOn: [CivilDate]? = nil,
    method: RepaymentMethod = .equalInstalment, totalFee: Rate? = nil, principalGrace: Int = 0,
    daysInMonth: DaysInMonth = .actual, daysInYear: DaysInYear = .days365,
    wholePeriodInterest: Bool = false, rounding: Rounding = .halfEven,
    feeRemainder: RemainderPlace = .first
  ) {
    self.principal = principal
    self.annualRate = annualRate
    self.instalments = instalments
    self.every = every
    self.disbursedOn = disbursedOn
    self.dueOn = dueOn
    self.method = method
    self.totalFee = totalFee
    self.principalGrace = principalGrace
    self.daysInMonth = daysInMonth
    self.daysInYear = daysInYear
    self.wholePeriodInterest = wholePeriodInterest
    self.rounding = rounding
    self.feeRemainder = feeRemainder
  }
}

extension ScheduleTerms {
  /// The longest schedule, in days: 100 years. It keeps dates and exact products within bounds.
  static let longestDays = 36_525

  /// Refuses terms that no schedule can follow from.
  func validate() throws(ScheduleError) {
    guard principal.isPositive, principal <= Money.limit else { throw .principal }
    guard (1...1200).contains(instalments) else { throw .instalments }
    guard (0...(100 * Rate.one)).contains(annualRate.partsPerBillion) else { throw .annualRate }
    guard (1900...9899).contains(disbursedOn.components.year) else { throw .disbursedOn }
    guard (0..<instalments).contains(principalGrace) else { throw .principalGrace }
    guard method != .feeInstalment || totalFee != nil,
      (0...(100 * Rate.one)).contains(totalFee?.partsPerBillion ?? 0)
    else { throw .totalFee }
    let longest =
      switch every.unit {
      case .month: 1200
      case .week: ScheduleTerms.longestDays / 7
      case .day: ScheduleTerms.longestDays
      }
    guard every.count >= 1, every.count <= longest / instalments else { throw .period }
    if let dueOn { try validate(dueOn) }
  }

  private func validate(_ dueOn: [CivilDate]) throws(ScheduleError) {
    guard dueOn.count == instalments else { throw .dueDateCount }
    var previous = disbursedOn
    for (position, day) in dueOn.enumerated() {
      guard day > previous, disbursedOn.days(to: day) <= ScheduleTerms.longestDays else {
        throw .dueDate(position: position)
      }
      previous = day
    }
  }
}
