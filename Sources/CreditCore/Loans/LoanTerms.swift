/// What the loan contract fixed; copied from the policy of its day and never changed after.
public struct LoanTerms: Hashable, Sendable {
  public var principal: Money
  /// Interest a day (J1, J2).
  public var dailyRate: Rate
  public var instalments: Int64
  /// Days of a year for the annual rate (365, printed in the contract).
  public var dayCount: Int64
  /// 罚息: the penalty rate is the daily rate times this ratio (J6).
  public var penaltyNumerator: Int64
  public var penaltyDenominator: Int64
  public var method: LoanMethod
  /// What leaves an instalment unpaid without its being late.
  public var leniency: Leniency

  public init(
    principal: Money, dailyRate: Rate, instalments: Int64, dayCount: Int64,
    penaltyNumerator: Int64, penaltyDenominator: Int64, method: LoanMethod = .equalInstalment,
    leniency: Leniency = .none
  ) {
    self.principal = principal
    self.dailyRate = dailyRate
    self.instalments = instalments
    self.dayCount = dayCount
    self.penaltyNumerator = penaltyNumerator
    self.penaltyDenominator = penaltyDenominator
    self.method = method
    self.leniency = leniency
  }

  public var annualRate: Rate { dailyRate.scaled(by: dayCount, over: 1) }
  public var penaltyDailyRate: Rate {
    dailyRate.scaled(by: penaltyNumerator, over: penaltyDenominator)
  }

  /// The repayment plan when the money arrives on `start`, by actual days, each day bearing the
  /// daily rate whatever year the annual rate is stated for (J2).
  ///
  /// - Parameter every: one month but for bounds on the cost.
  public func schedule(
    from start: CivilDate, every: Period = .monthly
  ) throws(ScheduleError) -> Schedule {
    try Schedule.build(
      ScheduleTerms(
        principal: principal, annualRate: dailyRate.scaled(by: 365, over: 1),
        instalments: Int(instalments), every: every, disbursedOn: start,
        method: method.spread, principalGrace: method.principalGrace(of: Int(instalments)),
        daysInMonth: .actual, daysInYear: .days365, rounding: .halfUp))
  }

  /// The plan of principal that is still in use on `day`, over days agreed on later.
  func schedule(
    of principal: Money, from day: CivilDate, dueOn: [CivilDate]
  ) throws(ScheduleError) -> Schedule {
    try Schedule.build(
      ScheduleTerms(
        principal: principal, annualRate: dailyRate.scaled(by: 365, over: 1),
        instalments: dueOn.count, disbursedOn: day, dueOn: dueOn, method: method.spread,
        daysInMonth: .actual, daysInYear: .days365, rounding: .halfUp))
  }
}

extension LoanTerms: Coded {
  public init(_ f: inout Fields, _ v: LoanTerms?) throws(CodecError) {
    self.init(
      principal: try f("principal", v?.principal), dailyRate: try f("dailyRate", v?.dailyRate),
      instalments: try f("instalments", v?.instalments), dayCount: try f("dayCount", v?.dayCount),
      penaltyNumerator: try f("penaltyNumerator", v?.penaltyNumerator),
      penaltyDenominator: try f("penaltyDenominator", v?.penaltyDenominator),
      method: try f.optional("method", v?.storedMethod) ?? .equalInstalment,
      leniency: try f.optional("leniency", v?.storedLeniency) ?? .none)
  }
}

extension LoanTerms {
  /// Most contracts have the usual method and no leniency: those are not written.
  fileprivate var storedMethod: LoanMethod? { method == .equalInstalment ? nil : method }
  fileprivate var storedLeniency: Leniency? { leniency == .none ? nil : leniency }
}
