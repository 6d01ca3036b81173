/// How disputes are watched (N28), and the one-time credit repair (N36).
public struct DisputeTerms: Sendable, Hashable {
  /// Days left until the answer is due at which the staff is alarmed.
  public var alarmDays: [Int64]
  /// 一次性信用修复.
  public var repair: CreditRepair

  /// Every value, as the policy of one day has it.
  public init(alarmDays: [Int64], repair: CreditRepair) {
    self.alarmDays = alarmDays
    self.repair = repair
  }
}

extension DisputeTerms {
  init(_ policy: PolicyReader) throws(PolicyError) {
    self.init(
      alarmDays: try policy.integers(.disputeAlarmDays),
      repair: CreditRepair(
        arisenFrom: try policy.day(.repairArisenFrom),
        arisenUntil: try policy.day(.repairArisenUntil),
        most: try policy.money(.repairMost), repaidBy: try policy.day(.repairRepaidBy),
        earlyBy: try policy.day(.repairEarlyBy), earlyShownOn: try policy.day(.repairEarlyShownOn)))
  }
}

extension DisputeTerms {
  /// What terms made by hand have: alarms, and the repair as it was published on 2025-12-22.
  public static let usual = DisputeTerms(
    alarmDays: [1, 3, 10],
    repair: CreditRepair(
      arisenFrom: CivilDate(dayNumber: 18_262), arisenUntil: CivilDate(dayNumber: 20_453),
      most: Money(yuan: 10_000), repaidBy: CivilDate(dayNumber: 20_543),
      earlyBy: CivilDate(dayNumber: 20_422), earlyShownOn: CivilDate(dayNumber: 20_454)))
}
