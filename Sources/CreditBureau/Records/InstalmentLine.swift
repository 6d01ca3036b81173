public import CreditCore

/// The limit for large instalments on a credit card (大额专项分期信息段, segment I of 210,
/// `SpecPrdSgmt`): R2 only. Amounts are whole yuan.
public struct InstalmentLine: Hashable, Sendable {
  /// 大额专项分期额度.
  public var limit: Int64
  /// 生效日期.
  public var effectiveOn: CivilDate
  /// 到期日期.
  public var expiresOn: CivilDate
  /// 已用分期金额.
  public var used: Int64

  /// A limit for large instalments.
  public init(limit: Int64, effectiveOn: CivilDate, expiresOn: CivilDate, used: Int64) {
    self.limit = limit
    self.effectiveOn = effectiveOn
    self.expiresOn = expiresOn
    self.used = used
  }

  func write(to output: inout RecordOutput) {
    output.segment(AccountSegment.instalmentLine.element) {
      $0.item("SpecLine", limit)
      $0.item("SpecEfctDate", effectiveOn)
      $0.item("SpecEndDate", expiresOn)
      $0.item("UsedInstAmt", used)
    }
  }

  func check(_ list: inout ProblemList, reportedOn: CivilDate) {
    list.requireAmount(limit, "SpecLine")
    list.requireAmount(used, "UsedInstAmt")
    list.require(effectiveOn <= expiresOn, "BLE007", "SpecEndDate")
    list.require(effectiveOn <= reportedOn, "ABE007", "SpecEfctDate")
  }
}
