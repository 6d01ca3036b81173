/// New days for what is not due yet; the rate stays (J2). What the plan had asked for before stays
/// as it fell due.
public struct Replan: Hashable, Sendable {
  public var reason: ReplanReason
  /// The due days from now on, in order; never empty.
  public var dueOn: [CivilDate]
  /// 到期日期变更月数: by how many months the last day moved, for the bureau; 0 where it did not.
  public var months: Int64

  public init(reason: ReplanReason, dueOn: [CivilDate], months: Int64) {
    self.reason = reason
    self.dueOn = dueOn
    self.months = months
  }
}

/// Why the due days changed. The raw values are stored.
public enum ReplanReason: String, Sendable, CaseIterable, FieldValue {
  /// 展期: everything that is to come moves by some months.
  case `extension`
  /// 还款日变更: another day of the month.
  case dueDay = "due-day"
  /// 提前还款后减少每期还款额: the same days, with lower instalments after an early payment.
  case lowerInstalments = "lower-instalments"
}

extension Replan: Coded {
  public init(_ f: inout Fields, _ v: Replan?) throws(CodecError) {
    self.init(
      reason: try f("reason", v?.reason), dueOn: try f.list("dueOn", v?.dueOn),
      months: try f("months", v?.months))
  }
}
